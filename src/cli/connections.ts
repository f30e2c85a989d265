import { setTimeout as pause } from 'node:timers/promises';
import type { Connection, Connector, SecretField } from '../core/http/connection.ts';
import { proxiedHttp } from '../node/proxy.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A connection with what the environment says, or the names of the variables that it lacks. */
export function connectionFrom(
  env: Environment,
  connector: Connector,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: (why: string) => void },
): Connection | readonly string[] {
  const missing = connector.secrets.filter((field) => field.optional !== true && !valueOf(env, field));
  if (missing.length > 0) return missing.map((field) => field.env);
  const secrets = connector.secrets.flatMap((field): readonly (readonly [string, string])[] => {
    const value = valueOf(env, field);
    return value === undefined ? [] : [[field.key, value]];
  });
  const address = `POSTMORTEM_${connector.id.toUpperCase()}_BASE_URL`;
  return {
    http: proxiedHttp,
    baseUrl: (env[address] ?? connector.defaultBaseUrl).replace(/\/+$/, ''),
    baseUrlHelp: `${address} sets it.`,
    secrets: Object.fromEntries(secrets),
    options: {},
    signal,
    wait: async (ms, why) => {
      onWait(why);
      await pause(ms, undefined, { signal });
    },
  };
}

const valueOf = (env: Environment, field: SecretField): string | undefined =>
  env[field.env]?.trim() || undefined;
