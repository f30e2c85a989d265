import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Does a step unless it was done to the end before with the same inputs. The stamp is written last, so
 * that an interrupted step is done again.
 * @param {string} stamp A file inside what the step makes, so that both vanish together.
 * @param {readonly string[]} inputs Files.
 * @param {() => Promise<void>} step
 */
export async function onceFor(stamp, inputs, step) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(readFileSync(input));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step();
  writeFileSync(stamp, wanted);
}
