import { maskInline } from '../document/mask.ts';
import type { Postmortem } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';
import { sentencesIn } from './yaml-texts.ts';

/** A word of a text that could name something: `F1`, `^T1`, `@dana`, `PM-2026-031`. */
export interface TextWord {
  readonly sign: '' | '^' | '@';
  readonly name: string;
  /** Of the name, without its sign. */
  readonly span: Span;
}

const WORD = /(?<![\w.@^/#&+-])([@^]?)([A-Za-z](?:[\w.-]*\w)?)/g;

/**
 * The words in prose, in the log and in the texts of the sections that may name something. Code, links and addresses
 * are passed over. A word without a sign counts only where a figure is in it, as in the ids that people give.
 */
export function textWords(postmortem: Postmortem): readonly TextWord[] {
  const { text, prose, timeline, sections } = postmortem;
  const written = [
    ...(timeline?.form === 'log' ? timeline.entries.map(({ textSpan }) => textSpan) : []),
    ...sections.filter((section) => IN_SENTENCES.includes(section.name)).flatMap(sentencesIn),
    ...(timeline?.form === 'entries' ? sentencesIn(timeline.section) : []),
  ];
  return [
    ...prose.flatMap(({ masked, span }) => wordsIn(masked, span.start)),
    ...written.flatMap(({ start, end }) => wordsIn(maskInline(text.slice(start, end)), start)),
  ];
}

const IN_SENTENCES = ['impact', 'contributing-factors', 'learnings', 'action-items'];

const wordsIn = (masked: string, offset: number): readonly TextWord[] =>
  [...masked.matchAll(WORD)].flatMap((match) => {
    const [whole, sign = '', name = ''] = match;
    if (sign === '' && !/\d/.test(name)) return [];
    const start = offset + match.index + whole.length - name.length;
    return [{ sign: sign as TextWord['sign'], name, span: { start, end: start + name.length } }];
  });
