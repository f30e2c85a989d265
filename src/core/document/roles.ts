import { valueAt } from '../schema/validate.ts';

/** Somebody who is told by the role they had. */
export interface Named {
  readonly handle: string;
  /** What else they are called. */
  readonly names: readonly string[];
  readonly role: string;
}

/** The responders of a front matter's value who have a role. */
export function respondersIn(frontMatter: unknown): readonly Named[] {
  const value = valueAt(frontMatter, ['responders']);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.flatMap(([handle, about]: readonly [string, unknown]) => {
    const role = wordsOf(about) ?? wordsOf(valueAt(about, ['role']));
    const name = wordsOf(valueAt(about, ['name']));
    return role === undefined || Array.isArray(value)
      ? []
      : [{ handle, role, names: name ? namesOf(name) : [] }];
  });
}

const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** A full name, and its parts where each could stand for it: "Dana Reyes", "Dana", "Reyes". */
export const namesOf = (name: string): readonly string[] => [
  ...new Set([name, ...name.split(/\s+/).filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part))]),
];

/** A name in a text, and what says the same without it. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly name: string;
  readonly role: string;
  readonly newText: string;
}

/** Finds the names of some people in a text that has blanks for what isn't words. */
export function nameFinder(people: readonly Named[]): (masked: string) => readonly NamePlace[] {
  if (people.length === 0) return () => [];
  const pattern = patternOf(people);
  return (masked) => placesIn(masked, pattern, people);
}

/** Whole words; the longest first, so that a full name goes as one. */
function patternOf(people: readonly Named[]): RegExp {
  const names = people.flatMap(({ handle, names: more }) => [handle, capital(handle), ...more]);
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  const either = longestFirst.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  return new RegExp(
    `(?<![\\p{L}\\p{N}_@./-])@?(?:${either.join('|')})(?![\\p{L}\\p{N}_]|[-./@][\\p{L}\\p{N}])`,
    'gu',
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function placesIn(masked: string, pattern: RegExp, people: readonly Named[]): readonly NamePlace[] {
  return [...masked.matchAll(pattern)].flatMap(({ 0: name, index: start }) => {
    const person = people.find((one) => isNamed(one, name));
    if (!person || isOrdinary(name, masked, start) || isOfRole(name, person)) return [];
    const after = masked.slice(start + name.length);
    const end = start + name.length + told(after, person.role);
    return [{ start, end, name, role: person.role, newText: inPlace(person.role, masked.slice(0, start)) }];
  });
}

function isNamed({ handle, names }: Named, written: string): boolean {
  const name = written.replace(/^@/, '').replace(/\s+/g, ' ');
  return name === handle || name === capital(handle) || names.includes(name);
}

/** Handles that are words as well: "mark" names nobody in "mark it as done", "Mark" does within a sentence. */
const WORDS: ReadonlySet<string> = new Set(
  'mark will may art bill bob chance chase chip dale dawn dev drew earl faith frank gene grace grant guy hope ivy jack jade joy kit lance lane miles nick norm ops pat peg penny rich rob root rose rusty sandy skip stew sue summer support trip van wade ward admin'.split(
    ' ',
  ),
);

export const isOrdinaryWord = (name: string): boolean => WORDS.has(name.toLowerCase());

function isOrdinary(written: string, masked: string, index: number): boolean {
  if (written.startsWith('@') || /\s/.test(written)) return false;
  if (!isOrdinaryWord(written)) return false;
  return written === written.toLowerCase() || isSentenceStart(masked.slice(0, index));
}

/** `lead: incident lead`: such a handle names the role, as everybody's words do. */
const isOfRole = (written: string, { handle, role }: Named): boolean =>
  !written.startsWith('@') && role.split(/[\s,/]+/).includes(handle);

const isSentenceStart = (before: string): boolean => /(?:^|[.!?]["'”’)]*\s)[\s"'“‘(|]*$/.test(before);

/** The role as the sentence needs it: with an article, and a capital where it begins one. */
function inPlace(role: string, before: string): string {
  const hasArticle =
    /^(?:the|an?|our)\s/i.test(role) || /\b(?:the|an?|our|their|his|her|another)\s+$/i.test(before);
  const words = hasArticle ? role : `the ${role}`;
  return isSentenceStart(before) ? capital(words) : words;
}

/** How much of what follows only tells the role once more: "dana (incident commander)". */
function told(after: string, role: string): number {
  const aside = /^\s*\(([^()]{1,100})\)/.exec(after);
  return aside?.[1]?.trim().toLowerCase() === role.toLowerCase() ? aside[0].length : 0;
}
