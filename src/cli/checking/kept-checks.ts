import type { OpenAction } from '../../core/language/lookup.ts';
import { valueAt } from '../../core/schema/validate.ts';
import type { Stamped } from './stamp.ts';
import type { Told } from './told.ts';

/**
 * What earlier runs found, by the content of files and by what else their findings come from. Of private texts it
 * takes nothing.
 */
export interface KeptChecks {
  /** The hash of what a file holds, where its stamp says that it is as it was. */
  hashOf(stamped: Stamped): string | undefined;
  told(hash: string, beside: string, now: number): Told | undefined;
  open(hash: string): readonly OpenAction[] | undefined;
  readonly isEmpty: boolean;
  sawFile(stamped: Stamped, hash: string): void;
  keepTold(hash: string, beside: string, told: Told): void;
  keepOpen(hash: string, open: readonly OpenAction[]): void;
  /** All of it as text, what was used last first to stay; undefined where it is what it was. */
  written(most: number): string | undefined;
}

/** As it stands on a disk: values as they were, keyed by what they hold for. */
interface Stored {
  readonly files: Readonly<Record<string, readonly [stamp: string, hash: string]>>;
  readonly open: Readonly<Record<string, readonly OpenAction[]>>;
  readonly told: Readonly<Record<string, Told>>;
}

const EMPTY: Stored = { files: {}, open: {}, told: {} };

export function keptChecks(text: string | undefined): KeptChecks {
  const stored = text === undefined ? EMPTY : storedIn(text);
  const [files, open, told] = [mapOf(stored.files), mapOf(stored.open), mapOf(stored.told)];
  const isEmpty = files.size === 0 && told.size === 0;
  let isChanged = false;
  const keep = <T>(map: Map<string, T>, key: string, value: T): void => {
    isChanged = true;
    // What was used last stands last.
    map.delete(key);
    map.set(key, value);
  };
  return {
    isEmpty,
    hashOf: ({ path, stamp }) => {
      const known = files.get(path);
      return stamp !== '' && known?.[0] === stamp ? known[1] : undefined;
    },
    told: (hash, beside, now) => {
      const found = told.get(keyOf(hash, beside));
      return found && found.from <= now && now < found.until ? found : undefined;
    },
    open: (hash) => open.get(hash),
    sawFile: ({ path, stamp }, hash) => {
      if (stamp !== '') keep(files, path, [stamp, hash]);
    },
    keepTold: (hash, beside, found) => keep(told, keyOf(hash, beside), found),
    keepOpen: (hash, found) => keep(open, hash, found),
    written: (most) => (isChanged ? writtenIn({ files, open, told }, most) : undefined),
  };
}

const keyOf = (hash: string, beside: string): string => `${hash} ${beside}`;

const mapOf = <T>(record: Readonly<Record<string, T>>): Map<string, T> => new Map(Object.entries(record));

/** Nobody but us writes it, and its hash is right: a look at its outline is enough. */
function storedIn(text: string): Stored {
  try {
    const stored: unknown = JSON.parse(text);
    const isWhole = ['files', 'open', 'told'].every((key) => typeof valueAt(stored, [key]) === 'object');
    return isWhole ? (stored as Stored) : EMPTY;
  } catch {
    return EMPTY;
  }
}

type Maps = { readonly [Key in keyof Stored]: ReadonlyMap<string, Stored[Key][string]> };

function writtenIn({ files, open, told }: Maps, most: number): string {
  const share = most / 4;
  return `{"files":${newest(files, share)},\n"open":${newest(open, share)},\n"told":${newest(told, 2 * share)}}`;
}

/** What was used last, as long as it fits. */
function newest(map: ReadonlyMap<string, unknown>, most: number): string {
  const lines: string[] = [];
  let size = 0;
  for (const [key, value] of [...map].toReversed()) {
    const line = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    size += line.length;
    if (size > most) break;
    lines.push(line);
  }
  return `{${lines.toReversed().join(',\n')}}`;
}
