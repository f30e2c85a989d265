import { applyEdits, type TextEdit } from '../core/document/edit.ts';
import { parsePostmortem } from '../core/document/parse.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { readRegular } from '../node/read-regular.ts';
import { rewrite } from '../node/write-whole.ts';
import { whyNotRead } from './why-not-read.ts';
import { isFuture, versionIn, whyUnread } from '../core/document/version.ts';

/** The postmortem in a file, or why it can't be read. */
export async function readPostmortem(file: string): Promise<Postmortem | string> {
  const bytes = await readRegular(file).catch(whyNotRead);
  if (typeof bytes === 'string') return bytes;
  const text = bytes.toString('utf8');
  // What is read with a loss can't be written again.
  if (bytes.includes(0) || !Buffer.from(text).equals(bytes)) return 'it is not text in UTF-8.';
  const postmortem = parsePostmortem(text);
  return isFuture(postmortem) ? whyUnread(versionIn(postmortem.frontMatter)) : postmortem;
}

/** Edits a file as it is now. False where it can't be read or written any more. */
export async function editFile(
  file: string,
  edits: (now: Postmortem) => readonly TextEdit[],
): Promise<boolean> {
  const now = await readPostmortem(file);
  if (typeof now === 'string') return false;
  const wanted = edits(now);
  if (wanted.length === 0) return true;
  return rewrite(file, applyEdits(now.text, wanted)).then(
    () => true,
    () => false,
  );
}
