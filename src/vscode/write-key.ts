import * as vscode from 'vscode';
import type { Told } from '../core/actions/same-item.ts';
import { writeTicketOf } from '../core/actions/push/write-ticket.ts';
import { editPostmortem } from './documents.ts';

const writeTries = 50;
const betweenTriesMs = 100;

export interface Key {
  readonly item: Told;
  /** The items as they were when the push was planned. */
  readonly planned: readonly Told[];
  readonly ticket: string;
}

/**
 * Writes a key into its item, which is located again in the document as it is now. The editor refuses an edit that a
 * key press overtook, so it is tried again between the words of someone who is typing. Says so where it can't be written.
 */
export async function writeKey(uri: vscode.Uri, key: Key): Promise<void> {
  const written = await tryToWrite(uri, key).catch(() => false);
  if (written) return;
  const { item, ticket } = key;
  void vscode.window.showWarningMessage(
    `${ticket} is the ticket of ${item.id}, but that item is not in the document as it was. Add "ticket: ${ticket}" to it; a push will not make another.`,
  );
}

async function tryToWrite(uri: vscode.Uri, key: Key): Promise<boolean> {
  for (let tries = 1; tries <= writeTries; tries += 1) {
    let located = false;
    const written = await editPostmortem(uri, (postmortem) => {
      const edit = writeTicketOf(postmortem, key);
      located = edit !== undefined;
      return edit && [edit];
    });
    if (written || !located) return written;
    await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
  }
  return false;
}
