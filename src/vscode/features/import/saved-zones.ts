import * as vscode from 'vscode';
import { isPostmortem, postmortemOf } from '../../documents.ts';

/** The zone that each timeline had when its document was opened or last saved: what its bare times were written in. */
export interface SavedZones extends vscode.Disposable {
  of(document: vscode.TextDocument): string | undefined;
}

export function savedZones(): SavedZones {
  const zones = new WeakMap<vscode.TextDocument, string | undefined>();
  const note = (document: vscode.TextDocument): void => {
    if (isPostmortem(document)) zones.set(document, postmortemOf(document).timeline?.zone);
  };
  vscode.workspace.textDocuments.forEach(note);
  const listeners = [
    vscode.workspace.onDidOpenTextDocument(note),
    vscode.workspace.onDidSaveTextDocument(note),
  ];
  return {
    of: (document) => zones.get(document),
    dispose: () => vscode.Disposable.from(...listeners).dispose(),
  };
}
