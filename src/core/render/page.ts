import type { Item, Postmortem, TimelineEntry } from '../document/postmortem.ts';
import { isZone } from '../document/zone.ts';
import { fields, text, texts, type Fields } from './values.ts';

/** What the parts of a page share: the document, and how it speaks of times and people. */
export interface Page {
  readonly postmortem: Postmortem;
  readonly front: Fields;
  readonly zone: string;
  /** Milliseconds since the epoch: what "in 4 days" counts from. */
  readonly now: number;
  readonly entries: readonly TimelineEntry[];
  /** The role of a handle, as the responders have it; else the handle. */
  readonly who: (handle: string) => string;
  readonly entry: (id: string) => TimelineEntry | undefined;
  /** The actions that address a factor; without `addresses`, an action means the only factor there is. */
  readonly actionsFor: (factor: Item) => readonly Item[];
}

export function readPage(postmortem: Postmortem, now: number): Page {
  const front = fields(postmortem.frontMatter?.value);
  const zone = postmortem.timeline?.zone;
  const entries = postmortem.timeline?.entries ?? [];
  const roles = new Map(
    Object.entries(fields(front['responders'])).map(([handle, role]) => [handle, roleOf(role)]),
  );
  const byId = new Map(entries.flatMap((entry) => (entry.id ? [[entry.id.name, entry] as const] : [])));
  return {
    postmortem,
    front,
    zone: zone !== undefined && isZone(zone) ? zone : 'UTC',
    now,
    entries,
    who: (handle) => roles.get(handle.replace(/^@/, '')) ?? handle.replace(/^@/, ''),
    entry: (id) => byId.get(id.replace(/^\^/, '')),
    actionsFor: (factor) =>
      postmortem.actionItems.filter((action) => addresses(action, factor, postmortem.factors)),
  };
}

const roleOf = (role: unknown): string | undefined => text(role) ?? text(fields(role)['role']);

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
