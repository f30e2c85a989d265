import type * as vscode from 'vscode';
import { activate as start, type Exports } from './extension.ts';
import type { Host } from './host.ts';
import { parts } from './parts.ts';

const host: Host = {
  kind: 'web',
  http: undefined,
  outbox: undefined,
  published: undefined,
  syncBases: undefined,
  proofs: undefined,
  git: undefined,
  moved: undefined,
  env: () => undefined,
};

export const activate = (context: vscode.ExtensionContext): Exports => start(context, host, parts);
