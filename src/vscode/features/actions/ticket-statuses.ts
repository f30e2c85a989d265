import * as vscode from 'vscode';
import type { Feature } from '../../app.ts';
import { isPostmortem } from '../../documents.ts';
import { refreshTickets, restoreReadings } from '../../actions/ticket-statuses.ts';

/** Milliseconds without a change before tickets that came into a document are asked for: a push writes many. */
const REST = 2_000;

/** Reads how far the tickets of open postmortems are when one is opened, come back to, or got a ticket; edits no file. */
export const ticketStatuses: Feature = (app) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => void refreshTickets(app);
  restoreReadings(app);
  refresh();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidSaveTextDocument(refresh),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isPostmortem(document)) return;
      clearTimeout(timer);
      timer = setTimeout(refresh, REST);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()),
    { dispose: () => clearTimeout(timer) },
  );
};
