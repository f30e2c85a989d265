import { isMark, type Mark } from '../document/mark.ts';
import { readWhen } from '../document/time.ts';
import { oneLine } from './one-line.ts';

/** An entry as a line of a `log` says it. */
export interface LogEntry {
  /** `14:03:12`, or a full ISO time with offset. */
  readonly when: string;
  readonly marks: readonly Mark[];
  readonly text: string;
  /** A handle, or the vendor's name of somebody, which becomes one. */
  readonly actor?: string;
  readonly id?: string;
  readonly public: boolean;
  /** URIs; what has no scheme is left out. */
  readonly sources: readonly string[];
}

/**
 * The line for an entry, without indentation and line end. What the reader would take for a mark or a tail is
 * escaped, so that reading the line gives the entry back. Source: the grammar in DESIGN §5.
 */
export function writeLogLine(entry: LogEntry): string {
  const handle = entry.actor === undefined ? undefined : handleOf(entry.actor);
  const said = oneLine(entry.text) || '(no text)';
  const text = entry.actor !== undefined && handle === undefined ? withName(entry.actor, said) : said;
  const marks = entry.marks.length === 0 ? [] : [`${entry.marks.join(', ')}:`];
  const escaped = escapeText(text, marks.length === 0);
  return [
    whenBefore(marks[0] ?? escaped, entry.when),
    ...marks,
    escaped,
    ...(handle === undefined ? [] : [`@${handle}`]),
    ...(entry.id === undefined ? [] : [`^${entry.id}`]),
    ...(entry.public ? ['+public'] : []),
    ...entry.sources.flatMap(sourceOf),
  ].join(' ');
}

/** With seconds where the words would be read as half of the day: `10:05:00 am Router fiel das Netz aus`. */
const whenBefore = (words: string, when: string): string =>
  /^\d{2}:\d{2}$/.test(when) && !readWhen(`${when} ${words}`) ? `${when}:00` : when;

const HANDLE = /^[A-Za-z][\w.-]*$/;

/** The handle for a person's name: `dana-reyes` for "Dana Reyes"; undefined where no letter of it fits into one. */
export function handleOf(name: string): string | undefined {
  const bare = oneLine(name).replace(/^@/, '');
  if (HANDLE.test(bare)) return bare;
  const plain = bare.normalize('NFKD').replace(/\p{M}/gu, '');
  // A name in another script would come out as what little Latin it holds; it is told in the text instead.
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(plain)) return undefined;
  const handle = plain
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[^a-z]+|[-.]+$/g, '');
  return handle === '' ? undefined : handle;
}

const withName = (name: string, text: string): string => {
  const shown = oneLine(name);
  return shown === '' ? text : `${shown}: ${text}`;
};

/** The text as a log holds it: what the reader would take for an escape, a mark or a tail has a backslash. */
export function escapeText(text: string, mayBeMark: boolean): string {
  const escaped = escapeTail(escapeBackslashes(text));
  return mayBeMark ? escapeMark(escaped) : escaped;
}

/** A backslash counts as an escape before these signs only. */
const escapeBackslashes = (text: string): string => text.replace(/\\(?=[\\<@^+#:])/g, '\\\\');

const TAIL =
  /(^|\s)(?=(?:@[A-Za-z][\w.-]*|\^[A-Za-z][\w-]*|\+public|<[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]+>)[,;]?$)/;

const escapeTail = (text: string): string => text.replace(TAIL, '$1\\');

const MARK_LIST = /^[A-Za-z_-]+(?:\s*,\s*[A-Za-z_-]+)*(?=:(?:\s|$))/;

/** The same, of words that would be read as marks. */
export function escapeMark(text: string): string {
  const list = MARK_LIST.exec(text)?.[0];
  if (list === undefined || !list.split(/\s*,\s*/).some(isMark)) return text;
  return `${list}\\${text.slice(list.length)}`;
}

const URI = /^[A-Za-z][A-Za-z0-9+.-]*:\S/;

function sourceOf(uri: string): readonly string[] {
  const written = oneLine(uri).replace(/[\s<>]/g, encodeURIComponent);
  return URI.test(written) ? [`<${written}>`] : [];
}
