import { isOrdinaryWord, type Named } from '../../document/roles.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds people by what else a handle or name is written as: `DANA`, `Ana Maria` for `ana-maria`, `Tomas` for `tomas.k`. */
export function spellingFinder(people: readonly Named[]): (text: string) => readonly Stretch[] {
  const spelled = wholeWords(people.flatMap(spellingsOf), 'giu');
  const capitalised = wholeWords(people.flatMap(givenNamesOf), 'gu');
  return (text) => [
    ...matches(text, spelled).filter(({ start, end }) => !isAcronym(text.slice(start, end))),
    ...matches(text, capitalised),
  ];
}

/** Handles of teams are words as well: `waf` works on the WAF. */
const isAcronym = (word: string): boolean => /^\p{Lu}{1,3}$/u.test(word);

const SEPARATORS = /[\s._-]+/;

const partsOf = (name: string): readonly string[] =>
  name.normalize('NFKC').split(SEPARATORS).filter(Boolean).map(literal);

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Whatever stands between its parts, in any case. */
const spellingsOf = ({ handle, names, role }: Named): readonly string[] =>
  [handle, ...names]
    .filter((name) => !isOrdinaryWord(name) && !role.split(/[\s,/]+/).includes(name))
    .map((name) => partsOf(name).join('[\\s._-]{0,3}'));

/** What a handle of the form `first.last` is made of, for those whose role is known: bots have handles like that, too. */
const givenNamesOf = ({ handle, role }: Named): readonly string[] =>
  role === 'a colleague' || !/^\p{L}+(?:[._]\p{L}+)+$/u.test(handle)
    ? []
    : partsOf(handle)
        .filter((part) => part.length > 2 && !isOrdinaryWord(part))
        .flatMap((part) => [part.charAt(0).toUpperCase() + part.slice(1), part.toUpperCase()]);

const wholeWords = (patterns: readonly string[], flags: string): RegExp | undefined => {
  const longestFirst = [...new Set(patterns)].filter(Boolean).toSorted((a, b) => b.length - a.length);
  return longestFirst.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, flags);
};

const matches = (text: string, pattern: RegExp | undefined): readonly Stretch[] =>
  pattern
    ? [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    : [];
