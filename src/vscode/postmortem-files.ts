import * as vscode from 'vscode';
import { parsePostmortem } from '../core/document/parse.ts';
import type { Postmortem } from '../core/document/postmortem.ts';

export const PATTERN = '**/*.postmortem.md';
/** Beside what `files.exclude` leaves out. */
export const EXCLUDED = '**/{node_modules,.git,.postmortem}/**';
const MOST = 2000;

export interface FoundPostmortem {
  readonly uri: vscode.Uri;
  readonly postmortem: Postmortem;
}

/** The postmortems of the workspace, newest name first. A file that can't be read is left out. */
export async function readPostmortems(): Promise<readonly FoundPostmortem[]> {
  // Where the workspace can't be searched there are none to read, and a new one can still be written.
  const uris = await vscode.workspace
    .findFiles(PATTERN, EXCLUDED, MOST)
    .then(undefined, (): readonly vscode.Uri[] => []);
  const found = await Promise.all(uris.map(read));
  return found.flat().toSorted((a, b) => (a.uri.path < b.uri.path ? 1 : -1));
}

async function read(uri: vscode.Uri): Promise<readonly FoundPostmortem[]> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes ? [{ uri, postmortem: parsePostmortem(new TextDecoder().decode(bytes)) }] : [];
}
