import { configSection } from '../../config/config.ts';
import { locate } from '../../document/locate.ts';
import type { TextEdit } from '../../document/edit.ts';
import { readLines } from '../../document/lines.ts';
import type { Section } from '../../document/postmortem.ts';
import type { Ignore } from '../../schema/generated/types.ts';
import { valueAt } from '../../schema/validate.ts';
import { isCode } from '../codes.ts';
import type { Problem } from '../problems.ts';

/** Why an entry under `ignore` leaves nothing out: no file fits it, or nothing it names is found in those that do. */
export type Unused = 'no-file' | 'no-finding';

/** What is to be said about an entry of `ignore` that leaves nothing out. */
export function unusedIgnore(text: string, { files, code }: Ignore, why: Unused): readonly Problem[] {
  const section = configSection(text);
  const index = indexOf(valueAt(section.value, ['ignore']), { files, code });
  const span = locate(section, ['ignore', index, why === 'no-file' ? 'files' : 'code'])?.value;
  // Of a code that there is not, config/code has more to say.
  if (!span || !isCode(code)) return [];
  const message =
    why === 'no-file'
      ? `No file fits "${files}", so this leaves nothing out. It can go, or name where the files are now.`
      : `There is no ${code} in ${files} that this could leave out. It can go.`;
  const edit = removal(text, section, index);
  const fixes = edit ? [{ title: 'Take the Entry Out', edits: [edit], preferred: true }] : [];
  return [{ code: 'ignore/unused', span, level: 'hint', message, fixes }];
}

/** Entries that can't be read are no entries, but they stand between the others. */
const indexOf = (entries: unknown, { files, code }: Pick<Ignore, 'files' | 'code'>): number =>
  Array.isArray(entries)
    ? entries.findIndex(
        (one: unknown) => valueAt(one, ['files']) === files && valueAt(one, ['code']) === code,
      )
    : -1;

/** An entry on lines of its own goes with them, the last one with its key. Undefined within brackets. */
function removal(text: string, section: Section, index: number): TextEdit | undefined {
  const list = locate(section, ['ignore']);
  const entry = locate(section, ['ignore', index])?.value;
  if (!list?.key || !entry) return undefined;
  const lines = readLines(text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const isAlone = /^[ \t]*-[ \t]+$/.test(text.slice(lines.span(lineOf(entry.start)).start, entry.start));
  if (!isAlone) return undefined;
  const isLast = index === 0 && !locate(section, ['ignore', 1]);
  const start = lines.fullSpan(lineOf(isLast ? list.key.start : entry.start)).start;
  return { span: { start, end: lines.fullSpan(lineOf(entry.end)).end }, newText: '' };
}
