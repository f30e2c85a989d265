import { isObject, resolveReferences, textOf, type Json, type JsonObject } from './json.ts';

/** docs/fields.md: every field of every section in a table. */
export function fieldsPage(schemas: Readonly<Record<string, Json>>): string {
  const parts = Object.entries(schemas).map(([name, schema]) => section(name, resolveReferences(schema)));
  return [
    '<!-- Generated from schemas/ by `npm run generate`. Change those, not this. -->',
    '# Fields',
    '',
    'What can be written in the front matter, in each section and in `.postmortem.yaml`. Keys that begin with `x_` are your own.',
    '',
    ...parts,
  ].join('\n');
}

function section(name: string, schema: Json): string {
  if (!isObject(schema)) return '';
  const shape = isObject(schema['items']) ? schema['items'] : schema;
  return [`## ${heading(name)}`, '', textOf(schema['description']), '', ...table(shape), ''].join('\n');
}

function heading(name: string): string {
  if (name === 'config') return '`.postmortem.yaml`';
  return name === 'front-matter' ? 'Front matter' : `\`yaml ${name}\``;
}

function table(shape: JsonObject): readonly string[] {
  const required = shape['required'];
  const rows = rowsOf(shape, '', Array.isArray(required) ? (required as readonly Json[]) : []);
  return ['| field | what to write | example |', '| --- | --- | --- |', ...rows];
}

function rowsOf(shape: JsonObject, prefix: string, required: readonly Json[]): readonly string[] {
  const properties = isObject(shape['properties']) ? shape['properties'] : {};
  return Object.entries(properties).flatMap(([key, field]) => {
    if (!isObject(field)) return [];
    const name = `\`${prefix}${key}\`${required.includes(key) ? ' (required)' : ''}`;
    const inner = isObject(field['items']) ? field['items'] : field;
    const nested = prefix.includes('.') ? [] : rowsOf(inner, `${prefix}${key}.`, []);
    return [`| ${name} | ${words(field)} | ${example(field)} |`, ...nested];
  });
}

function words(field: JsonObject): string {
  const values = Array.isArray(field['enum']) ? (field['enum'] as readonly Json[]) : [];
  const list =
    values.length > 0 ? ` One of ${values.map((value) => `\`${textOf(value)}\``).join(', ')}.` : '';
  return cell(textOf(field['description']) + list);
}

function example(field: JsonObject): string {
  const examples = field['examples'];
  const first: Json | undefined = Array.isArray(examples) ? (examples as readonly Json[])[0] : undefined;
  if (first === undefined) return '';
  return cell(`\`${typeof first === 'string' ? first.trim() : JSON.stringify(first)}\``);
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
