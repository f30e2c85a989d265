import { isMap } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import { slice } from '../../document/span.ts';
import { startOfLine } from '../write-items.ts';
import { sha256Now } from './sha-256.ts';

/** That somebody has checked the timeline, and of which entries. Source: DESIGN §5 `confirmed`. */
export interface Confirmed {
  /** A handle. */
  readonly by: string;
  /** A day, or an ISO time. */
  readonly at: string;
  /** Of all entries as they were. */
  readonly hash: string;
}

/** What the section says under `confirmed`; undefined where that is not all there. */
export function confirmedOf({ section }: Timeline): Confirmed | undefined {
  // The keys around a long list of entries are read apart from it.
  const keys = section.pieces?.[0] ?? section;
  const { confirmed } = (keys.value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof confirmed !== 'object' || confirmed === null) return undefined;
  const { by, at, hash } = confirmed as Readonly<Record<string, unknown>>;
  return typeof by === 'string' && typeof at === 'string' && typeof hash === 'string'
    ? { by, at, hash }
    : undefined;
}

/** What of an entry was checked. An id is not part of it: one is given whenever something refers to the entry. */
const told = ({ at, when, marks, text, actor, public: open, sources }: TimelineEntry): string =>
  JSON.stringify([
    at ?? when.text,
    marks.map(({ mark }) => mark).toSorted(),
    text,
    actor?.name ?? '',
    open,
    sources.map(({ uri }) => uri),
  ]);

/** SHA-256 of the normalised entries in their order. */
export const hashOf = (entries: readonly TimelineEntry[]): string => sha256Now(entries.map(told).join('\n'));

/** A digest an entry, to tell afterwards which are others. */
export const digestsOf = (entries: readonly TimelineEntry[]): readonly string[] =>
  entries.map((entry) => sha256Now(told(entry)).slice(0, 16));

/** Whether the entries are still those that were confirmed; undefined where nobody has. */
export function confirmationHolds(timeline: Timeline): boolean | undefined {
  const confirmed = confirmedOf(timeline);
  return confirmed && confirmed.hash === hashOf(timeline.entries);
}

/** Writes who confirmed it above the entries, or in the place of who did before; undefined where the section can't take it. */
export function confirmEdits(
  { text, timeline }: Postmortem,
  { by, at }: Pick<Confirmed, 'by' | 'at'>,
): readonly TextEdit[] | undefined {
  if (!timeline || timeline.entries.length === 0 || timeline.section.yaml.errors.length > 0) return undefined;
  const { section } = timeline;
  const written = `{ by: ${by}, at: ${at}, hash: ${hashOf(timeline.entries)} }`;
  const known = locate(section, ['confirmed']);
  if (known?.key) return [inPlace(text, known.key.end, known.value, written)];
  const list = locate(section, [timeline.log ? 'log' : 'entries'])?.key;
  const map = section.yaml.contents;
  if (!list || (isMap(map) && map.flow === true)) return undefined;
  const start = startOfLine(text, list.start);
  const indent = text.slice(start, list.start);
  return [{ span: { start, end: start }, newText: `${indent}confirmed: ${written}${lineEndOf(text)}` }];
}

/** Behind the colon, the value that stood there and its lines gone. */
function inPlace(
  text: string,
  key: number,
  value: { readonly start: number; readonly end: number } | undefined,
  written: string,
): TextEdit {
  const colon = text.indexOf(':', key) + 1;
  if (!value) return { span: { start: colon, end: colon }, newText: ` ${written}` };
  return {
    span: { start: colon, end: value.start + slice(text, value).trimEnd().length },
    newText: ` ${written}`,
  };
}
