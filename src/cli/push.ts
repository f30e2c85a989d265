import { planPush, runPush, type PushOutcome, type PushRow } from '../core/actions/push/push.ts';
import { nothingToPush } from '../core/actions/push/push-words.ts';
import { pushPage } from '../core/actions/push/push-page.ts';
import { pushedWords } from '../core/actions/push/pushed-words.ts';
import { Locked } from '../node/lock.ts';
import { openOutboxOf, readOutboxOf } from '../node/outbox.ts';
import { askYes } from './ask-yes.ts';
import { refuse, type Task } from './arguments/command.ts';
import type { ExitCode, Output } from './command.ts';
import type { PUSH } from './help/push.ts';
import { pushOptions, type PushOptions } from './push-options.ts';
import { resolveFile } from './push-resolve.ts';
import { readPostmortem } from './postmortem-file.ts';
import { keepKey, readPushed, type PushedFile } from './pushed-file.ts';

/** `postmortem push`: shows exactly what will be made, makes it once, writes each key into the file as it is known. */
export const push: Task<typeof PUSH> = async (given, output) => {
  const options = pushOptions(given);
  if (typeof options === 'string') return refuse(output, options);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const found = await readPushed(options.file, options.items, { output, signal: stop.signal });
    if (typeof found === 'string') return refuse(output, found);
    if (options.resolve) return await resolveFile(found, options, output);
    return await pushFile(found, options, { output, signal: stop.signal });
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

async function pushFile(found: PushedFile, options: PushOptions, use: Use): Promise<ExitCode> {
  const { output } = use;
  const rows = (await plan(found)).filter(
    ({ item }) => options.items.length === 0 || options.items.includes(item.id),
  );
  const wanted = rows.filter(({ kind }) => kind === 'create' || kind === 'link');
  if (rows.length > 0) output.write(pushPage(rows));
  const isStuck = rows.some(({ kind }) => kind === 'blocked' || kind === 'unknown');
  if (rows.some(({ kind }) => kind === 'unknown')) output.warn(howToResolve(found));
  if (wanted.length === 0) {
    output.warn(`${nothingToPush(rows)}\n`);
    return isStuck ? 1 : 0;
  }
  if (options.mode === 'dry-run') {
    output.warn(`Nothing was sent: ${counted(wanted.length)} would be.\n`);
    return isStuck ? 1 : 0;
  }
  const agreed = options.mode === 'yes' || (await askYes(`Send ${counted(wanted.length)} as shown? [y/N] `));
  if (agreed === undefined)
    return refuse(
      output,
      'Nothing was sent: nobody is there to say yes. Look at what is shown, then add --yes.',
    );
  if (!agreed) {
    output.warn('Nothing was sent.\n');
    return 1;
  }
  const isDone = await send(found, wanted, use);
  return isDone && !isStuck ? 0 : 1;
}

const counted = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

const howToResolve = ({ file }: PushedFile): string =>
  `What is unknown is not sent again. Look into the tracker, then:\n  postmortem push ${file} --resolve --item ID --key KEY     where there is a ticket\n  postmortem push ${file} --resolve --item ID --not-made    where there is none\n`;

async function plan({ path, id, postmortem, targets, url }: PushedFile): Promise<readonly PushRow[]> {
  const sent = await readOutboxOf(path, id);
  return planPush({ postmortem, targets, sent, ...(url !== undefined && { url }) });
}

/** True where each of them has its ticket, and its key stands in the file. */
async function send(found: PushedFile, rows: readonly PushRow[], { output, signal }: Use): Promise<boolean> {
  const outbox = await openOutboxOf(found.path, found.id);
  const done: PushOutcome[] = [];
  let kept = 0;
  const current = async () => {
    const now = await readPostmortem(found.path);
    return typeof now === 'string' ? found.postmortem : now;
  };
  try {
    for await (const outcome of runPush(rows, { outbox, signal, planned: found.items, current })) {
      done.push(outcome);
      const item = found.items.find(({ id }) => id === outcome.item);
      if (!('ticket' in outcome) || !item) continue;
      output.warn(
        `${done.length} of ${rows.length}: ${outcome.item} is ${outcome.ticket.key} ${outcome.ticket.url}\n`,
      );
      if (await keepKey(found, item, outcome.ticket.key, output)) kept += 1;
    }
  } finally {
    await outbox.close();
  }
  const { said, failed, unknown } = pushedWords(
    rows.map(({ item }) => item.id),
    done,
  );
  for (const words of [said, ...failed, ...unknown].filter((one) => one !== '')) output.warn(`${words}\n`);
  if (unknown.length > 0) output.warn(howToResolve(found));
  return kept === rows.length;
}
