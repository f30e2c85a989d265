import type { SecretField } from '../core/http/connection.ts';
import type { App } from './app.ts';

const keyOf = (connector: string, field: SecretField): string => `postmortem.${connector}.${field.key}`;

/** The secrets of a connector: what is stored, else what the environment says. Undefined where one is missing. */
export async function readSecrets(
  app: App,
  connector: string,
  fields: readonly SecretField[],
): Promise<Readonly<Record<string, string>> | undefined> {
  const pairs = await Promise.all(
    fields.map(async (field) => [field.key, await readSecret(app, connector, field)] as const),
  );
  const found = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  const named = new Set(found.map(([key]) => key));
  const missing = fields.some(({ key, optional }) => optional !== true && !named.has(key));
  return missing ? undefined : Object.fromEntries(found);
}

async function readSecret(app: App, connector: string, field: SecretField): Promise<string | undefined> {
  const stored = await app.context.secrets.get(keyOf(connector, field));
  return stored ?? app.host.env(field.env);
}

/** Where the secrets of a connector come from; undefined where one is missing. */
export async function secretsFrom(
  app: App,
  connector: string,
  fields: readonly SecretField[],
): Promise<'stored' | 'environment' | undefined> {
  if (!(await readSecrets(app, connector, fields))) return undefined;
  const stored = await Promise.all(
    fields.map(async (field) => app.context.secrets.get(keyOf(connector, field))),
  );
  return stored.some((one) => one !== undefined) ? 'stored' : 'environment';
}

export const storeSecret = async (
  app: App,
  connector: string,
  field: SecretField,
  value: string,
): Promise<void> => app.context.secrets.store(keyOf(connector, field), value);

export const forgetSecret = async (app: App, connector: string, field: SecretField): Promise<void> =>
  app.context.secrets.delete(keyOf(connector, field));
