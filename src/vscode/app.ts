import type * as vscode from 'vscode';
import type { Captured } from './captured/captured.ts';
import type { Host } from './host.ts';

/** A row of a view. What stands below it is made when it is unfolded. */
export interface ViewNode extends vscode.TreeItem {
  readonly children?: () => readonly ViewNode[] | Promise<readonly ViewNode[]>;
  /** The document it is about, for the commands of its menu. */
  readonly uri?: vscode.Uri;
}

/** A view of the container, which is there from activation on. */
export interface Tree {
  readonly view: vscode.TreeView<ViewNode>;
  /** Has it ask for its rows again. */
  readonly refresh: () => void;
}

/** What features share. Made once by `activate`; cheap until something is used. */
export interface App {
  readonly context: vscode.ExtensionContext;
  readonly host: Host;
  readonly captured: Captured;
  readonly views: { readonly documents: Tree; readonly actions: Tree };
}

/** Something the editor can do: registers itself, ends when disposed. */
export type Feature = (app: App) => vscode.Disposable;

/** What a command does. Its arguments come from anywhere: check them. */
export type Command = (app: App, ...args: readonly unknown[]) => Promise<void>;
