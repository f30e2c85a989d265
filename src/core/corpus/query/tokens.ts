import type { Span } from '../../document/span.ts';

export interface Token {
  /** `open` is a text whose quote is never closed. */
  readonly type: 'word' | 'text' | 'open' | 'sign';
  /** Of a quoted text what is between the quotes. */
  readonly said: string;
  readonly span: Span;
}

/** Quoted text, signs, and words; a quote that is never closed goes to the end. White space is between all of them. */
const TOKEN = /(?<text>"[^"]*"?|'[^']*'?)|(?<sign>!=|[<>]=|==|[=<>~()])|(?<word>[^\s"'=<>~()!]+|!)/g;

export const tokensOf = (query: string): readonly Token[] =>
  [...query.matchAll(TOKEN)].map((found) => {
    const span = { start: found.index, end: found.index + found[0].length };
    if (found.groups?.['text'] !== undefined) {
      const isClosed = found[0].length > 1 && found[0].at(-1) === found[0][0];
      return { type: isClosed ? 'text' : 'open', said: isClosed ? found[0].slice(1, -1) : found[0], span };
    }
    return { type: found.groups?.['sign'] === undefined ? 'word' : 'sign', said: found[0], span };
  });
