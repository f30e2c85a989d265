import type { DueContext } from '../actions/due-day.ts';
import type { Item, Postmortem, TimelineEntry } from '../document/postmortem.ts';
import { isZone } from '../document/zone.ts';
import { formatClock, formatShortDay } from '../timeline/format.ts';
import { momentOf, zeroOf } from '../timeline/moments.ts';
import { html, type Html } from './html.ts';
import { fields, text, texts, type Fields } from './values.ts';

/** What rendering needs to know besides the document. */
export interface Setting {
  /** Milliseconds since the epoch: what "in 4 days" counts from. */
  readonly now: number;
  /** Days that business days leave out, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** Addresses of other pages that go out with this one, by the target, or the id, that the document names. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Sentences that stand under the page, behind its own. */
  readonly foot?: readonly string[];
}

/** What the parts of a page share: the document, and how it speaks of times and people. */
export interface Page extends DueContext {
  readonly postmortem: Postmortem;
  readonly front: Fields;
  readonly now: number;
  readonly foot: readonly string[];
  readonly pages: ReadonlyMap<string, string>;
  readonly entries: readonly TimelineEntry[];
  /** The role of a handle, as the responders have it; else the handle. */
  readonly who: (handle: string) => string;
  readonly entry: (id: string) => TimelineEntry | undefined;
  /** An entry's time of day, as precise as this timeline is; what was written where the instant isn't known. */
  readonly clock: (entry: TimelineEntry) => string;
  /** The same with its day, where that is not the day on which it began. */
  readonly moment: (entry: TimelineEntry) => string;
  /** The actions that address a factor; without `addresses`, an action means the only factor there is. */
  readonly actionsFor: (factor: Item) => readonly Item[];
}

export function readPage(
  postmortem: Postmortem,
  { now, holidays = [], foot = [], pages = new Map() }: Setting,
): Page {
  const front = fields(postmortem.frontMatter?.value);
  const entries = postmortem.timeline?.entries ?? [];
  const zone = zoneOf(postmortem);
  const byId = new Map(entries.flatMap((entry) => (entry.id ? [[entry.id.name, entry] as const] : [])));
  return {
    postmortem,
    front,
    zone,
    now,
    foot,
    pages,
    holidays,
    resolved: momentOf(entries, 'resolved').at,
    entries,
    who: whoIn(front),
    entry: (id) => byId.get(id.replace(/^\^/, '')),
    ...clocks(entries, zone),
    actionsFor: (factor) =>
      postmortem.actionItems.filter((action) => addresses(action, factor, postmortem.factors)),
  };
}

function zoneOf({ timeline }: Postmortem): string {
  return timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';
}

function whoIn(front: Fields): Page['who'] {
  const roles = new Map(
    Object.entries(fields(front['responders'])).map(([handle, role]) => [handle, roleOf(role)]),
  );
  return (handle) => roles.get(handle.replace(/^@/, '')) ?? handle.replace(/^@/, '');
}

const roleOf = (role: unknown): string | undefined => text(role) ?? text(fields(role)['role']);

/** Seconds are shown where one entry has some: a time noted to the minute must not look exact. */
function clocks(entries: readonly TimelineEntry[], zone: string): Pick<Page, 'clock' | 'moment'> {
  const seconds = entries.some(({ at }) => at !== undefined && Math.floor(at / 1000) % 60 !== 0);
  const zero = zeroOf(entries);
  const firstDay = zero === undefined ? '' : formatShortDay(zero, zone);
  const clock: Page['clock'] = ({ at, when }) =>
    at === undefined ? when.text : formatClock(at, zone, { seconds });
  const moment: Page['moment'] = (entry) => {
    const day = entry.at === undefined ? firstDay : formatShortDay(entry.at, zone);
    return day === firstDay ? clock(entry) : `${day} ${clock(entry)}`;
  };
  return { clock, moment };
}

function addresses(action: Item, factor: Item, factors: readonly Item[]): boolean {
  const ids = texts(action.fields['addresses']?.value);
  return ids.length === 0 ? factors.length === 1 : factor.id !== undefined && ids.includes(factor.id);
}

/** A field of an item as text. */
export const said = (item: Item, key: string): string | undefined => text(item.fields[key]?.value);

/** The zero-based line an item begins on: where the preview scrolls to. */
export const lineOf = ({ postmortem }: Page, item: { readonly span: { readonly start: number } }): number =>
  postmortem.lines.positionAt(item.span.start).line;

/** An entry stands on the page as a point of the drawing, a row of the table and a line of the narrow list. */
export type EntryPlace = 'point' | 'row' | 'line';

export const anchor = (kind: EntryPlace | 'factor' | 'action', id: string): string => `pm-${kind}-${id}`;

/** An id that something of the document has, as a place on the page that a link from elsewhere can name. */
export const place = (id: string | undefined): Html | undefined =>
  id === undefined || /\s/.test(id) ? undefined : html`id="${id}"`;
