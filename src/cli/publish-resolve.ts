import { ConnectorError } from '../core/http/connector-error.ts';
import type { Outbox } from '../core/http/once/outbox.ts';
import type { PublishTarget } from '../core/publish/publisher.ts';
import type { UnknownRow } from '../core/publish/run/plan-publish.ts';
import {
  doubtWords,
  foundSince,
  lookAgain,
  sayKey,
  sayNotMade,
  type Said,
  type Settled,
} from '../core/publish/run/resolve-publish.ts';
import { openOutboxOf } from '../node/outbox.ts';
import { askYes } from './ask-yes.ts';
import type { ExitCode, Output } from './command.ts';
import { keepId, planOf, type PublishedFile } from './published-file.ts';
import type { Resolution } from './push-options.ts';

/** `postmortem publish --resolve`: clears up what got no answer. 0 where nothing of it is left. */
export async function resolvePublished(
  found: PublishedFile,
  resolution: Resolution,
  output: Output,
): Promise<ExitCode> {
  const outbox = await openOutboxOf(found.path, found.id, 'publish');
  try {
    let [unclear, left] = [0, 0];
    for (const row of await planOf(found, outbox)) {
      const published = await foundSince(row, outbox);
      const said = published
        ? { published }
        : row.kind === 'unknown' && (await decide(row, resolution, outbox));
      if (said === false) continue;
      unclear += 1;
      if (!(await tell(found, row.target, { said, output }))) left += 1;
    }
    if (unclear === 0) output.warn('Nothing is unclear: each request got its answer.\n');
    return left > 0 ? 1 : 0;
  } finally {
    await outbox.close();
  }
}

async function decide(row: UnknownRow, resolution: Resolution, outbox: Outbox): Promise<Settled> {
  const { label, makes } = row.target.publisher;
  try {
    if (resolution.kind === 'key') return await sure(row, await sayKey(row, resolution.key, outbox));
    if (resolution.kind === 'not-made') return await sayNotMade(row, outbox);
    const published = await lookAgain(row, outbox);
    const refused = `${label} shows no ${makes}. Where there is one, say --key; where there is none, --not-made.`;
    return published ? { published } : { refused };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { refused: error.message };
  }
}

/** What is not this postmortem's is taken for it only by somebody who is there to be asked. */
async function sure(row: UnknownRow, said: Said): Promise<Settled> {
  if (!('stranger' in said)) return said;
  const words = doubtWords(said, row);
  if (await askYes(`${words} Take it? [y/N] `)) return said.take();
  return { refused: `${words} It was not taken: that needs a yes at a terminal.` };
}

/** True where it is clear now. */
async function tell(
  found: PublishedFile,
  { publisher }: PublishTarget,
  { said, output }: { readonly said: Settled; readonly output: Output },
): Promise<boolean> {
  if ('refused' in said) {
    output.warn(`${publisher.label}: unknown. ${said.refused}\n`);
    return false;
  }
  if ('cleared' in said) {
    output.warn(`${publisher.label}: nothing was made; publishing again makes it.\n`);
    return true;
  }
  output.warn(`${publisher.label}: it is ${said.published.key}.\n`);
  return keepId(found, publisher.id, { key: said.published.key, output });
}
