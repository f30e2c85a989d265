import { isStranger, type PublishRow } from '../core/publish/run/plan-publish.ts';
import { isToPublish, nothingToPublish, publishPage } from '../core/publish/run/publish-page.ts';
import { publishedWords } from '../core/publish/run/published-words.ts';
import { runPublish, type PublishOutcome } from '../core/publish/run/run-publish.ts';
import { Locked } from '../node/lock.ts';
import { openOutboxOf, readOutboxOf } from '../node/outbox.ts';
import { askYes } from './ask-yes.ts';
import { refuse, type Task } from './arguments/command.ts';
import type { ExitCode, Output } from './command.ts';
import type { PUBLISH } from './help/publish.ts';
import { publishOptions, type PublishOptions } from './publish-options.ts';
import { resolvePublished } from './publish-resolve.ts';
import { keepId, planOf, readPublished, type PublishedFile } from './published-file.ts';

/** `postmortem publish`: shows exactly what will be sent, sends it once, writes each id into the file as it is known. */
export const publish: Task<typeof PUBLISH> = async (given, output) => {
  const options = publishOptions(given);
  if (typeof options === 'string') return refuse(output, options);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const found = await readPublished(options, { output, signal: stop.signal });
    if (typeof found === 'string') return refuse(output, found);
    if (options.resolve) return await resolvePublished(found, options.resolve, output);
    return await publishFile(found, options, { output, signal: stop.signal });
  } catch (error) {
    if (stop.signal.aborted) return refuse(output, 'Stopped.');
    if (error instanceof Locked) return refuse(output, error.message);
    throw error;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
};

interface Use {
  readonly output: Output;
  readonly signal: AbortSignal;
}

async function publishFile(found: PublishedFile, { mode }: PublishOptions, use: Use): Promise<ExitCode> {
  const { output } = use;
  const rows = await planOf(found, await readOutboxOf(found.path, found.id, 'publish'));
  const wanted = rows.filter(isToPublish);
  output.write(publishPage(rows));
  const isStuck = rows.some(({ kind }) => kind === 'blocked' || kind === 'unknown');
  if (rows.some(({ kind }) => kind === 'unknown')) output.warn(howToResolve(found));
  if (wanted.length === 0) {
    output.warn(`${nothingToPublish(rows)}\n`);
    return isStuck ? 1 : 0;
  }
  const names = wanted.map(nameOf).join(', ');
  if (mode === 'dry-run') {
    output.warn(`Nothing was sent: it would be published to ${names}.\n`);
    return isStuck ? 1 : 0;
  }
  const agreed = mode === 'yes' || (await askYes(`Publish to ${names} as shown? [y/N] `));
  if (agreed === undefined)
    return refuse(
      output,
      'Nothing was sent: nobody is there to say yes. Look at what is shown, then add --yes.',
    );
  if (!agreed) {
    output.warn('Nothing was sent.\n');
    return 1;
  }
  // A yes that was said before anything was shown is none to replacing what is somebody else's.
  const unseen = mode === 'yes' ? wanted.filter(isStranger) : [];
  for (const row of unseen) output.warn(`${nameOf(row)}: ${UNSEEN}\n`);
  const seen = wanted.filter((row) => !unseen.includes(row));
  return (await send(found, seen, use)) && !isStuck && unseen.length === 0 ? 0 : 1;
}

const nameOf = ({ target }: PublishRow): string => target.publisher.label;

const UNSEEN =
  'left as it is. Nothing here says that what is there was published from this postmortem, and --yes replaces nothing of the kind. Look at it, then publish again without --yes, at a terminal.';

const howToResolve = ({ file }: PublishedFile): string =>
  `What is unknown is not sent again. Look there, then:\n  postmortem publish ${file} --resolve --to PUBLISHER --key KEY     where it is there\n  postmortem publish ${file} --resolve --to PUBLISHER --not-made    where it is not\n`;

/** True where each of them is published, and its id stands in the file. */
async function send(
  found: PublishedFile,
  rows: readonly PublishRow[],
  { output, signal }: Use,
): Promise<boolean> {
  const outbox = await openOutboxOf(found.path, found.id, 'publish');
  const done: PublishOutcome[] = [];
  let kept = 0;
  try {
    for await (const outcome of runPublish(rows, { outbox, signal })) {
      done.push(outcome);
      if (!('published' in outcome)) continue;
      const { key, url } = outcome.published;
      output.warn(`${done.length} of ${rows.length}: ${outcome.publisher} ${key} ${url}\n`);
      if (await keepId(found, outcome.publisher, { key, output })) kept += 1;
    }
  } finally {
    await outbox.close();
  }
  const { said, failed, unknown } = publishedWords(
    rows.map(({ target }) => target.publisher),
    done,
  );
  for (const words of [said, ...failed, ...unknown].filter((one) => one !== '')) output.warn(`${words}\n`);
  if (unknown.length > 0) output.warn(howToResolve(found));
  return kept === rows.length;
}
