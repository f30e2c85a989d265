import { basename, dirname } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { changedLines } from '../core/document/changed-lines.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import type { Span } from '../core/document/span.ts';
import { isSettled } from '../core/language/problems.ts';
import { statusOf } from '../core/language/status/status.ts';
import { gitIn } from '../node/git-run.ts';
import type { Documents } from './documents.ts';
import { pathOf } from './places.ts';

/**
 * Where a published document differs from what was committed; undefined for any other, and where there is no Git. What
 * was committed is asked anew when the document is saved: a commit follows a save.
 */
export type ChangedIn = (
  document: TextDocument,
  postmortem: Postmortem,
) => Promise<readonly Span[] | undefined>;

export function committedTexts(documents: Documents): ChangedIn {
  const known = new Map<string, Promise<string | undefined>>();
  const forget = ({ uri }: TextDocument): void => void known.delete(uri);
  documents.on('save', forget);
  documents.on('close', forget);
  return async ({ uri }, postmortem) => {
    const path = pathOf(uri);
    if (path === undefined || !isSettled(statusOf(postmortem))) return undefined;
    const asked = known.get(uri) ?? committed(path);
    known.set(uri, asked);
    const before = await asked;
    return before === undefined ? undefined : changedLines(postmortem.text, postmortem.lines, before);
  };
}

async function committed(path: string): Promise<string | undefined> {
  const { code, out } = await gitIn(dirname(path))('show', `HEAD:./${basename(path)}`);
  return code === 0 ? out : undefined;
}
