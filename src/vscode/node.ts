import type * as vscode from 'vscode';
import { activate as start, type Exports } from './extension.ts';
import type { Host } from './host.ts';
import { preview } from './preview.ts';

const host: Host = {
  kind: 'node',
  http: async () => (await import('../node/http.ts')).nodeHttp,
  outbox: async (repository, id) => (await import('../node/outbox.ts')).openOutbox(repository, id),
  env: (name) => process.env[name],
};

export const activate = (context: vscode.ExtensionContext): Exports => start(context, host, preview);
