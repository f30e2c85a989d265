import { realpath } from 'node:fs/promises';
import type { ActionItem } from '../core/actions/action-item.ts';
import { documentId } from '../core/actions/push/push-of.ts';
import { readActionItems } from '../core/actions/read-items.ts';
import type { PushTarget } from '../core/actions/tracker.ts';
import { writeTicketOf } from '../core/actions/push/write-ticket.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { pageOfFile } from '../node/git.ts';
import type { Output } from './command.ts';
import { configFor } from './config.ts';
import { editFile, readPostmortem } from './postmortem-file.ts';
import { trackersOf } from './trackers.ts';

/** A file whose items are pushed, with all that it takes. */
export interface PushedFile {
  /** As it was named, for messages. */
  readonly file: string;
  readonly path: string;
  readonly id: string;
  readonly postmortem: Postmortem;
  readonly items: readonly ActionItem[];
  readonly targets: readonly PushTarget[];
  /** A page where others can read it. */
  readonly url: string | undefined;
}

/** All that is needed, or why it can't be begun. */
export async function readPushed(
  file: string,
  wanted: readonly string[],
  { output, signal }: { readonly output: Output; readonly signal: AbortSignal },
): Promise<PushedFile | string> {
  const postmortem = await readPostmortem(file);
  if (typeof postmortem === 'string') return `${file}: ${postmortem}`;
  const id = documentId(postmortem);
  if (id === undefined)
    return `${file} has no \`id\` in its front matter, by which its tickets are found again.`;
  const items = readActionItems(postmortem);
  const missing = wanted.find((one) => !items.some((item) => item.id === one));
  if (missing !== undefined) return `${file} has no action item ${missing}.`;
  const { config } = await configFor(file);
  const { targets, lacking } = trackersOf(config, { signal, onWait: (why) => output.warn(`${why}\n`) });
  for (const lack of lacking) output.warn(`${lack}\n`);
  if (targets.length === 0)
    return lacking.length > 0
      ? 'No tracker is connected: nothing was sent.'
      : 'No tracker is named yet: add `trackers: { jira: { project: KEY } }` to .postmortem.yaml.';
  const path = await realpath(file);
  return { file, path, id, postmortem, items, targets, url: await pageOfFile(path) };
}

/** Writes a key into the file as it is now, and says so where it can't. */
export async function keepKey(
  { path, file, items }: Pick<PushedFile, 'path' | 'file' | 'items'>,
  item: ActionItem,
  key: string,
  output: Output,
): Promise<boolean> {
  let isPlaced = false;
  const isWritten = await editFile(path, (now) => {
    const edit = writeTicketOf(now, { item, planned: items, ticket: key });
    isPlaced = edit !== undefined;
    return edit ? [edit] : [];
  });
  if (isWritten && isPlaced) return true;
  const why = isPlaced ? `${file} could not be written` : `that item is not in ${file} as it was`;
  output.warn(
    `${key} is the ticket of ${item.id}, but ${why}. Add "ticket: ${key}" to it; a push will not make another.\n`,
  );
  return false;
}
