import { text } from '../http/json.ts';
import { oneLine } from '../http/one-line.ts';
import type { TimelineEvent } from '../timeline/event.ts';

/** Characters of an event's text that are kept; the rest is at its source. */
export const LONGEST_TEXT = 2000;

/** What an event may have beside what each one has. */
export type Extra = Partial<Omit<TimelineEvent, 'uri' | 'at' | 'source'>>;

/** Foreign text as one line; undefined where it says nothing. */
export function line(value: unknown): string | undefined {
  const found = text(value);
  return found === undefined ? undefined : oneLine(found) || undefined;
}

/** A number, also where it is sent as its digits; undefined where it is none that can be reckoned with. */
export function number(value: unknown): number | undefined {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

const LAST_INSTANT = 8.64e15;

/** Milliseconds since the epoch of a time in seconds; undefined where it is none that a clock can show. */
export function ofSeconds(value: unknown): number | undefined {
  const seconds = number(value);
  return seconds !== undefined && Math.abs(seconds * 1000) <= LAST_INSTANT ? seconds * 1000 : undefined;
}

/** The first of the values that says something, as one line. */
export const first = (...values: readonly unknown[]): string | undefined =>
  values.map(line).find((one) => one !== undefined);

/** Leaves out the fields that are undefined. In a loop: it is asked for every event. */
export function defined<Shape extends object>(fields: {
  readonly [Key in keyof Shape]: Shape[Key] | undefined;
}): Shape {
  const kept: Partial<Shape> = {};
  for (const key of Object.keys(fields) as (keyof Shape)[])
    if (fields[key] !== undefined) kept[key] = fields[key];
  return kept as Shape;
}

/** What a table has for a foreign key; nothing that the table's prototype has. */
export const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
