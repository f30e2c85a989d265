import * as vscode from 'vscode';
import type { Feature } from '../app.ts';
import { refreshTickets, restoreReadings } from '../ticket-statuses.ts';

/** Reads how far the tickets of open postmortems are when one is opened, come back to or saved; no file is edited. */
export const ticketStatuses: Feature = (app) => {
  const refresh = (): void => void refreshTickets(app);
  restoreReadings(app);
  refresh();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidSaveTextDocument(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()),
  );
};
