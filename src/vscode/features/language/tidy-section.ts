import * as vscode from 'vscode';
import { tidyAll } from '../../../core/language/refactor/tidy-all.ts';
import { sectionAtOrOn } from '../../../core/language/refactor/tidied.ts';
import { tidySection as tidy } from '../../../core/language/refactor/tidy.ts';
import type { Command } from '../../app.ts';
import { toOffset } from '../../convert.ts';
import { editPostmortem, isPostmortem, postmortemOf } from '../../documents.ts';

/** Tidy Section: the one that the caret is in. */
export const tidySection: Command = async () => {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isPostmortem(editor.document))
    return say('Open a postmortem and put the caret into a section first.');
  const postmortem = postmortemOf(editor.document);
  const section = sectionAtOrOn(postmortem, toOffset(postmortem.lines, editor.selection.active));
  if (!section) return offerAll(editor.document.uri);
  const { edits = [], refused } = tidy(postmortem, section);
  if (refused !== undefined) return say(refused);
  if (edits.length === 0) return say('This section is tidy.');
  // Meant for the text that they were found in, and for no other.
  await editPostmortem(editor.document.uri, ({ text }) => (text === postmortem.text ? edits : undefined));
};

async function offerAll(uri: vscode.Uri): Promise<void> {
  const picked = await vscode.window.showInformationMessage(
    'The caret is in no section. Put it into one, or tidy them all.',
    'Tidy All Sections',
  );
  if (picked !== undefined) await editPostmortem(uri, tidyAll);
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
