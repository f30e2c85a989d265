import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus, CorpusFiles } from '../src/core/corpus/corpus.ts';
import { SIZE, writeRepository } from './actions/repository.ts';
import type { Figure } from './figure.ts';
import { heldBy } from './gather/held.ts';
import { median } from './median.ts';
import { shipped } from './shipped.ts';

const CORE = (await shipped('bench/actions/core.ts')) as typeof import('./actions/core.ts');

const NOW = Date.parse('2026-11-28T12:00:00Z');
const COLD_MS = 2000;
const WARM_MS = 200;
const DELAY_MS = 50;
const RUNS = 5;

/**
 * The Action Items view of a repository of 2,000 postmortems with 10,000 action items: filled where nothing is known,
 * filled from what an earlier window kept, and brought up to date when one file changes, of which only that is read.
 */
export async function actions(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pm-actions-'));
  try {
    return await measured(await writeRepository(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measured(paths: readonly string[]): Promise<readonly Figure[]> {
  const disk = counted(paths);
  const cold: number[] = [];
  const delays: number[] = [];
  let corpus = CORE.createCorpus(disk);
  for (let run = 0; run < RUNS; run += 1) {
    corpus = CORE.createCorpus(disk);
    const { p999 } = await heldBy(async () => cold.push(await timed(() => filled(corpus))));
    delays.push(p999);
    expectReads(disk, paths.length);
  }
  const kept = CORE.writeCorpus(corpus.entries());
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { p999 } = await heldBy(async () =>
      warm.push(await timed(() => filled(CORE.createCorpus(disk, CORE.readCorpus(kept))))),
    );
    delays.push(p999);
    expectReads(disk, 0);
  }
  const changes = await changesOf(corpus, disk, paths);
  const what = `${SIZE.postmortems.toLocaleString('en')} postmortems`;
  return [
    figure(`actions: view of ${what}, cold`, median(cold), COLD_MS),
    figure(`actions: view of ${what}, warm`, median(warm), WARM_MS),
    figure(`actions: view of ${what} after one changed`, median(changes), WARM_MS),
    figure('actions: event loop delay p99.9', Math.max(...delays), DELAY_MS),
  ];
}

const figure = (bench: string, ours_ms: number, peer_ms: number): Figure => ({
  bench,
  ours_ms,
  peer: 'budget',
  peer_ms,
});

interface Counted extends CorpusFiles {
  readonly reads: string[];
}

function counted(paths: readonly string[]): Counted {
  const reads: string[] = [];
  return {
    reads,
    list: async () => paths,
    stamp: async (path) => {
      const { mtimeMs, size } = await stat(path);
      return `${mtimeMs}:${size}`;
    },
    read: async (path) => {
      reads.push(path);
      return readFile(path, 'utf8');
    },
  };
}

function expectReads({ reads }: Counted, count: number): void {
  const made = reads.splice(0).length;
  if (made !== count) throw new Error(`${made} files were read where ${count} should be.`);
}

async function filled(corpus: Corpus): Promise<void> {
  await corpus.refresh();
  await show(corpus);
}

const HOLIDAYS = ['2026-12-25'];

/** All that the view shows: every group with every row in it, done ones too, with turns for others as the view makes them. */
async function show(corpus: Corpus): Promise<void> {
  const context = { now: NOW, holidays: () => HOLIDAYS };
  await CORE.inSlices(CORE.prepareRows(corpus.entries(), context));
  const rows = CORE.actionRows(corpus.entries(), context);
  if (rows.length !== SIZE.postmortems * SIZE.actions) throw new Error(`There are ${rows.length} rows.`);
  const breathe = CORE.breather();
  let shown = 0;
  for (const group of CORE.groupActions(rows, 'owner'))
    for (const row of group.rows) {
      shown += Math.sign(
        CORE.actionFacts(row, undefined, 'owner').length + CORE.spokenAction(row, undefined).length,
      );
      const pause = breathe();
      if (pause) await pause;
    }
  if (shown !== rows.length) throw new Error('A row is in no group.');
}

async function changesOf(
  corpus: Corpus,
  disk: Counted,
  paths: readonly string[],
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const path of paths.slice(0, 20)) {
    await writeFile(path, (await readFile(path, 'utf8')).replace('owner: lin', 'owner: someone-else'));
    times.push(
      await timed(async () => {
        await corpus.changed(path);
        await show(corpus);
      }),
    );
    expectReads(disk, 1);
  }
  return times;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
