import type * as vscode from 'vscode';
import type { TextEdit } from '../core/document/edit.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { editPostmortem } from './documents.ts';

const TRIES = 50;
const BETWEEN_MS = 100;

/**
 * Writes an edit that is located in the document as it is now. The editor refuses one that a key press overtook, so it is
 * tried again between the words of someone who is typing. False where it has no place any more, or is refused for good.
 */
export async function writePatiently(
  uri: vscode.Uri,
  locate: (postmortem: Postmortem) => TextEdit | undefined,
): Promise<boolean> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    let located = false;
    const written = await editPostmortem(uri, (postmortem) => {
      const edit = locate(postmortem);
      located = edit !== undefined;
      return edit && [edit];
    });
    if (written || !located) return written;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  return false;
}
