import * as vscode from 'vscode';
import { skippedDocument } from '../../../core/draft/skipped.ts';
import { UNTITLED } from '../../../core/document/untitled.ts';
import type { Command } from '../../app.ts';
import { newFolder } from '../../settings.ts';
import { corpusEntries } from '../../workspace/workspace-corpus.ts';
import { whoIsHere } from './actions-badge.ts';
import type { IncidentNode } from './incident-nodes.ts';
import { lastingOf } from '../import/import-events.ts';
import { named } from '../new/named-draft.ts';
import { freeUri } from '../new/open-draft.ts';

/**
 * Skip with a Reason…: the decision is a small postmortem with the status `skipped`, in the repository, where everybody
 * sees it and statistics count it; nothing of it is kept in this window alone.
 */
export const skipIncident: Command = async (_app, node) => {
  if (!isIncidentNode(node)) return;
  const { incident } = node;
  const reason = await vscode.window.showInputBox({
    title: `No postmortem of ${incident.ref.title}`,
    prompt: 'Why not? The reason stands in the repository, in a small document with the status skipped.',
    placeHolder: 'A drill: nobody was affected',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'A few words are enough.' : undefined),
  });
  if (reason === undefined) return;
  const uri = await write(node, reason);
  if (uri) await vscode.window.showTextDocument(uri, { preview: true });
};

const isIncidentNode = (node: unknown): node is IncidentNode =>
  typeof node === 'object' && node !== null && 'incident' in node && 'folder' in node;

async function write(
  { incident: { ref, others }, folder: { uri: root }, severity }: IncidentNode,
  reason: string,
): Promise<vscode.Uri | undefined> {
  const refs = [ref, ...others];
  const owners = (await corpusEntries()).flatMap(({ document }) => document.owner ?? []);
  const { id, title } = await named(ref.title || UNTITLED);
  const text = skippedDocument({
    id,
    title,
    reason,
    owner: (await whoIsHere(new Set(owners))) ?? '',
    ...(severity !== undefined && { severity }),
    services: [...new Set(refs.flatMap(({ service }) => service ?? []))],
    incidents: lastingOf(refs.map(({ uri }) => uri)),
  });
  const day = new Date(ref.startedAt).toISOString().slice(0, 10);
  const words = ref.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['incident'];
  const file = await freeUri(
    vscode.Uri.joinPath(root, newFolder(root)),
    `${day}-${words.slice(0, 5).join('-')}`,
  );
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  } catch (error) {
    void vscode.window.showErrorMessage(
      `The decision could not be written to ${vscode.workspace.asRelativePath(file)}: ${String(error)} Nothing changed.`,
    );
    return undefined;
  }
}
