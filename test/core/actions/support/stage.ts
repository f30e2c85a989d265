import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Replay } from '../../../../replay/server.ts';
import type { Http, HttpRequest } from '../../../../src/core/http/http.ts';
import { ConnectorError } from '../../../../src/core/http/connector-error.ts';
import { nodeHttp } from '../../../../src/node/http.ts';
import type { Trip } from './schedule.ts';

const MINUTE = 60_000;

/** A clock that is set ahead instead of waited for, and what comes late by it. */
export interface Stage {
  readonly replay: Replay;
  ahead: number;
  late: { readonly at: number; readonly request: HttpRequest }[];
}

export const timeOn = (stage: Stage): number => Date.now() + stage.ahead;

/** Lets time pass; what was held up on its way is carried out now, with nobody waiting for its answer. */
export async function pass(stage: Stage, ms: number): Promise<void> {
  stage.ahead += ms;
  stage.replay.set({ ahead: stage.ahead });
  const due = stage.late.filter(({ at }) => at <= timeOn(stage));
  stage.late = stage.late.filter(({ at }) => at > timeOn(stage));
  const { signal } = new AbortController();
  for (const { request } of due) await nodeHttp({ ...request, signal }).catch(() => undefined);
}

/** Ends a process between two of its steps: nothing of it goes on, and nothing of it is undone. */
export interface Life {
  /** Resolves when it is killed. */
  readonly ended: Promise<'killed'>;
  step(): Promise<void>;
}

export function lifeUntil(killedAt: number | undefined): Life {
  let end: (word: 'killed') => void = () => undefined;
  const ended = new Promise<'killed'>((resolve) => (end = resolve));
  let steps = 0;
  return {
    ended,
    step: async () => {
      steps += 1;
      if (killedAt === undefined || steps < killedAt) return;
      end('killed');
      await new Promise(() => undefined);
    },
  };
}

/** The way to the network, on which requests are given up. */
export function httpOn(stage: Stage, life: Life, trips: readonly Trip[]): Http {
  let requests = 0;
  return async (request) => {
    requests += 1;
    const trip = trips.find((one) => one.request === requests);
    await life.step();
    if (trip?.kind === 'late') stage.late.push({ at: timeOn(stage) + trip.minutes * MINUTE, request });
    else {
      const response = await nodeHttp(request);
      await life.step();
      if (!trip) return response;
    }
    await pass(stage, 30_000);
    throw new ConnectorError('unreachable', 'It did not answer within 30 s.');
  };
}

let gone: number | undefined;

/** What a killed process leaves: a lock that names a process which is not there. */
export async function abandonLocks(state: string, locks = 'locks'): Promise<void> {
  gone ??= spawnSync(process.execPath, ['-e', '']).pid;
  for (const name of await readdir(join(state, locks)).catch(() => [])) {
    const folder = join(state, locks, name);
    const last = Math.max(...(await readdir(folder)).map(Number));
    await writeFile(join(folder, String(last)), JSON.stringify({ pid: gone, mark: '', host: hostname() }));
  }
}
