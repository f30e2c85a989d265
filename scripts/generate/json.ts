export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema with every `$ref` into its own `$defs` replaced by what it names. */
export function resolveReferences(schema: Json): Json {
  const definitions = isObject(schema) ? schema['$defs'] : undefined;
  const resolve = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(resolve);
    if (!isObject(value)) return value;
    const target = value['$ref'];
    if (typeof target === 'string') return resolve(definition(definitions, target));
    return mapValues(value, resolve);
  };
  return resolve(schema);
}

function definition(definitions: Json | undefined, reference: string): Json {
  const found = isObject(definitions) ? definitions[reference.replace('#/$defs/', '')] : undefined;
  if (found === undefined) throw new Error(`${reference} names nothing in $defs.`);
  return found;
}

export function mapValues(object: JsonObject, map: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}

/** A value as a page shows it: text as it is, the rest as JSON. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** The object without those keys. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
