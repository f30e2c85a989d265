import type { TextEdit } from '../../document/edit.ts';
import { applyEdits } from '../../document/edit.ts';
import { maskInline } from '../../document/mask.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { valueAt } from '../../schema/validate.ts';
import { sentencesIn } from '../yaml-texts.ts';

/** A name in a text, and the role that says the same without it. */
export interface NamedPlace {
  readonly name: string;
  readonly role: string;
  readonly edit: TextEdit;
}

/**
 * Where the texts name a responder, with the edit that speaks of the role instead. Handles stay where they are data:
 * in front matter, as who acted in an entry, as owners. Code, addresses and comments are left alone.
 */
export function namesToRoles(postmortem: Postmortem): readonly NamedPlace[] {
  const responders = respondersOf(postmortem);
  if (responders.length === 0) return [];
  const pattern = patternOf(responders);
  const found = texts(postmortem).flatMap(({ masked, start }) =>
    placesIn({ masked, start, pattern, responders, postmortem }),
  );
  return readable(postmortem, found);
}

interface Responder {
  readonly handle: string;
  readonly names: readonly string[];
  readonly role: string;
}

function respondersOf({ frontMatter }: Postmortem): readonly Responder[] {
  const value = valueAt(frontMatter?.value, ['responders']);
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
const namesOf = (name: string): readonly string[] => [
  ...new Set([name, ...name.split(/\s+/).filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part))]),
];

/** Whole words; the longest first, so that a full name goes as one. */
function patternOf(responders: readonly Responder[]): RegExp {
  const names = responders.flatMap(({ handle, names: more }) => [handle, capital(handle), ...more]);
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

interface Prose {
  /** As long as the text it stands for, with blanks for what isn't words. */
  readonly masked: string;
  readonly start: number;
}

function texts({ text, prose, timeline, sections }: Postmortem): readonly Prose[] {
  const spans: readonly Span[] = [
    ...(timeline?.form === 'log' ? timeline.entries.map(({ textSpan }) => textSpan) : []),
    ...(timeline?.form === 'entries' ? sentencesIn(timeline.section) : []),
    ...sections.filter(({ name }) => IN_SENTENCES.includes(name)).flatMap(sentencesIn),
  ];
  return [
    ...prose.map(({ masked, span }) => ({ masked, start: span.start })),
    ...spans.map(({ start, end }) => ({ masked: maskInline(text.slice(start, end)), start })),
  ];
}

const IN_SENTENCES = ['impact', 'contributing-factors', 'learnings', 'action-items'];

interface Search extends Prose {
  readonly pattern: RegExp;
  readonly responders: readonly Responder[];
  readonly postmortem: Postmortem;
}

function placesIn({ masked, start, pattern, responders, postmortem }: Search): readonly NamedPlace[] {
  return [...masked.matchAll(pattern)].flatMap((match) => {
    const responder = responders.find((one) => isNamed(one, match[0]));
    if (!responder || isOrdinary(match[0], masked, match.index)) return [];
    const before = masked.slice(0, match.index);
    const after = masked.slice(match.index + match[0].length);
    const span = {
      start: start + match.index,
      end: start + match.index + match[0].length + told(after, responder.role),
    };
    return [
      {
        name: postmortem.text.slice(span.start, start + match.index + match[0].length),
        role: responder.role,
        edit: { span, newText: inPlace(responder.role, before) },
      },
    ];
  });
}

function isNamed({ handle, names }: Responder, written: string): boolean {
  const name = written.replace(/^@/, '').replace(/\s+/g, ' ');
  return name === handle || name === capital(handle) || names.includes(name);
}

/** Handles that are words as well: "mark" names nobody in "mark it as done", "Mark" does within a sentence. */
const WORDS: ReadonlySet<string> = new Set(
  'mark will may art bill bob chance chase chip dale dawn dev drew earl faith frank gene grace grant guy hope ivy jack jade joy kit lance lane miles nick norm ops pat peg penny rich rob root rose rusty sandy skip stew sue summer support trip van wade ward admin'.split(
    ' ',
  ),
);

function isOrdinary(written: string, masked: string, index: number): boolean {
  if (written.startsWith('@') || /\s/.test(written)) return false;
  if (!WORDS.has(written.toLowerCase())) return false;
  return written === written.toLowerCase() || isSentenceStart(masked.slice(0, index));
}

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

/** Without the places whose role would break the YAML of the section they are in. */
function readable(postmortem: Postmortem, places: readonly NamedPlace[]): readonly NamedPlace[] {
  const after = parsePostmortem(
    applyEdits(
      postmortem.text,
      places.map(({ edit }) => edit),
    ),
  );
  const broken = postmortem.sections.filter(
    ({ yaml }, index) => yaml.errors.length < (after.sections[index]?.yaml.errors.length ?? 0),
  );
  if (broken.length === 0) return places;
  return places.filter(({ edit: { span: at } }) =>
    broken.every(({ span }) => at.end <= span.start || at.start >= span.end),
  );
}
