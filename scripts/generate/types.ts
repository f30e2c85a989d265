import { compile } from 'json-schema-to-typescript';
import {
  isObject,
  mapValues,
  resolveReferences,
  textOf,
  without,
  type Json,
  type JsonObject,
} from './json.ts';

const UNTYPED = [
  '$defs',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'not',
  'patternProperties',
  'minItems',
  'pattern',
];

/** A readonly TypeScript type for each schema, as our own reader gives values: ids, handles and figures are text. */
export async function sectionTypes(schemas: Readonly<Record<string, Json>>): Promise<string> {
  const parts: string[] = ['// Generated from schemas/ by `npm run generate`. Change those, not this.', ''];
  for (const schema of Object.values(schemas)) parts.push(await typeOf(schema), '');
  const text = parts.join('\n');
  refuseRepeats(text);
  return text;
}

async function typeOf(schema: Json): Promise<string> {
  const simple = simplify(resolveReferences(schema));
  if (!isObject(simple)) throw new Error('A schema is an object.');
  const text = await compile(simple, textOf(simple['title']), {
    bannerComment: '',
    additionalProperties: false,
    style: { printWidth: 110, singleQuote: true, trailingComma: 'all' },
  });
  return readonly(text).trim();
}

function simplify(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const named = isShape(schema) ? schema : without(schema, 'title');
  const kept = without(named, ...UNTYPED, ...(schema['type'] === 'object' ? [] : ['examples']));
  return mapValues(kept, (value, key) => {
    if (key === 'type') return asText(value);
    if (key === 'properties' && isObject(value)) return mapValues(value, simplify);
    return key === 'items' || key === 'additionalProperties' ? simplify(value) : value;
  });
}

/** Only shapes get a name of their own; the title of a plain field is for people. */
const isShape = (schema: JsonObject): boolean =>
  isObject(schema['properties']) || (isObject(schema['items']) && isShape(schema['items']));

/** `[string, number]` is for other tools: we read such a value as text. */
function asText(type: Json): Json {
  if (!Array.isArray(type)) return type;
  const types = (type as readonly Json[]).filter((name) => name !== 'number' || !type.includes('string'));
  return types.length === 1 ? (types[0] ?? type) : types;
}

function readonly(source: string): string {
  return source
    .replace(/^(\s+)((?:'[\w-]+'|[\w-]+)\??:|\[k: string\]:)/gm, '$1readonly $2')
    .replace(/(\b[A-Za-z]\w*|\([^()]*\))\[\]/g, 'readonly $1[]');
}

function refuseRepeats(source: string): void {
  const names = [...source.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1]);
  const again = names.find((name, index) => names.indexOf(name) < index);
  if (again !== undefined) throw new Error(`Two schemas have a shape titled ${again}.`);
}
