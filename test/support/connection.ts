import type { Connection } from '../../src/core/http/connection.ts';
import { nodeHttp } from '../../src/node/http.ts';

export interface Waited {
  readonly ms: number;
  readonly why: string;
}

/** A real connection, except that waiting takes a thousandth of the time; what it waited for is written to `waits`. */
export function quickConnection(
  baseUrl: string,
  given: Partial<Connection> = {},
): Connection & { readonly waits: readonly Waited[] } {
  const waits: Waited[] = [];
  const signal = given.signal ?? new AbortController().signal;
  return {
    http: nodeHttp,
    baseUrl,
    secrets: {
      token: 'replay-token',
      email: 'dana@example.com',
      apiKey: 'replay-token',
      appKey: 'replay-token',
    },
    options: {},
    signal,
    wait: async (ms, why) => {
      waits.push({ ms, why });
      await new Promise((resolve) => setTimeout(resolve, Math.min(50, ms / 1000)));
      signal.throwIfAborted();
    },
    ...given,
    waits,
  };
}
