import * as vscode from 'vscode';
import type { Level } from '../core/document/finding.ts';

const settings = (scope?: vscode.Uri): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('postmortem', scope ?? null);

/** Levels by code or `family/*`. */
export const levels = (scope: vscode.Uri): Readonly<Record<string, Level>> =>
  settings(scope).get<Record<string, Level>>('levels', {});

/** Whether a draft shows only what is broken, or all that a review would. */
export const draftLoudness = (scope: vscode.Uri): 'quiet' | 'full' =>
  settings(scope).get<string>('draft', 'quiet') === 'full' ? 'full' : 'quiet';

/** Who works here, as `owner` names them; empty where Git is to tell. */
export const myHandle = (): string => settings().get<string>('me', '').trim().replace(/^@/, '');

/** Folder for new postmortems, relative to the workspace folder. */
export const newFolder = (scope: vscode.Uri): string => settings(scope).get<string>('folder', 'postmortems');

/** Zone for new timelines; empty means the machine's. */
export const timeZone = (): string => settings().get<string>('timeZone', 'UTC');

/** How many days captured events are kept on this machine; 0 keeps none. */
export const cacheDays = (): number => Math.max(0, settings().get<number>('cacheDays', 30));

/** Whether a language model may be asked at all. */
export const mayAskModels = (): boolean => settings().get<boolean>('languageModel', false);

export const showsInlayHints = (scope: vscode.Uri): boolean =>
  settings(scope).get<boolean>('inlayHints', true);

export const showsCodeLens = (scope: vscode.Uri): boolean => settings(scope).get<boolean>('codeLens', true);

interface ConnectionSetting {
  readonly baseUrl?: string;
}

/** Base URL of a connector. Only machine settings and defaults count, so that no repository can point a token elsewhere. */
export function baseUrl(connector: string, standard: string): string {
  const inspected = settings().inspect<Record<string, ConnectionSetting>>('connections');
  return (inspected?.globalValue?.[connector]?.baseUrl ?? standard).replace(/\/+$/, '');
}
