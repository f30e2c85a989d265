import { SCHEMAS } from './generated/schemas.ts';
import type { Path } from './path.ts';
import type { Schema, SchemaName } from './schema.ts';

/** Fields that a repository adds to a section, by name. */
export type CustomFields = Readonly<Record<string, Schema>>;

/** The schema of a section with the repository's own fields in it; of a list, they belong to its items. */
export function schemaOf(name: SchemaName, custom: CustomFields = {}): Schema {
  const schema = SCHEMAS[name];
  if (Object.keys(custom).length === 0) return schema;
  return schema.items ? { ...schema, items: extended(schema.items, custom) } : extended(schema, custom);
}

const extended = (schema: Schema, custom: CustomFields): Schema => ({
  ...schema,
  properties: { ...custom, ...schema.properties },
});

/** What the schema says about the value at a path; undefined where it says nothing. */
export function schemaAt(name: SchemaName, path: Path, custom: CustomFields = {}): Schema | undefined {
  return path.reduce<Schema | undefined>(into, schemaOf(name, custom));
}

function into(schema: Schema | undefined, step: string | number): Schema | undefined {
  if (schema === undefined) return undefined;
  if (typeof step === 'number') return schema.items;
  if (schema.properties && Object.hasOwn(schema.properties, step)) return schema.properties[step];
  const more = schema.additionalProperties;
  return typeof more === 'object' ? more : undefined;
}
