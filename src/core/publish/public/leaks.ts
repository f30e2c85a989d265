import type { Config } from '../../config/config.ts';
import { ignoresIn, leavesOut } from '../../config/ignore-comments.ts';
import type { Finding } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { nameFinder } from '../../document/roles.ts';
import type { Span } from '../../document/span.ts';
import { internalHosts, ipAddresses } from '../../secrets/addresses.ts';
import { findSecrets, type Secret } from '../../secrets/find-secrets.ts';
import { personalNumbers } from '../../secrets/people.ts';
import { marksOf, type Markable } from './marks.ts';
import type { Piece } from './piece.ts';
import { readings } from './readings.ts';
import { referencesOf } from './references.ts';
import { spellingFinder } from './spellings.ts';
import type { Voice } from './voice.ts';

/** Something that strangers must not read, in the words of a public version. */
interface Leak {
  readonly code: string;
  readonly what: string;
  /** What says the same to a stranger; undefined where nothing does. */
  readonly instead: string | undefined;
  readonly start: number;
  readonly end: number;
}

interface Setting {
  readonly postmortem: Postmortem;
  readonly voice: Voice;
  readonly config: Pick<Config, 'public'>;
}

/** What keeps a public version from leaving, where it stands in the document; and what a comment leaves out of that, with a reason. */
export interface Leaks {
  readonly leaks: readonly Finding[];
  readonly ignored: readonly Finding[];
}

export function leaksIn(pieces: readonly Piece[], setting: Setting): Leaks {
  const look = finder(setting);
  const plain = pieces.map((piece) => piece.plain).join('\n');
  const found = look(plain).flatMap((leak): readonly Place[] => {
    const piece = pieceAt(pieces, leak.start);
    return piece ? [{ leak, piece, words: plain.slice(leak.start, leak.end) }] : [];
  });
  const all = [...found, ...pieces.flatMap((piece) => hidden(piece, found, look))];
  const marks = all.length > 0 ? marksOf(setting.postmortem) : [];
  const findings = all.map((place) => findingOf(place, setting.postmortem, marks));
  const ignores = ignoresIn(setting.postmortem);
  const isIgnored = (one: Finding): boolean =>
    !one.code.startsWith('secret/') && ignores.some((ignore) => leavesOut(ignore, one));
  return { leaks: findings.filter((one) => !isIgnored(one)), ignored: findings.filter(isIgnored) };
}

interface Place {
  readonly leak: Leak;
  readonly piece: Piece;
  readonly words: string;
}

type Look = (text: string) => readonly Leak[];

/** What only shows once escapes and signs of markup are off; of that, what isn't told already. */
function hidden(piece: Piece, found: readonly Place[], look: Look): readonly Place[] {
  const told = found.filter((one) => one.piece === piece).map(({ words }) => words);
  const fresh = new Map<string, Place>();
  for (const reading of readings(piece.plain)) {
    for (const leak of look(reading)) {
      const words = reading.slice(leak.start, leak.end);
      if (![...told, ...fresh.keys()].some((one) => one.includes(words)))
        fresh.set(words, { leak, piece, words });
    }
  }
  return [...fresh.values()];
}

/** What is looked for besides secrets; `instead` says the same to a stranger, where something does. */
const KINDS = {
  random: { code: 'secret/entropy', what: 'what looks like a key', instead: 'REDACTED' },
  address: { code: 'public/address', what: 'the address of a machine', instead: 'an internal address' },
  host: { code: 'public/host', what: 'the name of an internal host', instead: 'an internal system' },
  url: { code: 'public/host', what: 'a link that only we can open', instead: 'an internal page' },
  name: { code: 'public/name', what: 'a name', instead: 'a colleague' },
  reference: { code: 'public/reference', what: 'an id of ours', instead: undefined },
  contact: { code: 'personal/contact', what: 'how to reach a person', instead: 'our team' },
} as const;

function finder({ postmortem, voice, config }: Setting): Look {
  const { names, hosts } = config.public;
  const namesIn = namesFinder(voice, names);
  const references = referencesOf(postmortem);
  return (text) => {
    const addresses = internalHosts(text, hosts);
    const places: readonly (readonly [keyof typeof KINDS, readonly Stretch[]])[] = [
      ['random', matches(text, RANDOM)],
      ['address', ipAddresses(text)],
      ['url', addresses.filter(({ kind }) => kind === 'url')],
      ['host', addresses.filter(({ kind }) => kind === 'host')],
      ['name', namesIn(text)],
      ['reference', references.find(text)],
    ];
    return withoutOverlaps([
      ...[...findSecrets(text), ...personalNumbers(text)].map(secretLeak),
      ...places.flatMap(([kind, found]) => found.map(({ start, end }) => ({ ...KINDS[kind], start, end }))),
    ]);
  };
}

/** Nobody outside misses a word that is as long as this and as mixed: what leaves is judged more strictly. */
const RANDOM = /(?<![\w/-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[A-Za-z\d][\w-]{23,200}(?![\w-])/g;

type Stretch = Pick<Leak, 'start' | 'end'>;

const SECRETS = {
  token: 'secret/token',
  'private-key': 'secret/private-key',
  entropy: 'secret/entropy',
} as const;

const secretLeak = ({ kind, what, start, end }: Secret): Leak =>
  kind === 'email' || kind === 'phone'
    ? { ...KINDS.contact, what, start, end }
    : { code: SECRETS[kind], what, instead: 'REDACTED', start, end };

/** Listed names in any case; those of the document where a role could not be put in their place; any other handle. */
function namesFinder(voice: Voice, listed: readonly string[]): (text: string) => readonly Stretch[] {
  const ownIn = nameFinder(voice.people);
  const spelledIn = spellingFinder(voice.people);
  const list = listed
    .filter((name) => name.trim() !== '')
    .map((name) =>
      name
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    );
  const inList =
    list.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${list.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return (text) => [
    ...ownIn(text.replace(/[-./]/g, ' ')),
    ...spelledIn(text),
    ...(inList ? matches(text, inList) : []),
    ...matches(text, HANDLE),
  ];
}

const HANDLE = /(?<![\p{L}\p{N}_./@:-])@\p{L}(?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu;

const matches = (text: string, pattern: RegExp): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Where two stand in one place, the more telling one is told. */
function withoutOverlaps(leaks: readonly Leak[]): readonly Leak[] {
  const kept: Leak[] = [];
  for (const one of leaks)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.toSorted((a, b) => a.start - b.start);
}

function findingOf(
  { leak: { code, what, instead }, words, piece }: Place,
  postmortem: Postmortem,
  marks: readonly Markable[],
): Finding {
  const place = placeIn(postmortem.text, piece.source, words);
  const isSecret = code.startsWith('secret/');
  const message = `The public version would say ${what}${isSecret ? '' : `: ${words}`}. ${isSecret ? REVOKE : (WAYS[code] ?? WAYS.other)}`;
  const fixes = [
    ...(place && instead !== undefined
      ? [
          {
            title: `Write "${instead}" Instead`,
            edits: [{ span: place, newText: instead }],
            preferred: isSecret,
          },
        ]
      : []),
    ...(place && instead === undefined
      ? [{ title: 'Take It Out', edits: [{ span: withBlank(postmortem.text, place), newText: '' }] }]
      : []),
    ...keepInternal(marks, piece.source),
  ];
  return { code, span: place ?? piece.source, level: 'error', message, fixes };
}

const REVOKE = 'Revoke it where it was issued, then take it out here: Git keeps it.';
const WAYS: Readonly<Record<string, string>> & { readonly other: string } = {
  'public/name': 'What they were to the incident says as much.',
  'public/reference': 'Nobody outside can look it up: say what it is about, or leave it out.',
  other: 'Put it in other words, keep this part internal, or ignore it with a reason.',
};

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let end = 0;
  return pieces.find(({ plain }) => {
    end += plain.length + 1;
    return offset < end;
  });
}

/** As it is written in the document, where it is written so. */
function placeIn(text: string, { start, end }: Span, written: string): Span | undefined {
  const at = text.slice(start, end).indexOf(written);
  return at < 0 || written === '' ? undefined : { start: start + at, end: start + at + written.length };
}

/** With the blank in front of it, so that none is left twice. */
const withBlank = (text: string, { start, end }: Span): Span =>
  text[start - 1] === ' ' && /^(?:[\s.,;:!?)]|$)/.test(text.slice(end, end + 1))
    ? { start: start - 1, end }
    : { start, end };

function keepInternal(marks: readonly Markable[], source: Span): NonNullable<Finding['fixes']> {
  const mark = marks.find(({ span }) => span.start === source.start);
  return mark?.unmark ? [{ title: `Keep This ${mark.noun} Internal`, edits: [mark.unmark] }] : [];
}
