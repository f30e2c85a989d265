import * as vscode from 'vscode';
import type { Opinion } from '../../core/language/opinion/answer.ts';

/** What a model said of a document: kept in memory until the document is closed. */
export interface Opinions {
  readonly model: string;
  readonly opinions: readonly Opinion[];
}

const known = new Map<string, Opinions>();
const changed = new vscode.EventEmitter<void>();

/** Fires when there is a new opinion. */
export const onDidChangeOpinions = changed.event;

export const opinionsOn = (uri: vscode.Uri): Opinions | undefined => known.get(uri.toString());

export function setOpinions(uri: vscode.Uri, opinions: Opinions): void {
  known.set(uri.toString(), opinions);
  changed.fire();
}

export const forgetOpinions = (): vscode.Disposable =>
  vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString()));
