import { nearest } from './nearest.ts';
import { nameOf, type Path } from './path.ts';
import type { SchemaProblem } from './problem.ts';
import { typesOf, type Schema, type SchemaType } from './schema.ts';

/** The problems in our words. Each says what is there, what the field is for, and what would be right. */

export function missing(path: Path, key: string, schema: Schema | undefined): SchemaProblem {
  return { kind: 'required', path, key, message: `${key} is missing.${purpose(schema)}` };
}

export function blank(path: Path, schema: Schema | undefined): SchemaProblem {
  const name = nameOf(path) ?? 'This';
  const item = typeof path.at(-1) === 'number';
  const message = item ? `This item of ${name} is empty.` : `${name} has no value yet.${purpose(schema)}`;
  return { kind: 'blank', path, message };
}

export function empty(path: Path, schema: Schema | undefined): SchemaProblem {
  return { ...blank(path, schema), message: `${nameOf(path) ?? 'This'} is empty.${purpose(schema)}` };
}

export function wrongType(path: Path, value: unknown, schema: Schema): SchemaProblem {
  const message = `${subject(path)} is ${anyOf(typesOf(schema))}, not ${kindOf(value)}.${example(schema)}`;
  const meant = typesOf(schema).includes('boolean') ? yesOrNo(value) : inList(value, schema);
  return {
    kind: 'type',
    path,
    message,
    ...(meant !== undefined && { suggestion: meant }),
    ...(isMap(value) && isText(schema) && { meantAsText: true }),
  };
}

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (schema: Schema): boolean =>
  typesOf(schema).includes('string') && !typesOf(schema).includes('object');

/** Words with commas between them were meant as a list, and one word as a list of one. */
function inList(value: unknown, schema: Schema): string | undefined {
  const takesTexts = schema.items !== undefined && typesOf(schema.items).includes('string');
  const isWords = typeof value === 'string' && WORDS.test(value);
  if (!takesTexts || !isWords || !typesOf(schema).includes('array')) return undefined;
  const words = value.split(',').map((word) => word.trim().replace(/^@/, ''));
  return `[${words.filter((word) => word !== '').join(', ')}]`;
}

/** In brackets no word may begin with an "@", nor a "-" stand alone. */
const WORDS = /^@?[\w./+][\w./@+-]*(?:[ ,]+@?[\w./+][\w./@+-]*)*$/;

export function notListed(path: Path, value: unknown, schema: Schema): SchemaProblem {
  const values = (schema.enum ?? []).map(String);
  const meant = nearest(String(value), values);
  const message = `"${shown(value)}" is not a value of ${nameOf(path) ?? 'this'}.${didYouMean(meant)} It is ${either(values)}.`;
  return { kind: 'enum', path, message, ...(meant !== undefined && { suggestion: meant }) };
}

export function unknownKey(path: Path, key: string, known: readonly string[]): SchemaProblem {
  const meant = nearest(key, known);
  const message =
    meant === undefined
      ? `There is no field "${shown(key)}" here. A key of your own begins with x_: x_${shown(key)}.`
      : `There is no field "${shown(key)}" here.${didYouMean(meant)}`;
  return { kind: 'unknown-key', path: [...path, key], key, message, suggestion: meant ?? `x_${key}` };
}

export function wrongForm(path: Path, value: unknown, schema: Schema | undefined): SchemaProblem {
  const told = schema?.patternErrorMessage ?? `${subject(path)} is written differently.${example(schema)}`;
  return { kind: 'format', path, message: `"${shown(value)}" can't be read here. ${told}` };
}

export function outOfRange(path: Path, sign: string, limit: unknown): SchemaProblem {
  return { kind: 'range', path, message: `${subject(path)} is ${sign} ${String(limit)}.` };
}

export function tooLong(path: Path, sign: string, limit: unknown): SchemaProblem {
  return { kind: 'range', path, message: `${subject(path)} has ${sign} ${String(limit)} characters.` };
}

const didYouMean = (meant: string | undefined): string =>
  meant === undefined ? '' : ` Did you mean "${meant}"?`;

const subject = (path: Path): string => {
  const name = nameOf(path);
  if (name === undefined) return 'This section';
  return typeof path.at(-1) === 'number' ? `An item of ${name}` : name;
};

/** The first sentence of the description. */
const purpose = (schema: Schema | undefined): string => {
  const first = /^.*?[.?!](?=\s|$)/s.exec(schema?.description ?? '')?.[0];
  return first === undefined ? '' : ` ${first}`;
};

const example = (schema: Schema | undefined): string => {
  const first = schema?.examples?.[0];
  return first === undefined ? '' : ` For example: ${inYaml(first)}.`;
};

/** A value as YAML writes it on one line. */
export function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => `${key}: ${inYaml(item)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return String(value).trim();
}

const TYPE_WORDS: Readonly<Record<SchemaType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'empty',
};

/** A number beside text says nothing more: it is text to us. */
const anyOf = (types: readonly SchemaType[]): string =>
  either(types.filter((type) => type !== 'number' || !types.includes('string')).map((t) => TYPE_WORDS[t]));

export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of keys';
  return `"${shown(value)}"`;
}

/** A value short enough for a message. */
function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : inYaml(value)).trim().replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const yesOrNo = (value: unknown): string | undefined => {
  const word = String(value).toLowerCase();
  if (['yes', 'y', 'on', '1'].includes(word)) return 'true';
  return ['no', 'n', 'off', '0'].includes(word) ? 'false' : undefined;
};
