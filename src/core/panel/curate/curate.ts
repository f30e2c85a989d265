import { isMark, type Mark } from '../../document/mark.ts';
import type { NewEntry } from '../../timeline/new-entry.ts';
import { canBeWritten } from '../../timeline/write-when.ts';

/**
 * What somebody wants of the entries in the document, each named by its key. `was` is what the entry said when the field
 * was opened: what the document says otherwise by now is never written over.
 */
export type Curate =
  | { readonly does: 'remove'; readonly keys: readonly string[] }
  | { readonly does: 'text'; readonly key: string; readonly was: string; readonly text: string }
  | { readonly does: 'time'; readonly key: string; readonly was: number; readonly at: number }
  | { readonly does: 'mark'; readonly keys: readonly string[]; readonly mark: Mark; readonly on: boolean }
  | { readonly does: 'public'; readonly keys: readonly string[]; readonly on: boolean }
  | { readonly does: 'order'; readonly key: string; readonly step: 1 | -1 }
  /** Puts an entry back that is in the document no more. */
  | { readonly does: 'again'; readonly entry: AgainEntry };

/** As it was; `when` is what was written of the time of one whose instant is not known. */
export type AgainEntry = Omit<NewEntry, 'at'> &
  ({ readonly at: number } | { readonly at?: undefined; readonly when: string });

type Fields = Readonly<Record<string, unknown>>;

/** What a message wants of the entries; undefined for everything else. */
export function parseCurate(value: unknown): Curate | undefined {
  if (!isFields(value)) return undefined;
  const { does, key, keys, was, text, at, mark, on, step, entry } = value;
  const many = textsIn(keys);
  switch (does) {
    case 'remove':
      return many && { does, keys: many };
    case 'text':
      return isText(key) && isText(was) && isText(text) ? { does, key, was, text } : undefined;
    case 'time':
      return isText(key) && isInstant(was) && isInstant(at) ? { does, key, was, at } : undefined;
    case 'mark':
      return many && isText(mark) && isMark(mark) && isSwitch(on)
        ? { does, keys: many, mark, on }
        : undefined;
    case 'public':
      return many && isSwitch(on) ? { does, keys: many, on } : undefined;
    case 'order':
      return isText(key) && (step === 1 || step === -1) ? { does, key, step } : undefined;
    case 'again': {
      const wanted = entryIn(entry);
      return wanted && { does, entry: wanted };
    }
    default:
      return undefined;
  }
}

function entryIn(value: unknown): AgainEntry | undefined {
  if (!isFields(value)) return undefined;
  const { at, when, text, marks, actor, id, sources } = value;
  const time = isInstant(at) ? { at } : isText(when) && WHEN.test(when) ? { when } : undefined;
  if (!time || !isText(text)) return undefined;
  return {
    ...time,
    text,
    marks: (textsIn(marks) ?? []).filter(isMark),
    ...(isText(actor) && { actor }),
    ...(isText(id) && ID.test(id) && { id }),
    public: value['public'] === true,
    sources: textsIn(sources) ?? [],
  };
}

const WHEN = /^\d{2}:\d{2}[\d:.]{0,8}$/;
const ID = /^[A-Za-z][\w-]*$/;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
const LONGEST = 100_000;
const isInstant = (value: unknown): value is number => typeof value === 'number' && canBeWritten(value);

function textsIn(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.length > 0 && list.every(isText) ? list : undefined;
}
