import type { Connection, ServerCapabilities } from 'vscode-languageserver/node';
import type { Client } from './client.ts';
import type { ChangedIn } from './committed.ts';
import type { Configs } from './configs.ts';
import type { Documents } from './documents.ts';
import type { Settings } from './settings.ts';
import type { WorkspacePostmortems } from './workspace-postmortems.ts';

/** What every feature is given. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly configs: Configs;
  readonly postmortems: WorkspacePostmortems;
  readonly changedIn: ChangedIn;
  readonly settings: () => Settings;
  readonly folders: () => readonly string[];
  /** Calls back when something beside the documents changed that their problems depend on. */
  readonly onDidChangeAround: (act: () => void) => void;
  /** Something did. */
  readonly changedAround: () => void;
}

/** Listens to what it answers, and says what that is. */
export type Feature = (server: Server) => ServerCapabilities;
