/** The JSON Schema types that the schemas of this project use. */
export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** The part of JSON Schema draft-07 that the schemas use, as the generator leaves it: references resolved. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly enum?: readonly unknown[];
  /** What each value of `enum` means, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** What to say where `pattern` doesn't match. */
  readonly patternErrorMessage?: string;
  readonly format?: string;
}

/** The schemas there are: the front matter, each section, and the configuration of a repository. */
export const SCHEMA_NAMES = [
  'front-matter',
  'timeline',
  'impact',
  'contributing-factors',
  'learnings',
  'action-items',
  'config',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export const isSchemaName = (name: string): name is SchemaName =>
  (SCHEMA_NAMES as readonly string[]).includes(name);

/** The types a schema allows; empty where it doesn't say. */
export const typesOf = (schema: Schema): readonly SchemaType[] =>
  schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
