import type { SecretField } from '../../http/connection.ts';
import { isObject, type JsonObject } from '../../http/json.ts';
import { line } from '../fields.ts';

/** What a source of another extension says of itself, as it was when it was given. */
export interface Described {
  readonly id: string;
  readonly extension: string;
  readonly label: string;
  readonly icon: string;
  readonly ask: string;
  readonly hosts: readonly string[];
  readonly secrets: readonly SecretField[];
}

/** @throws Error that says what is missing, for whoever writes the other extension */
export function described(given: unknown): Described {
  if (!isObject(given)) throw new Error('A source is an object.');
  for (const name of ['reference', 'events'])
    if (typeof given[name] !== 'function') throw new Error(`The source has no function "${name}".`);
  const id = textOf(given, 'id', /^[a-z][a-z0-9-]{1,30}$/);
  return {
    id,
    extension: textOf(given, 'extension', /^[\w-]+\.[\w-]+$/),
    label: textOf(given, 'label', SHORT),
    icon: given['icon'] === undefined ? 'plug' : textOf(given, 'icon', /^[a-z][a-z-]*$/),
    ask: textOf(given, 'ask', SHORT),
    hosts: listOf(given, 'hosts').map((host) => hostOf(host)),
    secrets: listOf(given, 'secrets').map((secret) => secretOf(id, secret)),
  };
}

const SHORT = /^.{1,80}$/u;

function textOf(given: JsonObject, key: string, form: RegExp): string {
  const value = line(given[key]);
  if (value === undefined || !form.test(value))
    throw new Error(`The source's "${key}" has to be ${form.source}.`);
  return value;
}

function listOf(given: JsonObject, key: string): readonly unknown[] {
  const value = given[key];
  if (value !== undefined && !Array.isArray(value))
    throw new Error(`The source's "${key}" has to be a list.`);
  return value ?? [];
}

function hostOf(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w.-]+(?::\d+)?$/.test(value))
    throw new Error('Each of the source\'s "hosts" has to be a host: graph.microsoft.com.');
  return value;
}

function secretOf(id: string, value: unknown): SecretField {
  if (!isObject(value)) throw new Error('Each of the source\'s "secrets" has to be an object.');
  const key = textOf(value, 'key', /^[a-z][a-z0-9_]*$/i);
  return {
    key,
    label: textOf(value, 'label', SHORT),
    help: textOf(value, 'help', /^.{1,300}$/u),
    env: `POSTMORTEM_${id}_${key}`.toUpperCase().replaceAll('-', '_'),
    ...(value['plain'] === true && { plain: true }),
    ...(value['optional'] === true && { optional: true }),
  };
}
