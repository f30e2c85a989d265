import type { JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { OldAction } from '../old-actions.ts';

/** One incident out of a file that a tool exported. */
export interface Exported {
  /** As the tool calls itself. */
  readonly label: string;
  /** `rootly:…` */
  readonly uri: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly severity: string | undefined;
  readonly services: readonly string[];
  readonly restricted: boolean;
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly events: readonly TimelineEvent[];
  readonly actions: readonly OldAction['fields'][];
  /** What was written about it there. */
  readonly texts: readonly { readonly heading: string; readonly text: string }[];
  /** Values that the format has no key for, by one that begins with `x_`. */
  readonly extra: readonly (readonly [key: string, value: string])[];
  /** What it was read from. */
  readonly records: readonly ReadRecord[];
}

/** A record of the file, with the paths in it that were understood. */
export interface ReadRecord {
  /** Where it stands: `data[0]`. */
  readonly path: string;
  readonly record: JsonObject;
  readonly understood: RegExp;
}

/** A value, and where it stands. */
export interface Leaf {
  readonly path: string;
  readonly value: string;
}

/** Every value that says something, in the order of the file. `within` stops at what is read on its own. */
export function leavesOf(
  value: unknown,
  path: string,
  isRead: (value: object) => boolean = () => false,
): readonly Leaf[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, value }];
  if (typeof value === 'number' || value === true) return [{ path, value: String(value) }];
  if (typeof value !== 'object' || value === null || isRead(value)) return [];
  return Array.isArray(value)
    ? value.flatMap((one: unknown, index) => leavesOf(one, `${path}[${index}]`, isRead))
    : Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
        leavesOf(one, path === '' ? key : `${path}.${key}`, isRead),
      );
}
