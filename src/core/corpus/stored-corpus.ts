import { valueAt } from '../schema/validate.ts';
import type { CorpusEntry } from './corpus.ts';

/** Counts up with every change of what is read of a document: what an older version kept is read anew. */
const VERSION = 3;

/** An index as text, to be kept on this machine. What is restricted is left out: it is read anew each time. */
export const writeCorpus = (entries: readonly CorpusEntry[]): string =>
  JSON.stringify({
    version: VERSION,
    entries: entries.filter(({ document }) => document.audience !== 'restricted'),
  });

/** What was kept; nothing where it is of another version, or can't be read. */
export function readCorpus(text: string): readonly CorpusEntry[] {
  try {
    const stored: unknown = JSON.parse(text);
    const entries = valueAt(stored, ['entries']);
    if (valueAt(stored, ['version']) !== VERSION || !Array.isArray(entries)) return [];
    return entries.filter(isEntry);
  } catch {
    return [];
  }
}

/** Ours alone writes the file, whole or not at all: a look at its outline tells it from anything else. */
const isEntry = (value: unknown): value is CorpusEntry =>
  ['uri', 'stamp', 'hash'].every((key) => typeof valueAt(value, [key]) === 'string') &&
  ['actions', 'factors'].every((key) => Array.isArray(valueAt(value, ['document', key])));
