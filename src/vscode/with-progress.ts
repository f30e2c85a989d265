import * as vscode from 'vscode';
import { isAbort } from './captured/connector-errors.ts';

/** Runs with a notification that can stop it; undefined where it was stopped. */
export const progress = <T>(
  title: string,
  run: (token: vscode.CancellationToken) => Promise<T>,
): Thenable<T | undefined> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, token) =>
      run(token).catch((error: unknown) => {
        if (isAbort(error) || token.isCancellationRequested) return undefined;
        throw error;
      }),
  );
