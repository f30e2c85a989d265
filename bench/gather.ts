import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Http, HttpRequest } from '../src/core/http/http.ts';
import type { ConnectedSource } from '../src/core/timeline/gather.ts';
import type { Figure } from './figure.ts';
import { SIZE } from './gather/scaled.ts';
import { inTurn } from './in-turn.ts';
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
  const delays: Delays[] = [];
  const times = await inTurn(
    RUNS,
    async () => delays.push(await delaysOf(() => gatherOnce(origin, () => CORE.nodeHttp))),
    () => Promise.all([...sent.values()].map(fetchAndDiscard)),
  );
  const worst = (of: keyof Delays): number => Math.max(...delays.map((one) => one[of]));
  const budget = { peer: 'budget', peer_ms: DELAY_MS };
  return [
    { bench: 'gather 20,000 messages and 5,000 log entries', peer: 'bare fetch', ...times, goal: 2 },
    { bench: 'gather: event loop delay p99.9', ours_ms: worst('p999'), ...budget },
    { bench: 'gather: longest event loop delay', ours_ms: worst('longest'), ...budget },
    {
      bench: 'gather: peak memory above idle',
      unit: 'MB',
      ours_ms: peak_mb,
      peer: 'budget',
      peer_ms: MEMORY_MB,
    },
  ];
}

/** How late the event loop came to a timer of a millisecond, in milliseconds. */
interface Delays {
  readonly p999: number;
  readonly longest: number;
}

async function delaysOf(run: () => Promise<void>): Promise<Delays> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await run();
  delay.disable();
  return { p999: delay.percentile(99.9) / 1e6, longest: delay.max / 1e6 };
}

type HttpOf = (source: string) => Http;

async function gatherOnce(origin: string, httpOf: HttpOf): Promise<void> {
  const { events, outcomes } = await CORE.gather(connected(origin, httpOf), QUERY);
  const failed = outcomes.find(({ state }) => state !== 'complete');
  if (failed) throw failed.error ?? new Error(`${failed.label} stopped.`);
  if (events.length < SIZE.messages) throw new Error(`Only ${events.length} events came.`);
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
async function peakOf(run: () => Promise<void>): Promise<number> {
  const idle = process.memoryUsage().rss;
  let most = idle;
  const timer = setInterval(() => void (most = Math.max(most, process.memoryUsage().rss)), 20);
  await run();
  clearInterval(timer);
  return (most - idle) / 1024 / 1024;
}
