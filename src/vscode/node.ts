import type * as vscode from 'vscode';
import { activate as start, type Exports } from './extension.ts';
import type { Host, OutboxOf } from './host.ts';

/** Everything else: a file beside this one when it is built (esbuild.mjs), which an engine need not scan to activate. */
const whole = (): typeof import('./whole.ts') => require('./whole.ts') as typeof import('./whole.ts');

const outboxFor = (errand: 'push' | 'publish'): OutboxOf => ({
  open: async (document, id) => (await whole().nodeParts.outbox()).openOutboxOf(document, id, errand),
  read: async (document, id) => (await whole().nodeParts.outbox()).readOutboxOf(document, id, errand),
});

const host: Host = {
  kind: 'node',
  http: async () => (await whole().nodeParts.http()).nodeHttp,
  outbox: outboxFor('push'),
  published: outboxFor('publish'),
  syncBases: async (document, id) => (await whole().nodeParts.syncBases()).syncBasesOf(document, id),
  proofs: async (document) => (await whole().nodeParts.proofs()).proofsAt(document),
  git: async () => (await whole().nodeParts.git()).reviewGit,
  moved: async (folder, paths) => (await whole().nodeParts.moved()).movedFiles(folder, paths),
  env: (name) => process.env[name],
};

export const activate = (context: vscode.ExtensionContext): Exports =>
  start(context, host, {
    loadFeatures: () => whole().parts.loadFeatures(),
    loadSources: () => whole().parts.loadSources(),
    loadRenderer: () => whole().parts.loadRenderer(),
  });
