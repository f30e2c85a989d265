import type { Item, Postmortem } from '../../document/postmortem.ts';
import { fields, text } from '../values.ts';

/** What a document said, in hashes: enough to tell later what has changed since. */
export interface Snapshot {
  readonly status: string;
  readonly severity: string;
  /** Of each entry, in order; undefined where there are too many to keep. */
  readonly entries: readonly string[] | undefined;
  /** By id. */
  readonly factors: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly impact: string;
  readonly learnings: string;
  readonly prose: string;
}

const MOST_ENTRIES = 400;

export function snapshotOf(postmortem: Postmortem): Snapshot {
  const front = fields(postmortem.frontMatter?.value);
  const entries = postmortem.timeline?.entries ?? [];
  return {
    status: text(front['status']) ?? 'draft',
    severity: text(front['severity']) ?? '',
    entries:
      entries.length > MOST_ENTRIES ? undefined : entries.map((entry) => hash(slice(postmortem, entry.span))),
    factors: byId(postmortem, postmortem.factors),
    actions: byId(postmortem, postmortem.actionItems),
    impact: sectionHash(postmortem, 'impact'),
    learnings: sectionHash(postmortem, 'learnings'),
    prose: hash(postmortem.prose.map(({ span }) => slice(postmortem, span)).join('\n')),
  };
}

const slice = (
  { text: whole }: Postmortem,
  { start, end }: { readonly start: number; readonly end: number },
): string => whole.slice(start, end).replace(/\s+/g, ' ').trim();

const byId = (postmortem: Postmortem, items: readonly Item[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    items.map((item) => [item.id ?? `#${item.index + 1}`, hash(slice(postmortem, item.span))]),
  );

function sectionHash(postmortem: Postmortem, name: string): string {
  const section = postmortem.sections.find((one) => one.name === name);
  return section ? hash(slice(postmortem, section.content)) : '';
}

/** FNV-1a in 32 bits: tells apart what people write, and is short. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(given: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < given.length; index += 1)
    value = Math.imul(value ^ given.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36);
}

/** What is remembered of each document of a comment: what it said, and what it is compared with. */
export interface Remembered {
  readonly base: Snapshot;
  readonly now: Snapshot;
}

export const MARKER = '<!-- postmortem-review';

/** The first line of a comment: it is found again by it, and hides what it remembers. */
export const markerOf = (remembered: Readonly<Record<string, Remembered>>): string =>
  `${MARKER} v1 ${btoa(encodeURIComponent(JSON.stringify(remembered)))} -->`;

/** The marker in as much room as there is: entries are forgotten first, then all, since a comment that is cut within it shows nothing. */
export function markerWithin(remembered: Readonly<Record<string, Remembered>>, longest: number): string {
  const fewer = Object.fromEntries(
    Object.entries(remembered).map(([path, { base, now }]) => [
      path,
      { base: { ...base, entries: undefined }, now: { ...now, entries: undefined } },
    ]),
  );
  return [remembered, fewer].map(markerOf).find((marker) => marker.length <= longest) ?? markerOf({});
}

/** What a comment remembers; nothing where it was changed by hand. */
export function rememberedIn(comment: string): Readonly<Record<string, Remembered>> {
  const [, written] = /^<!-- postmortem-review v1 ([A-Za-z0-9+/=]+) -->/.exec(comment) ?? [];
  if (written === undefined) return {};
  try {
    const read: unknown = JSON.parse(decodeURIComponent(atob(written)));
    return Object.fromEntries(
      Object.entries(fields(read)).flatMap(([path, one]) => {
        const [base, now] = [snapshotIn(fields(one)['base']), snapshotIn(fields(one)['now'])];
        return base && now ? [[path, { base, now }]] : [];
      }),
    );
  } catch {
    return {};
  }
}

function snapshotIn(value: unknown): Snapshot | undefined {
  const read = fields(value);
  const texts = (one: unknown): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(fields(one)).flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])),
    );
  const plain = texts(read);
  if (plain['status'] === undefined) return undefined;
  const entries: readonly unknown[] | undefined = Array.isArray(read['entries'])
    ? read['entries']
    : undefined;
  return {
    status: plain['status'],
    severity: plain['severity'] ?? '',
    entries: entries?.filter((one) => typeof one === 'string'),
    factors: texts(read['factors']),
    actions: texts(read['actions']),
    impact: plain['impact'] ?? '',
    learnings: plain['learnings'] ?? '',
    prose: plain['prose'] ?? '',
  };
}
