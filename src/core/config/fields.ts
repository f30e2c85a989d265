import type { Finding } from '../document/finding.ts';
import { locate } from '../document/locate.ts';
import type { Section } from '../document/postmortem.ts';
import type { CustomFields } from '../schema/schema-at.ts';
import type { Schema, SchemaType } from '../schema/schema.ts';
import { valueAt } from '../schema/validate.ts';

const TEXTS = ['title', 'description', 'format'];
const NUMBERS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'];
const AS_WRITTEN = ['enum', 'const', 'default', 'examples', 'required', 'type', 'enumDescriptions'];
const TYPES: readonly string[] = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** The repository's own fields as schemas, by section, with what could not be read of them. */
export function readFields(section: Section): {
  readonly fields: Readonly<Record<string, CustomFields>>;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const note = (path: readonly string[], message: string): void => {
    const place = locate(section, path);
    const span = place?.key ?? place?.value ?? section.nameSpan;
    findings.push({ code: 'config/field', span, level: 'warning', message });
  };
  const fields = mapEntries(valueAt(section.value, ['fields']), (custom, name) =>
    mapEntries(custom, (schema, key) => readSchema(schema, ['fields', name, key], note)),
  );
  return { fields, findings };
}

type Note = (path: readonly string[], message: string) => void;

function readSchema(value: unknown, path: readonly string[], note: Note): Schema {
  if (!isMap(value)) return {};
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const read = readKeyword(key, item, [...path, key], note);
    return read === undefined ? [] : [[key, read] as const];
  });
  return Object.fromEntries(entries);
}

function readKeyword(key: string, value: unknown, path: readonly string[], note: Note): unknown {
  if (key === 'properties')
    return mapEntries(value, (schema, name) => readSchema(schema, [...path, name], note));
  if (key === 'items') return readSchema(value, path, note);
  if (key === 'type') return readTypes(value, path, note);
  if (key === 'enum' || key === 'required') return Array.isArray(value) ? value : [value];
  if (TEXTS.includes(key)) return typeof value === 'string' ? value : undefined;
  if (AS_WRITTEN.includes(key)) return value;
  if (NUMBERS.includes(key) && typeof value === 'string' && value !== '' && !Number.isNaN(Number(value))) {
    return Number(value);
  }
  note(path, NUMBERS.includes(key) ? `${key} is a number.` : `"${key}" is not read here. ${READ}`);
  return undefined;
}

const READ = `A field of your own is checked by type, enum, const, required, properties, items, ${NUMBERS.join(', ')} and format.`;

function readTypes(value: unknown, path: readonly string[], note: Note): readonly SchemaType[] | undefined {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  const types = names.filter((name): name is SchemaType => typeof name === 'string' && TYPES.includes(name));
  if (types.length < names.length) note(path, `A type is ${TYPES.join(', ')}.`);
  return types.length > 0 ? types : undefined;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapEntries<T>(value: unknown, map: (item: unknown, key: string) => T): Readonly<Record<string, T>> {
  if (!isMap(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, key)]));
}
