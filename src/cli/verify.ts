import { resolve } from 'node:path';
import { readProof } from '../core/actions/verify/proof.ts';
import { readActionItems } from '../core/actions/read-items.ts';
import { readTickets } from '../core/actions/sync/read-tickets.ts';
import { verifiedLine, verifyItems, type Verified } from '../core/actions/verify/verify.ts';
import { proofsAt } from '../node/proofs.ts';
import type { Task } from './arguments/command.ts';
import type { Output } from './command.ts';
import { configFor } from './config.ts';
import { findFiles } from './files.ts';
import type { VERIFY } from './help/verify.ts';
import { readPostmortem } from './postmortem-file.ts';
import { trackersOf } from './trackers.ts';

/** `postmortem verify`: which action items are proven to be done, which are not, and which a person must check. */
export const verify: Task<typeof VERIFY> = async ({ values: { format }, files: named }, output) => {
  const { files, problems } = await findFiles(named);
  for (const problem of problems) output.warn(`${problem}\n`);
  const told: (Verified & { readonly file: string })[] = [];
  let unread = problems.length;
  for (const file of files) {
    const verified = await verifyFile(file, output);
    if (typeof verified === 'string') {
      output.warn(`${file}: ${verified}\n`);
      unread += 1;
    } else told.push(...verified.map((one) => ({ ...one, file })));
  }
  output.write(format === 'json' ? asJson(told) : asText(told));
  if (told.length === 0 && unread === 0) output.warn('There is no action item to verify.\n');
  if (unread > 0 || told.some(({ state }) => state === 'unknown')) return 2;
  return told.some(({ contradicts }) => contradicts) ? 1 : 0;
};

type Told = readonly (Verified & { readonly file: string })[];

const asText = (told: Told): string => told.map((one) => `${one.file}: ${verifiedLine(one)}\n`).join('');

const asJson = (told: Told): string =>
  `${JSON.stringify(
    told.map(({ file, item, state, said, contradicts }) => ({
      file,
      item: item.id,
      status: item.status,
      state,
      contradicts,
      message: said,
    })),
    null,
    2,
  )}\n`;

async function verifyFile(file: string, output: Output): Promise<readonly Verified[] | string> {
  const postmortem = await readPostmortem(file);
  if (typeof postmortem === 'string') return postmortem;
  const items = readActionItems(postmortem);
  const byTicket = items.filter(
    ({ doneWhen, ticket }) => ticket !== undefined && readProof(doneWhen ?? '')?.kind === 'ticket',
  );
  const { config } = await configFor(file);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const { targets, lacking } =
      byTicket.length > 0
        ? trackersOf(config, { signal: stop.signal, onWait: (why) => output.warn(`${why}\n`) })
        : { targets: [], lacking: [] };
    for (const lack of lacking) output.warn(`${lack}\n`);
    const asked = await readTickets(byTicket, targets);
    return await verifyItems(items, await proofsAt(resolve(file)), asked);
  } catch (error) {
    if (stop.signal.aborted) return 'stopped.';
    throw error;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}
