import { checkFragment } from './check-fragment.ts';
import { convert } from './convert.ts';
import * as validators from './generated/validators.js';
import type { Validator, ValidatorError } from './generated/validators.js';
import { startsWith, type Path } from './path.ts';
import type { SchemaProblem } from './problem.ts';
import { schemaAt, schemaOf, type CustomFields } from './schema-at.ts';
import type { Schema, SchemaName } from './schema.ts';
import * as words from './words.ts';

const VALIDATORS: Readonly<Record<SchemaName, Validator>> = {
  'front-matter': validators.frontMatter,
  timeline: validators.timeline,
  impact: validators.impact,
  'contributing-factors': validators.contributingFactors,
  learnings: validators.learnings,
  'action-items': validators.actionItems,
  config: validators.config,
};

/**
 * What the schema of a section says about its failsafe value (text, lists and maps). A section without a value is
 * read as an empty one. `custom` are the repository's own fields.
 */
export function validate(
  name: SchemaName,
  value: unknown,
  custom: CustomFields = {},
): readonly SchemaProblem[] {
  const schema = schemaOf(name, custom);
  const { value: data, blanks } = convert(schema, orEmpty(value, schema));
  const validator = VALIDATORS[name];
  const errors = validator(data) ? [] : (validator.errors ?? []);
  const reader: Reader = { data, at: (path) => schemaAt(name, path, custom) };
  const problems = [
    ...errors.flatMap((error) => problemOf(error, reader)),
    ...ownFields(schema, data, custom),
  ];
  return [
    ...problems.filter((problem) => !isAboutBlank(problem, blanks)),
    ...blanks.map((path) => words.blank(path, reader.at(path))),
  ];
}

const orEmpty = (value: unknown, schema: Schema): unknown =>
  value === undefined || value === null || value === '' ? (schema.type === 'array' ? [] : {}) : value;

interface Reader {
  readonly data: unknown;
  at(path: Path): Schema | undefined;
}

function problemOf(error: ValidatorError, reader: Reader): readonly SchemaProblem[] {
  const path = pathOf(error.instancePath, reader.data);
  if (/\/(?:anyOf|not)\//.test(error.schemaPath)) return [];
  const value = valueAt(reader.data, path);
  const schema = reader.at(path);
  switch (error.keyword) {
    case 'required':
      return [missing(path, String(error.params['missingProperty']), reader)];
    case 'anyOf':
      return [missing(path, 'log', reader)];
    case 'not':
      // Text has no keys, and is told to be no group of them.
      if (typeof value !== 'object') return [];
      return [{ kind: 'format', path: ['entries'], message: BOTH_FORMS }];
    case 'additionalProperties':
      return extraKey(path, String(error.params['additionalProperty']), schema);
    case 'type':
      return schema ? [words.wrongType(path, value, schema)] : [];
    case 'enum':
      return schema ? [words.notListed(path, value, schema)] : [];
    case 'pattern':
      return [words.wrongForm(path, value, schema)];
    case 'minItems':
    case 'minLength':
      return [words.empty(path, schema)];
    case 'minimum':
      return [words.outOfRange(path, 'at least', error.params['limit'])];
    default:
      return []; // `if` only repeats what its branch has said.
  }
}

const BOTH_FORMS =
  'A timeline has a log or entries. Here the log is read and these entries are not; move them into the log.';

const missing = (path: Path, key: string, reader: Reader): SchemaProblem =>
  words.missing(path, key, reader.at([...path, key]));

/** A key that the repository defines itself is no stranger. */
function extraKey(path: Path, key: string, schema: Schema | undefined): readonly SchemaProblem[] {
  const known = Object.keys(schema?.properties ?? {});
  return known.includes(key) ? [] : [words.unknownKey(path, key, known)];
}

/** The repository's own fields, read by an interpreter because they are known only at run time. */
function ownFields(schema: Schema, data: unknown, custom: CustomFields): readonly SchemaProblem[] {
  const own = Object.entries(custom).filter(([key]) => !isFormats(schema, key, custom));
  if (own.length === 0) return [];
  const places: readonly (readonly [unknown, Path])[] = Array.isArray(data)
    ? data.map((item: unknown, index) => [item, [index]] as const)
    : [[data, []]];
  return places.flatMap(([item, path]) =>
    own.flatMap(([key, field]) => {
      const value = valueAt(item, [key]);
      return value === undefined ? [] : checkFragment(field, value, [...path, key]);
    }),
  );
}

const isFormats = (schema: Schema, key: string, custom: CustomFields): boolean =>
  (schema.items ?? schema).properties?.[key] !== custom[key];

const isAboutBlank = (problem: SchemaProblem, blanks: readonly Path[]): boolean => {
  const path = problem.kind === 'required' ? [...problem.path, problem.key ?? ''] : problem.path;
  return blanks.some((at) => startsWith(path, at));
};

/** `/1/addresses/0` → `[1, 'addresses', 0]`, with indexes where the value has a list. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(data, path)) ? Number(step) : step);
  }
  return path;
}

/** The part of a value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((current, step) => {
    if (Array.isArray(current)) return (current as readonly unknown[])[Number(step)];
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    return (current as Readonly<Record<string, unknown>>)[step];
  }, value);
}
