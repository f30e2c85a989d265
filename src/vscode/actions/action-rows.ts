import * as vscode from 'vscode';
import type { RowsContext } from '../../core/corpus/open-actions.ts';
import { configNow } from '../config.ts';

/** What the rows of action items need of the world: each folder has its own holidays. */
export const rowsContext = (): RowsContext => ({
  now: Date.now(),
  holidays: (uri) => configNow(vscode.Uri.parse(uri)).holidays,
});

/** A postmortem's file as people call it. */
export const nameOf = (uri: string): string =>
  vscode.Uri.parse(uri).path.split('/').at(-1)?.replace('.postmortem.md', '') ?? uri;
