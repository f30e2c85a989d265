import * as vscode from 'vscode';

export const PATTERN = '**/*.postmortem.md';
/** Beside what `files.exclude` leaves out. */
export const EXCLUDED = '**/{node_modules,.git,.postmortem}/**';
const MOST = 10_000;

/** The postmortems of the workspace. Where it can't be searched there are none, and a new one can still be written. */
export const postmortemFiles = async (): Promise<readonly vscode.Uri[]> =>
  vscode.workspace.findFiles(PATTERN, EXCLUDED, MOST).then(undefined, (): readonly vscode.Uri[] => []);
