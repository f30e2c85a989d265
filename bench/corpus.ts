import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { editorIndex } from './corpus/editor-index.ts';
import { writeCorpus } from './corpus/generated.ts';
import { measured, type Cost } from './corpus/measured.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

const CLI = resolve('dist/cli.js');
const PEER = resolve('bench/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
const FILES = 5000;
const IN_EDITOR = 2000;
const MEMORY_MB = 300;
/** Of a quarter of the files, beside all: what is not of one file is paid once. */
const GROWTH = 1.2;

/**
 * `postmortem check` as it ships (build first: `npm run build -- --production`) over generated postmortems, nothing known
 * and all known, beside markdownlint-cli2 as published, with its own defaults, on the same files. CPU time is that of all
 * threads and processes. `POSTMORTEM_BENCH_FILES` names the largest collection (20,000), `POSTMORTEM_BENCH_RUNS` the
 * turns (3).
 */
export async function corpus(): Promise<readonly Figure[]> {
  const largest = Number(process.env['POSTMORTEM_BENCH_FILES'] ?? 20_000);
  const runs = Number(process.env['POSTMORTEM_BENCH_RUNS'] ?? 3);
  const folder = await mkdtemp(join(tmpdir(), 'pm-corpus-'));
  try {
    const many = join(folder, 'many');
    await writeCorpus(many, FILES);
    return [
      ...(await besidePeer(many, join(folder, 'state'), runs)),
      ...(await growth(folder, largest)),
      ...(await editorIndex((await postmortemsIn(many)).slice(0, IN_EDITOR))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function besidePeer(cwd: string, state: string, runs: number): Promise<readonly Figure[]> {
  const env = { XDG_STATE_HOME: state };
  const ours = (): Promise<Cost> => measured([process.execPath, CLI, 'check', '.'], { cwd, env });
  const idle = await measured([process.execPath, CLI, '--version'], { cwd, env });
  const [cold, warm, peers]: [Cost[], Cost[], Cost[]] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    await rm(state, { recursive: true, force: true });
    cold.push(await ours());
    peers.push(await measured([process.execPath, PEER, '**/*.postmortem.md'], { cwd }));
    for (let again = 0; again < 3; again += 1) warm.push(await ours());
  }
  const cpu = (costs: readonly Cost[]): number => median(costs.map(({ cpu_ms }) => cpu_ms));
  const wall = (costs: readonly Cost[]): number => median(costs.map(({ wall_ms }) => wall_ms));
  const bench = `corpus: check ${FILES.toLocaleString('en')} files`;
  const peer = { peer: 'markdownlint-cli2', peer_ms: cpu(peers) };
  return [
    { bench: `${bench}, nothing known: CPU`, ours_ms: cpu(cold), ...peer, goal: 1 / 5 },
    { bench: `${bench}, nothing changed: CPU`, ours_ms: cpu(warm), ...peer, goal: 1 / 50 },
    {
      bench: `${bench}, nothing known: wall`,
      ours_ms: wall(cold),
      peer: 'its CPU on all cores',
      peer_ms: cpu(cold) / availableParallelism(),
      goal: 1.4,
    },
    ...memory(bench, cold, idle),
  ];
}

function memory(bench: string, costs: readonly Cost[], idle: Cost): readonly Figure[] {
  const peaks = costs.flatMap(({ peak_mb }) => peak_mb ?? []);
  if (peaks.length === 0 || idle.peak_mb === undefined) return [];
  return [
    {
      bench: `${bench}: peak memory above idle`,
      unit: 'MB',
      ours_ms: Math.round(median(peaks) - idle.peak_mb),
      peer: 'budget',
      peer_ms: MEMORY_MB,
    },
  ];
}

/** CPU time of all files beside four times that of a quarter of them. */
async function growth(folder: string, largest: number): Promise<readonly Figure[]> {
  const costs: number[] = [];
  for (const count of [largest / 4, largest]) {
    const cwd = join(folder, `of-${count}`);
    await writeCorpus(cwd, count);
    const env = { XDG_STATE_HOME: join(folder, `state-${count}`) };
    costs.push((await measured([process.execPath, CLI, 'check', '.'], { cwd, env })).cpu_ms);
    await rm(cwd, { recursive: true });
  }
  const [quarter = 0, all = 0] = costs;
  const bench = `corpus: check ${largest.toLocaleString('en')} files: CPU`;
  return [{ bench, ours_ms: all, peer: 'four times a quarter of them', peer_ms: 4 * quarter, goal: GROWTH }];
}

async function postmortemsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.postmortem.md')).map((name) => join(folder, name));
}
