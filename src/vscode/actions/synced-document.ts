import * as vscode from 'vscode';
import type { SyncBases } from '../../core/actions/sync/sync-base.ts';
import type { SyncedDocument } from '../../core/actions/sync/sync.ts';
import { dueContextOf } from '../../core/language/status/due-context.ts';
import type { App } from '../app.ts';
import { configOf } from '../config.ts';
import { editPostmortem, frontMatterText, postmortemOf } from '../documents.ts';

const TRIES = 50;
const BETWEEN_MS = 100;

/** A document that takes what its tickets say, one undo step; while somebody types, between their words. */
export async function syncedDocument(document: vscode.TextDocument): Promise<SyncedDocument> {
  const { holidays } = await configOf(document.uri);
  return {
    due: dueContextOf(postmortemOf(document), holidays),
    edit: async (edits) => {
      for (let tries = 1; tries <= TRIES; tries += 1) {
        let wanted = 0;
        const written = await editPostmortem(document.uri, (now) => {
          const made = edits(now);
          wanted = made.length;
          return made;
        });
        if (written || wanted === 0) return true;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      }
      return false;
    },
  };
}

/** The bases of a document; undefined where there is no id to know it by, or no place for state. */
export async function basesOf({ host }: App, document: vscode.TextDocument): Promise<SyncBases | undefined> {
  const id = frontMatterText(postmortemOf(document), 'id');
  const { uri } = document;
  if (id === undefined) return undefined;
  return host.syncBases?.(uri.scheme === 'file' ? uri.fsPath : uri.toString(), id);
}
