import type { Path } from './path.ts';
import type { SchemaProblem } from './problem.ts';
import { typesOf, type Schema, type SchemaType } from './schema.ts';
import * as words from './words.ts';

/**
 * Checks a value against a schema known only at run time: type, enum, const, required, properties, items, bounds,
 * lengths and format. Not `pattern`: a repository's expression could take for ever.
 */
export function checkFragment(schema: Schema, value: unknown, path: Path): readonly SchemaProblem[] {
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => hasType(type, value))) {
    return [words.wrongType(path, value, schema)];
  }
  return [
    ...checkListed(schema, value, path),
    ...(typeof value === 'number' ? checkBounds(schema, value, path) : []),
    ...(typeof value === 'string' ? checkText(schema, value, path) : []),
    ...(Array.isArray(value) ? checkItems(schema, value, path) : []),
    ...(isMap(value) ? checkKeys(schema, value, path) : []),
  ];
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPE_CHECKS: Readonly<Record<SchemaType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: isMap,
  null: (value) => value === null,
};

// A fragment is whatever somebody wrote: a type we don't know lets everything through.
const hasType = (type: SchemaType, value: unknown): boolean =>
  Object.hasOwn(TYPE_CHECKS, type) ? TYPE_CHECKS[type](value) : true;

function checkListed(schema: Schema, value: unknown, path: Path): readonly SchemaProblem[] {
  const listed = Array.isArray(schema.enum) ? schema.enum : schema.const === undefined ? [] : [schema.const];
  const fits = listed.length === 0 || listed.some((one) => words.inYaml(one) === words.inYaml(value));
  return fits ? [] : [words.notListed(path, value, { ...schema, enum: listed })];
}

function checkBounds(schema: Schema, value: number, path: Path): readonly SchemaProblem[] {
  if (value < (schema.minimum ?? -Infinity)) return [words.outOfRange(path, 'at least', schema.minimum)];
  return value > (schema.maximum ?? Infinity) ? [words.outOfRange(path, 'at most', schema.maximum)] : [];
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
  time: /^\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/,
};

function checkText(schema: Schema, value: string, path: Path): readonly SchemaProblem[] {
  const length = Array.from(value).length;
  const form =
    schema.format !== undefined && Object.hasOwn(FORMATS, schema.format) ? FORMATS[schema.format] : undefined;
  if (form && !form.test(value)) return [words.wrongForm(path, value, schema)];
  if (length < (schema.minLength ?? 0)) return [words.tooLong(path, 'at least', schema.minLength)];
  return length > (schema.maxLength ?? Infinity) ? [words.tooLong(path, 'at most', schema.maxLength)] : [];
}

function checkItems(schema: Schema, value: readonly unknown[], path: Path): readonly SchemaProblem[] {
  if (value.length < (schema.minItems ?? 0)) return [words.empty(path, schema)];
  const { items } = schema;
  return items ? value.flatMap((item, index) => checkFragment(items, item, [...path, index])) : [];
}

function checkKeys(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): readonly SchemaProblem[] {
  const lacking = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key));
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, field]) =>
    Object.hasOwn(value, key) ? checkFragment(field, value[key], [...path, key]) : [],
  );
  return [...lacking.map((key) => words.missing(path, key, schema.properties?.[key])), ...inside];
}
