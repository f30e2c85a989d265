import type { Finding } from './finding.ts';
import type { Joined } from './log-text.ts';
import { isMark, MARKS } from './mark.ts';

/** A word of an entry, with where it begins. */
export interface Word {
  readonly word: string;
  readonly start: number;
}

/** Where an entry without marks nearly has some: written differently, or without their colon. Each of `words` stands before a colon. */
export function almostMarks(joined: Joined, from: number, words: readonly Word[]): readonly Finding[] {
  const near = words.flatMap(({ word, start }) => writtenAlmost(word, word, start, joined));
  if (near.length > 0) return near;
  const rest = joined.text.slice(from);
  // Nearly every entry begins with another word.
  if (!BEGINS.test(rest)) return [];
  const [written = '', name = ''] = LOOSE.exec(rest) ?? [];
  const loose = writtenAlmost(written, name, from, joined);
  return loose.length > 0 ? loose : withoutColon(joined, from);
}

/** `impact start:` and `- mitigated:` are marks to whoever writes them so. */
const LOOSE = /^(?:[-–—*•]\s+)?([A-Za-z]+(?:[ _-][A-Za-z]+)?)(?=\s*:(?:\s|$))/;

function writtenAlmost(written: string, name: string, start: number, joined: Joined): readonly Finding[] {
  const mark = meantBy(name);
  if (!isMark(mark)) return [];
  const span = joined.span(start, start + written.length);
  return [
    {
      code: 'timeline/mark',
      span,
      level: 'hint',
      message: `"${written}" is read as text. The mark is written ${mark}.`,
      fixes: [{ title: `Write ${mark}`, edits: [{ span, newText: mark }], preferred: true }],
    },
  ];
}

const meantBy = (name: string): string => name.toLowerCase().replaceAll(/[ -]/g, '_');

const NAME = MARKS.map((mark) => mark.replace('_', '[ _-]')).join('|');
const BEGINS = new RegExp(`^(?:[-–—*•]\\s+|[[(])?(?:${NAME})`, 'i');
const NAMES = `(?:${NAME})(?:\\s*,\\s*(?:${NAME}))*`;
/** Nothing follows but the tail. */
const ALONE = new RegExp(`^(${NAMES})\\.?(?=(?:\\s+(?:@\\S+|\\^\\S+|\\+public|<\\S+>))*\\s*$)`, 'i');
/** Another sign stands where the colon is to be. */
const SIGNED = new RegExp(`^(?:(${NAMES})(?:\\s*[;=]|\\s+[-–—]+)|[[(](${NAMES})[\\])]:?)(?=\\s+\\S)`, 'i');
/** No word of a sentence: several of them, or one with a line in it. */
const PLAIN = new RegExp(
  `^((?:${MARKS.join('|')})(?:\\s*,\\s*(?:${MARKS.join('|')}))+|impact_start|impact_end|response_started)(?=\\s+\\S)`,
);

function withoutColon(joined: Joined, from: number): readonly Finding[] {
  const rest = joined.text.slice(from);
  const alone = ALONE.exec(rest);
  const [written = '', one, other] = alone ?? SIGNED.exec(rest) ?? PLAIN.exec(rest) ?? [];
  const names = (one ?? other ?? '').split(',').map((name) => name.trim());
  if (written === '') return [];
  const span = joined.span(from, from + written.length);
  const marks = `${names.map(meantBy).join(', ')}:`;
  const newText = alone ? `${marks} ${capital(names.join(', ').replaceAll(/[_-]/g, ' '))}` : marks;
  return [
    {
      code: 'timeline/mark',
      span,
      level: names.every(isMark) ? 'warning' : 'hint',
      message: `"${written}" is read as text, since a mark ends with a colon: "${marks}", and then what happened.`,
      fixes: [{ title: `Write ${newText}`, edits: [{ span, newText }], preferred: true }],
    },
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
