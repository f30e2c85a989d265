import { isObject, mapValues, resolveReferences, without, type Json } from './json.ts';

/** Keywords that only the validators need. */
const CHECKED_ELSEWHERE = [
  '$schema',
  '$id',
  '$defs',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'patternProperties',
  'not',
];

/** The schemas as a module: what completion, hover and messages read at run time. */
export function readableSchemas(schemas: Readonly<Record<string, Json>>): string {
  const trimmed = mapValues(schemas, (schema) => trim(resolveReferences(schema)));
  return [
    '// Generated from schemas/ by `npm run generate`. Change those, not this.',
    "import type { Schema, SchemaName } from '../schema.ts';",
    '',
    `export const SCHEMAS: Readonly<Record<SchemaName, Schema>> = ${JSON.stringify(trimmed, undefined, 2)};`,
    '',
  ].join('\n');
}

function trim(schema: Json): Json {
  if (!isObject(schema)) return schema;
  return mapValues(without(schema, ...CHECKED_ELSEWHERE), (value, key) => {
    if (key === 'properties' && isObject(value)) return mapValues(value, trim);
    return key === 'items' || key === 'additionalProperties' ? trim(value) : value;
  });
}
