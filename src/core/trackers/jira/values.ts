import { isObject, list, text, type JsonObject } from '../../http/json.ts';
import { adf } from './adf.ts';
import { lacking, type JiraField, type JiraMeta } from './meta.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a value is wrapped in where it is written as plain words, by the kind of field. Source: Jira Cloud REST API v3. */
const WRAPPED: Readonly<Record<string, string>> = {
  option: 'value',
  user: 'id',
  issuelink: 'key',
  priority: 'name',
  version: 'name',
  component: 'name',
  securitylevel: 'name',
  group: 'name',
};

/** The configured fields as Jira takes them, by their ids; fields and options may be called by name. @throws ConnectorError */
export function jiraValues(wanted: Values, { fields, type, project }: JiraMeta): Values {
  const entries = Object.entries(wanted).map(([called, value]) => {
    const field = fields.find(({ id, name }) => id === called || name.toLowerCase() === called.toLowerCase());
    if (!field)
      throw lacking(`the screen for a ${type} in ${project} has no field "${called}". Change \`fields\``);
    return [field.id, valueFor(field, value)] as const;
  });
  return Object.fromEntries(entries);
}

function valueFor(field: JiraField, value: unknown): unknown {
  if (field.type !== 'array') return oneFor(field, field.type, value);
  return (Array.isArray(value) ? list(value) : [value]).map((one) =>
    oneFor(field, field.items ?? 'any', one),
  );
}

function oneFor(field: JiraField, kind: string, value: unknown): unknown {
  if (isObject(value)) return value;
  const words = text(value) ?? '';
  if (kind === 'number') return numberIn(field, words);
  if (field.isLong) return adf([{ text: words }]);
  const key = WRAPPED[kind];
  if (key === undefined) return value;
  assertAllowed(field, words);
  return { [key]: words };
}

function numberIn({ name }: JiraField, words: string): number {
  if (words !== '' && Number.isFinite(Number(words))) return Number(words);
  throw lacking(`"${name}" takes a number, not "${words}". Change \`fields\``);
}

export function assertAllowed({ name, allowed }: JiraField, words: string): void {
  if (allowed.length === 0 || allowed.some((one) => wordsOf(one).includes(words))) return;
  throw lacking(`"${name}" has no "${words}". It has: ${choices(allowed)}. Change it`);
}

const wordsOf = (one: JsonObject): readonly string[] =>
  [one['value'], one['name'], one['id']].flatMap((word) => text(word) ?? []);

const MOST_CHOICES = 12;

export const choices = (allowed: readonly JsonObject[]): string => {
  const names = allowed.flatMap((one) => wordsOf(one)[0] ?? []);
  return names.length > MOST_CHOICES
    ? `${names.slice(0, MOST_CHOICES).join(', ')} and ${names.length - MOST_CHOICES} more`
    : names.join(', ');
};
