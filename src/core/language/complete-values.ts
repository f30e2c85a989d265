import type { Config } from '../config/config.ts';
import type { Item, Postmortem } from '../document/postmortem.ts';
import { wallClock } from '../document/zone.ts';
import { nameOf } from '../schema/path.ts';
import { schemaAt } from '../schema/schema-at.ts';
import { typesOf, type Schema, type SchemaName } from '../schema/schema.ts';
import type { Completion, CompletionContext } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { people } from './people.ts';

type Choice = Omit<Completion, 'edit'>;

/** The values that a field can have, or that others of its kind have in this document. */
export function valueCompletions(
  postmortem: Postmortem,
  name: SchemaName,
  cursor: Cursor,
  context: CompletionContext,
): readonly Completion[] {
  const schema = schemaAt(name, cursor.path, context.config.fields[name]);
  const key = nameOf(cursor.path);
  if (key === undefined) return [];
  const item = typeof cursor.path.at(-1) === 'number' ? schemaAt(name, cursor.path.slice(0, -1)) : schema;
  const isList = schema === item && typesOf(schema ?? {})[0] === 'array';
  const choices = [...listed(schema), ...known(key, postmortem, context)];
  return choices.map((choice) => ({
    ...choice,
    edit: {
      span: cursor.replace,
      newText: isList && LISTED.includes(key) && cursor.typed === '' ? `[${choice.label}]` : choice.label,
    },
  }));
}

const LISTED = ['evidence', 'addresses', 'reviewers', 'tags'];

function listed(schema: Schema | undefined): readonly Choice[] {
  if (schema && typesOf(schema).includes('boolean'))
    return ['true', 'false'].map((label) => ({ label, kind: 'value' }));
  return (schema?.enum ?? []).map((value, index) => {
    const means = schema?.enumDescriptions?.[index];
    return {
      label: String(value),
      kind: 'value',
      ...(means !== undefined && { documentation: means, detail: means }),
    };
  });
}

const PEOPLE = ['owner', 'by', 'actor', 'facilitator', 'reviewers', 'for'];
const DAYS = ['date', 'published_at', 'at'];
const ZONES = [
  'UTC',
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
];

function known(key: string, postmortem: Postmortem, { now, config }: CompletionContext): readonly Choice[] {
  if (PEOPLE.includes(key)) {
    return people(postmortem).map(({ handle, role }) => ({
      label: handle,
      kind: 'person',
      ...(role && { detail: role }),
    }));
  }
  if (key === 'evidence') return entryChoices(postmortem);
  if (key === 'addresses') return postmortem.factors.flatMap(factorChoice);
  if (key === 'due') return dueChoices(config);
  if (key === 'zone') return ZONES.map((label) => ({ label, kind: 'value' }));
  if (DAYS.includes(key)) return [{ label: wallClock(now, 'UTC').day, kind: 'time', detail: 'today' }];
  return words(key, config).map((label) => ({ label, kind: 'value' }));
}

function words(key: string, { severities, vocabularies, trackers }: Config): readonly string[] {
  if (key === 'severity') return severities;
  if (key === 'cause') return vocabularies.causes;
  if (key === 'tracker') return Object.keys(trackers);
  return key === 'tags' ? vocabularies.tags : [];
}

const entryChoices = ({ timeline }: Postmortem): readonly Choice[] =>
  (timeline?.entries ?? []).flatMap(({ id, when, text }) =>
    id ? [{ label: id.name, kind: 'reference' as const, detail: `${when.text} ${text}` }] : [],
  );

function factorChoice({ id, fields }: Item): readonly Choice[] {
  const text = fields['factor']?.value;
  return id === undefined
    ? []
    : [{ label: id, kind: 'reference', ...(typeof text === 'string' && { detail: text }) }];
}

function dueChoices({ policy }: Config): readonly Choice[] {
  const byPriority = Object.entries(policy.action_due ?? {}).map(([priority, due]) => ({
    label: due,
    kind: 'time' as const,
    detail: `after resolved, as ${priority} asks`,
  }));
  return byPriority.length > 0
    ? byPriority
    : [
        { label: '3d', kind: 'time', detail: 'three days after resolved' },
        { label: '5bd', kind: 'time', detail: 'five business days after resolved' },
        { label: '30d', kind: 'time', detail: 'thirty days after resolved' },
      ];
}
