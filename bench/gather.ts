import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Http, HttpRequest } from '../src/core/http/http.ts';
import type { TimelineEvent } from '../src/core/timeline/event.ts';
import type { ConnectedSource } from '../src/core/timeline/gather.ts';
import type { Figure } from './figure.ts';
import { heldBy, type Held } from './gather/held.ts';
import { SIZE } from './gather/scaled.ts';
import { inTurn } from './in-turn.ts';
import { median } from './median.ts';
import { shipped } from './shipped.ts';

const CORE = (await shipped('bench/gather/core.ts')) as typeof import('./gather/core.ts');

const QUERY = { incidents: ['pagerduty:Q2X7ABCDE12345', 'slack:C0INC2041'] };
const PATHS: Readonly<Record<string, string>> = { pagerduty: '/pagerduty', slack: '/slack/api' };
const RUNS = 5;
const MEMORY_MB = 150;
const DELAY_MS = 50;

/**
 * A large incident over loopback, beside a loop that fetches the same and throws it away; what it holds in memory, and
 * how long it keeps the editor's process from anything else.
 */
export async function gather(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pm-gather-'));
  const script = fileURLToPath(new URL('./gather/service.ts', import.meta.url));
  const service = fork(script, [folder], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  try {
    return await measured(await originOf(service));
  } finally {
    service.kill();
    await rm(folder, { recursive: true });
  }
}

async function originOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The service has no output.');
  const [line] = (await once(stdout, 'data')) as [Buffer];
  return line.toString('utf8').trim();
}

async function measured(origin: string): Promise<readonly Figure[]> {
  const sent = new Map<string, HttpRequest[]>();
  // The first run fills the service, names the requests for the peer, and is where the memory is fresh.
  const peak_mb = await peakOf(() => gatherOnce(origin, recorded(sent)));
  const held: Held[] = [];
  const ours = (): Promise<readonly TimelineEvent[]> => gatherOnce(origin, () => CORE.nodeHttp);
  const times = await inTurn(
    RUNS,
    async () => held.push(await heldBy(ours)),
    () => Promise.all([...sent.values()].map(fetchAndDiscard)),
  );
  const grouped: Held[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // New to it each time, as behind an import.
    const events = await ours();
    grouped.push(await heldBy(() => CORE.inSlices(CORE.findDuplicates(events))));
  }
  const budget = { peer: 'budget', peer_ms: DELAY_MS };
  const longest = (of: readonly Held[]): number => Math.max(...of.map((one) => one.longest));
  return [
    { bench: 'gather 20,000 messages and 5,000 log entries', peer: 'bare fetch', ...times, goal: 2 },
    {
      bench: 'gather: event loop delay p99.9',
      ours_ms: median(held.map(({ p999 }) => p999)),
      ...budget,
    },
    { bench: 'gather: longest turn of the event loop', ours_ms: longest(held), ...budget },
    { bench: 'gather: longest turn while duplicates are grouped', ours_ms: longest(grouped), ...budget },
    {
      bench: 'gather: peak memory above idle',
      unit: 'MB',
      ours_ms: peak_mb,
      peer: 'budget',
      peer_ms: MEMORY_MB,
    },
  ];
}

type HttpOf = (source: string) => Http;

async function gatherOnce(origin: string, httpOf: HttpOf): Promise<readonly TimelineEvent[]> {
  const { events, outcomes } = await CORE.gather(connected(origin, httpOf), QUERY);
  const failed = outcomes.find(({ state }) => state !== 'complete');
  if (failed) throw failed.error ?? new Error(`${failed.label} stopped.`);
  if (events.length < SIZE.messages) throw new Error(`Only ${events.length} events came.`);
  return events;
}

const connected = (origin: string, httpOf: HttpOf): readonly ConnectedSource[] =>
  CORE.SOURCES.flatMap((source) => {
    const path = PATHS[source.id];
    if (path === undefined) return [];
    const connection = {
      http: httpOf(source.id),
      baseUrl: origin + path,
      secrets: { token: 'replay-token' },
      options: {},
      signal: new AbortController().signal,
      wait: () => Promise.resolve(),
    };
    return [{ source, connection }];
  });

const recorded =
  (sent: Map<string, HttpRequest[]>): HttpOf =>
  (source) => {
    const list: HttpRequest[] = [];
    sent.set(source, list);
    return (request) => {
      list.push(request);
      return CORE.nodeHttp(request);
    };
  };

async function fetchAndDiscard(requests: readonly HttpRequest[]): Promise<void> {
  for (const { url, method, headers = {}, body } of requests) {
    const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
    for await (const _ of response.body ?? []);
  }
}

/** The most memory in use while it runs, above what was in use before; in MB. */
async function peakOf(run: () => Promise<unknown>): Promise<number> {
  const idle = process.memoryUsage().rss;
  let most = idle;
  const timer = setInterval(() => void (most = Math.max(most, process.memoryUsage().rss)), 20);
  await run();
  clearInterval(timer);
  return (most - idle) / 1024 / 1024;
}
