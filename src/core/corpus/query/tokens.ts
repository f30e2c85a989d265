import type { Span } from '../../document/span.ts';

export interface Token {
  readonly type: 'word' | 'text' | 'sign';
  /** Of a quoted text what is between the quotes. */
  readonly said: string;
  readonly span: Span;
}

/** Quoted text, signs, and words; a quote that is never closed goes to the end. White space is between all of them. */
const TOKEN = /(?<text>"[^"]*"?|'[^']*'?)|(?<sign>!=|[<>]=|[=<>~()])|(?<word>[^\s"'=<>~()!]+|!)/g;

export const tokensOf = (query: string): readonly Token[] =>
  [...query.matchAll(TOKEN)].map((found) => {
    const span = { start: found.index, end: found.index + found[0].length };
    if (found.groups?.['text'] !== undefined)
      return { type: 'text', said: found[0].replace(/^(["'])(.*?)\1?$/s, '$2'), span };
    return { type: found.groups?.['sign'] === undefined ? 'word' : 'sign', said: found[0], span };
  });
