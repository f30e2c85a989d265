import { cut } from '../http/one-line.ts';
import type { EventKind, TimelineEvent } from '../timeline/event.ts';
import { defined, first, LONGEST_TEXT, type Extra } from './fields.ts';
import { uriPart } from './uri-part.ts';

/** What a record tells. Without an id, an instant or a word it can't stand in a timeline. */
export interface Told {
  /** The record's uri in parts: the incident's own id and what is the record's in it. */
  readonly ids: readonly unknown[];
  readonly at: number | undefined;
  readonly kind: EventKind;
  readonly said: string | undefined;
}

/** The event as a list of one; an empty list where there is none. */
export function eventOf(source: string, { ids, at, kind, said }: Told, extra: Loose = {}) {
  const parts = ids.map(uriPart);
  const words = first(said);
  if (at === undefined || words === undefined || parts.includes('')) return NONE;
  const event: TimelineEvent = {
    uri: `${source}:${parts.join('/')}`,
    at,
    source,
    kind,
    text: cut(words, LONGEST_TEXT),
    ...defined<Extra>(extra),
  };
  return [event];
}

export type Mark = NonNullable<TimelineEvent['suggests']>[number]['mark'];

/** What an event may have beside what each one has; undefined where it has not. */
export type Loose = { readonly [Key in keyof Extra]: Extra[Key] | undefined };

const NONE: readonly TimelineEvent[] = [];
