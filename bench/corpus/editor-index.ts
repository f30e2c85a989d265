import { appendFile, readFile, stat } from 'node:fs/promises';
import type { Figure } from '../figure.ts';
import { heldBy } from '../gather/held.ts';
import { median } from '../median.ts';
import { shipped } from '../shipped.ts';

const CORE = (await shipped('bench/corpus/core.ts')) as typeof import('./core.ts');

const RUNS = 5;
const COLD_MS = 3000;
const DELAY_MS = 50;
const CHANGE_MS = 20;

/** The index as the editor has it, over files on the disk: nothing known, then after one of them was written. */
export async function editorIndex(files: readonly string[]): Promise<readonly Figure[]> {
  const [cold, held, changes, similar]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    const corpus = CORE.createCorpus(filesOf(files));
    const start = performance.now();
    const { p999 } = await heldBy(() => corpus.refresh());
    cold.push(performance.now() - start);
    held.push(p999);
    show(corpus);
    similar.push(...askedWhileTyping(corpus));
    for (const file of files.slice(run * 10, run * 10 + 10)) {
      await appendFile(file, `\nOne more sentence, of run ${run}.\n`);
      const before = performance.now();
      await corpus.changed(file);
      show(corpus);
      changes.push(performance.now() - before);
    }
  }
  const bench = `corpus: index of ${files.length.toLocaleString('en')} files in the editor`;
  return [
    { bench: `${bench}, cold`, ours_ms: median(cold), peer: 'budget', peer_ms: COLD_MS },
    { bench: `${bench}: event loop delay p99.9`, ours_ms: median(held), peer: 'budget', peer_ms: DELAY_MS },
    {
      bench: `${bench}: one changed, views counted`,
      ours_ms: median(changes),
      peer: 'budget',
      peer_ms: CHANGE_MS,
    },
    {
      bench: `${bench}: similar incidents, a key`,
      ours_ms: median(similar),
      peer: 'budget',
      peer_ms: CHANGE_MS,
    },
  ];
}

const NOW = Date.parse('2026-11-28T12:00:00Z');
const NO_DAYS: readonly string[] = [];

/** What the views ask behind a change: all rows of all postmortems. */
const show = (corpus: ReturnType<typeof CORE.createCorpus>): unknown =>
  CORE.actionRows(corpus.entries(), { now: NOW, holidays: () => NO_DAYS });

const FACTOR = 'The pool of the queue met its limit again and nobody saw the lag of the replica';

/** What a hover and a lens ask of all postmortems with each key in a contributing factor. */
function askedWhileTyping(corpus: ReturnType<typeof CORE.createCorpus>): readonly number[] {
  const find = CORE.similarIncidents(corpus.entries());
  return Array.from({ length: 20 }, (_, key) => {
    const text = FACTOR.slice(0, 40 + key);
    const before = performance.now();
    find({ text, services: ['checkout-api'], id: 'PM-0' }, { now: NOW, holidays: () => NO_DAYS });
    return performance.now() - before;
  });
}

const filesOf = (files: readonly string[]) => ({
  list: () => Promise.resolve(files),
  stamp: async (file: string) => {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs}:${size}`;
  },
  read: async (file: string) => new TextDecoder().decode(await readFile(file)),
});
