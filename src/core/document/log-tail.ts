import type { Finding } from './finding.ts';
import type { Joined } from './log-text.ts';
import type { TimelineEntry } from './postmortem.ts';

type Parts = Pick<TimelineEntry, 'text' | 'textSpan' | 'actor' | 'id' | 'public' | 'sources'>;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ACTOR = /^@[A-Za-z][\w.-]*$/;
const ID = /^\^[A-Za-z][\w-]*$/;
const SOURCE = /^<[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]+>$/;
const PUBLIC = '+public';

const isTail = (token: string): boolean => {
  switch (token.charAt(0)) {
    case '@':
      return ACTOR.test(token);
    case '^':
      return ID.test(token);
    case '<':
      return SOURCE.test(token);
    default:
      return token === PUBLIC;
  }
};

interface Tail {
  readonly parts: Parts;
  readonly problems: readonly Finding[];
}

/** Splits what follows time and marks into text and tail: the longest suffix of tokens that parses as one. */
export function readTail(joined: Joined, from: number): Tail {
  const { last, tail } = tailOf(joined.text, from);
  const textEnd = last?.end ?? from;
  const actors = tail.filter(({ text }) => text.startsWith('@'));
  const ids = tail.filter(({ text }) => text.startsWith('^'));
  return {
    parts: {
      text: unescape(joined.text.slice(from, textEnd)),
      textSpan: joined.span(from, textEnd),
      actor: named(actors[0], joined),
      id: named(ids[0], joined),
      public: tail.some(({ text }) => text === PUBLIC),
      sources: tail
        .filter(({ text }) => text.startsWith('<'))
        .map(({ text, start, end }) => ({ uri: text.slice(1, -1), span: joined.span(start, end) })),
    },
    problems: last
      ? [
          ...others(actors, 'actor', joined),
          ...others(ids, 'id', joined),
          ...handedTo(last, tail[0], joined),
          ...brokenTail(last, joined),
        ]
      : [noText(joined, from), ...others(actors, 'actor', joined), ...others(ids, 'id', joined)],
  };
}

/** The tail, and the last token that isn't of it. */
function tailOf(
  text: string,
  from: number,
): { readonly last: Token | undefined; readonly tail: readonly Token[] } {
  const tail: Token[] = [];
  let last = tokenBefore(text, from, text.length);
  while (last && isTail(last.text)) {
    tail.unshift(last);
    last = tokenBefore(text, from, last.start);
  }
  return { last, tail };
}

function tokenBefore(text: string, from: number, before: number): Token | undefined {
  let end = before;
  while (end > from && isBlank(text, end - 1)) end -= 1;
  let start = end;
  while (start > from && !isBlank(text, start - 1)) start -= 1;
  return start < end ? { text: text.slice(start, end), start, end } : undefined;
}

/** What isn't ASCII is rare, and is asked about one by one. */
function isBlank(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  return sign < 128 ? sign === 32 || (sign > 8 && sign < 14) : /\s/.test(text.charAt(at));
}

const ESCAPED = /\\([\\<@^+#:])/g;

/** The text as meant: a backslash before one of the log's own signs is dropped. */
export const unescape = (text: string): string => text.replace(ESCAPED, '$1');

const named = (token: Token | undefined, joined: Joined): Parts['actor'] =>
  token && { name: token.text.slice(1), span: joined.span(token.start, token.end) };

const noText = (joined: Joined, from: number): Finding => ({
  code: 'timeline/line',
  span: joined.span(0, from),
  level: 'error',
  message: 'This entry has a time but no text. Say in a few words what happened.',
});

function others(tokens: readonly Token[], what: string, joined: Joined): readonly Finding[] {
  return tokens.slice(1).map(({ start, end }) => ({
    code: 'timeline/tail',
    span: joined.span(start, end),
    level: 'error',
    message: `An entry has one ${what}. Name the other in the text, with a backslash before the sign.`,
  }));
}

const PREPOSITION = /^(?:to|from|with|by|for|and|of|via|than)$/i;

/** "Handed over to @lin": grammar takes lin for the one who acted; a reader may not. */
function handedTo(last: Token | undefined, first: Token | undefined, joined: Joined): readonly Finding[] {
  if (!last || !first || !ACTOR.test(first.text) || !PREPOSITION.test(last.text)) return [];
  const at = joined.span(first.start, first.end);
  return [
    {
      code: 'timeline/tail',
      span: at,
      level: 'hint',
      message: `${first.text} is read as the one who did this.`,
      fixes: [
        {
          title: 'Keep it in the text',
          edits: [{ span: { start: at.start, end: at.start }, newText: '\\' }],
        },
      ],
    },
  ];
}

/** `<https://a>, <b:1>`: the comma ends the tail, so the first is no source. */
function brokenTail(last: Token | undefined, joined: Joined): readonly Finding[] {
  if (!last || !/[,;]$/.test(last.text) || !isTail(last.text.slice(0, -1))) return [];
  const at = joined.span(last.end - 1, last.end);
  return [
    {
      code: 'timeline/tail',
      span: joined.span(last.start, last.end),
      level: 'warning',
      message: `"${last.text}" is read as text: what ends a line stands without commas.`,
      fixes: [{ title: 'Take the comma out', edits: [{ span: at, newText: '' }], preferred: true }],
    },
  ];
}
