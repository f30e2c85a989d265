import type * as vscode from 'vscode';
import type { Captured } from './captured.ts';
import type { Host } from './host.ts';

/** What features share. Made once by `activate`; cheap until something is used. */
export interface App {
  readonly context: vscode.ExtensionContext;
  readonly host: Host;
  readonly captured: Captured;
}

/** Something the editor can do: registers itself, ends when disposed. */
export type Feature = (app: App) => vscode.Disposable;

/** What a command does. Its arguments come from anywhere: check them. */
export type Command = (app: App, ...args: readonly unknown[]) => Promise<void>;
