import type { Postmortem, Section } from '../../document/postmortem.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import { typesOf, type Schema, type SchemaName } from '../../schema/schema.ts';
import { valueAt } from '../../schema/validate.ts';
import type { Completion, CompletionContext } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { fieldMarkdown } from '../hover/field-markdown.ts';
import { nextId } from '../names/next-id.ts';

/** The keys that a map does not have yet, required ones first; in a list of maps, a new item. */
export function keyCompletions(
  postmortem: Postmortem,
  section: Section,
  name: SchemaName,
  cursor: Cursor,
  { config }: CompletionContext,
): readonly Completion[] {
  const custom = config.fields[name];
  const schema = schemaAt(name, cursor.path, custom);
  if (schema?.items?.properties && cursor.deeper === 0) return [newItem(postmortem, section, schema, cursor)];
  const value = valueAt(section.value, cursor.path);
  const present = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const fields = Object.entries(schema?.properties ?? {}).filter(
    ([key]) => key === cursor.typed || !present.includes(key),
  );
  const required = schema?.required ?? [];
  return fields
    .toSorted(([a], [b]) => Number(required.includes(b)) - Number(required.includes(a)))
    .map(([key, field]) => fieldCompletion(key, field, cursor, required.includes(key)));
}

function fieldCompletion(key: string, schema: Schema, cursor: Cursor, required: boolean): Completion {
  const newText = cursor.hasColon ? key : `${key}:${valueSnippet(schema, ' '.repeat(cursor.deeper + 2))}`;
  return {
    label: key,
    kind: 'field',
    detail: required ? 'required' : (schema.title ?? ''),
    documentation: fieldMarkdown(key, schema),
    edit: { span: cursor.replace, newText },
    snippet: true,
    again: schema.enum !== undefined || typesOf(schema).includes('boolean'),
  };
}

/** What follows the colon: a list begins its first item, `log` its block. */
function valueSnippet(schema: Schema, indent: string): string {
  const types = typesOf(schema);
  if (schema.title === 'Log') return ` |\n${indent}$0`;
  if (types[0] === 'array') {
    const item = schema.items ?? {};
    if (item.properties) return `\n${indent}- ${mapSnippet(item, `${indent}  `)}`;
    return types.includes('string') && schema.minItems !== undefined && item.type === 'string'
      ? `\n${indent}- $0`
      : ' [$0]';
  }
  if (types.length === 1 && types[0] === 'object') return `\n${indent}$0`;
  return ' $0';
}

/** The required keys of a map, each with a place for its value. */
function mapSnippet(schema: Schema, indent: string): string {
  const keys = schema.required ?? Object.keys(schema.properties ?? {}).slice(0, 1);
  return keys.map((key, index) => `${key}: \${${index + 1}}`).join(`\n${indent}`);
}

/** A new item with the next id and the keys it will need. */
function newItem(postmortem: Postmortem, section: Section, schema: Schema, cursor: Cursor): Completion {
  const item = schema.items ?? {};
  const properties = Object.keys(item.properties ?? {});
  const keys = ITEM_KEYS.filter((key) => properties.includes(key) && key !== 'id');
  const id =
    properties.includes('id') && cursor.path.length === 0
      ? nextId(postmortem, section.name === 'action-items' ? 'action' : 'factor')
      : undefined;
  const lines = keys.map(
    (key, index) =>
      `${key}: ${key === 'addresses' || key === 'evidence' ? `[\${${index + 1}}]` : `\${${index + 1}}`}`,
  );
  const all = id === undefined ? mapSnippet(item, '  ') : [`id: ${id}`, ...lines].join('\n  ');
  return {
    label: id === undefined ? '- …' : `- id: ${id}`,
    kind: 'section',
    detail: `New ${NAMES[section.name] ?? 'item'}`,
    ...(item.description !== undefined && { documentation: item.description }),
    edit: { span: cursor.replace, newText: `- ${all}` },
    snippet: true,
  };
}

const NAMES: Readonly<Record<string, string>> = {
  'action-items': 'action item',
  'contributing-factors': 'contributing factor',
};

/** The keys of a new factor or action item, in the order they are best thought about. */
const ITEM_KEYS = [
  'id',
  'factor',
  'action',
  'type',
  'category',
  'evidence',
  'priority',
  'owner',
  'due',
  'done_when',
  'addresses',
];
