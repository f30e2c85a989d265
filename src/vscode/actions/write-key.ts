import * as vscode from 'vscode';
import type { Told } from '../../core/actions/same-item.ts';
import { writeTicketOf } from '../../core/actions/push/write-ticket.ts';
import { writePatiently } from '../write-patiently.ts';

export interface Key {
  readonly item: Told;
  /** The items as they were when the push was planned. */
  readonly planned: readonly Told[];
  readonly ticket: string;
}

/** Writes a key into its item, which is located again in the document as it is now. Says so where it can't be written. */
export async function writeKey(uri: vscode.Uri, key: Key): Promise<void> {
  const written = await writePatiently(uri, (postmortem) => writeTicketOf(postmortem, key)).catch(
    () => false,
  );
  if (written) return;
  const { item, ticket } = key;
  void vscode.window.showWarningMessage(
    `${ticket} is the ticket of ${item.id}, but that item is not in the document as it was. Add "ticket: ${ticket}" to it; a push will not make another.`,
  );
}
