/**
 * The owners that a CODEOWNERS file names for a path from the root, as they are written: `@noor`, `@acme/sre`. The last
 * line that fits counts. Source: GitHub and GitLab, "CODEOWNERS syntax"; of GitLab's sections each has its own last line.
 */
export function codeOwnersOf(file: string, path: string): readonly string[] {
  const owners = new Map<string, readonly string[]>();
  let section = '';
  let standing: readonly string[] = [];
  for (const line of file.split(/\r\n?|\n/)) {
    const words = wordsOf(line);
    const header = /^\^?\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/.exec(line.trim());
    if (header) {
      section = (header[1] ?? '').toLowerCase();
      standing = wordsOf(header[2] ?? '').filter(isOwner);
    } else if (words[0] !== undefined && fits(words[0], path)) {
      const named = words.slice(1).filter(isOwner);
      owners.set(section, words.length === 1 ? standing : named);
    }
  }
  return [...new Set([...owners.values()].flat())];
}

/** Up to a comment; a backslash keeps a blank within a path. */
const wordsOf = (line: string): readonly string[] =>
  (/^\s*#/.test(line) ? '' : line.replace(/\s#.*$/, ''))
    .match(/(?:\\.|[^\s\\])+/g)
    ?.map((word) => word.replace(/\\(.)/g, '$1')) ?? [];

/** An e-mail address names nobody whom a forge could be asked for. */
const isOwner = (word: string): boolean => /^@[\w.-]+(?:\/[\w./-]+)*$/.test(word);

/** Patterns as in .gitignore: from the root where a slash is within, else at any depth; a folder holds all below it. */
function fits(pattern: string, path: string): boolean {
  if (pattern.length > LONGEST || pattern.startsWith('!')) return false;
  const isRooted = /\/./.test(pattern.replace(/\/$/, ''));
  const segments = pattern
    .replace(/^\/|\/$/g, '')
    .replace(/(?:\*\*\/)+/g, '**/')
    .split('/');
  const wanted = isRooted ? segments : ['**', ...segments];
  const given = path.split('/');
  if (pattern.endsWith('/*')) return segmentsFit(wanted, given);
  // What is below fits as well.
  return given.some((_, index) => segmentsFit(wanted, given.slice(0, index + 1)));
}

const LONGEST = 1000;

function segmentsFit(wanted: readonly string[], given: readonly string[]): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return given.length === 0;
  if (first === '**')
    return segmentsFit(rest, given) || (given.length > 0 && segmentsFit(wanted, given.slice(1)));
  const [head, ...tail] = given;
  return head !== undefined && wordFits(first, head) && segmentsFit(rest, tail);
}

/** `*` is any characters but a slash, `?` one. Linear in the product of both: no pattern can hold a check up. */
function wordFits(pattern: string, word: string): boolean {
  let reached = new Set([0]);
  for (const sign of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      if (sign === '*') for (let to = at; to <= word.length; to += 1) next.add(to);
      else if (at < word.length && (sign === '?' || sign === word[at])) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(word.length);
}
