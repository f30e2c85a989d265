import type * as vscode from 'vscode';
import { activate as start } from './extension.ts';
import type { Host } from './host.ts';
import { parts } from './parts.ts';
import type { Exports } from './preview.ts';

const host: Host = { kind: 'web', http: undefined, outbox: undefined, env: () => undefined };

export const activate = (context: vscode.ExtensionContext): Exports => start(context, host, parts);
