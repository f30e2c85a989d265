import { isMark, type Mark } from '../../document/mark.ts';
import type { NewEntry } from '../../timeline/new-entry.ts';

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
  | { readonly does: 'again'; readonly entry: NewEntry };

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

function entryIn(value: unknown): NewEntry | undefined {
  if (!isFields(value)) return undefined;
  const { at, text, marks, actor, sources } = value;
  if (!isInstant(at) || !isText(text)) return undefined;
  return {
    at,
    text,
    marks: (textsIn(marks) ?? []).filter(isMark),
    ...(isText(actor) && { actor }),
    public: value['public'] === true,
    sources: textsIn(sources) ?? [],
  };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
const LONGEST = 100_000;
// The years that a document can write have four digits, in every zone.
const FIRST_INSTANT = Date.parse('0000-01-03');
const LAST_INSTANT = Date.parse('9999-12-29');
const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && value >= FIRST_INSTANT && value <= LAST_INSTANT;

function textsIn(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.length > 0 && list.every(isText) ? list : undefined;
}
