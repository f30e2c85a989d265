import type { Path } from './path.ts';
import { typesOf, type Schema } from './schema.ts';

export interface Converted {
  readonly value: unknown;
  /** Where a key or a list item stands without a value. */
  readonly blanks: readonly Path[];
}

/**
 * A failsafe value (text, lists and maps only) as its schema means it: text becomes a boolean or a number only
 * where the schema allows no text. Keys without a value are left out and named in `blanks`.
 */
export function convert(schema: Schema | undefined, value: unknown): Converted {
  const blanks: Path[] = [];
  return { value: converted(schema, value, [], blanks), blanks };
}

function converted(schema: Schema | undefined, value: unknown, path: Path, blanks: Path[]): unknown {
  if (Array.isArray(value)) return list(schema, value, path, blanks);
  if (typeof value === 'object' && value !== null) return map(schema, value, path, blanks);
  if (typeof value !== 'string') return value;
  return scalar(schema, value);
}

function list(schema: Schema | undefined, value: readonly unknown[], path: Path, blanks: Path[]): unknown {
  return value.map((item, index) => {
    if (isBlank(item)) blanks.push([...path, index]);
    return child(schema?.items, item, path, index, blanks);
  });
}

function map(schema: Schema | undefined, value: object, path: Path, blanks: Path[]): unknown {
  const entries: (readonly [string, unknown])[] = [];
  for (const [key, item] of Object.entries(value) as [string, unknown][])
    if (isBlank(item)) blanks.push([...path, key]);
    else entries.push([key, child(field(schema, key), item, path, key, blanks)]);
  return Object.fromEntries(entries);
}

/** Most are text, for which no path has to be made. */
const child = (
  schema: Schema | undefined,
  item: unknown,
  path: Path,
  step: string | number,
  blanks: Path[],
): unknown =>
  typeof item === 'string' ? scalar(schema, item) : converted(schema, item, [...path, step], blanks);

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function field(schema: Schema | undefined, key: string): Schema | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

function scalar(schema: Schema | undefined, text: string): unknown {
  const types = schema ? typesOf(schema) : [];
  if (types.includes('string')) return text;
  if (types.includes('boolean')) return BOOLEANS[text.toLowerCase()] ?? text;
  const wanted = types.includes('integer') ? /^[-+]?\d+$/ : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
  return (types.includes('integer') || types.includes('number')) && wanted.test(text) ? Number(text) : text;
}
