import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { isObject, mapValues, without, type Json, type JsonObject } from './json.ts';

const FOLDER = 'src/core/schema/generated';

/** Ajv's validators as one module that needs nothing at run time, with its types beside it. */
export async function validators(
  schemas: Readonly<Record<string, Json>>,
): Promise<Readonly<Record<string, string>>> {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    code: { source: true, esm: false, lines: true },
  });
  const exports: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema)) throw new Error(`${name} is no schema.`);
    ajv.addSchema(bare(schema), name);
    exports[exportName(name)] = name;
  }
  return {
    [`${FOLDER}/validators.js`]: await bundle(standalone(ajv, exports), Object.keys(exports)),
    [`${FOLDER}/validators.d.ts`]: declarations(Object.keys(exports)),
  };
}

/** What a schema says to people: words that a validator would carry along and never read. */
const SAID = ['title', 'description', 'examples', 'default', 'enumDescriptions', 'patternErrorMessage'];
/** Below these stand names of the schema's own, not keywords. */
const NAMED = new Set(['properties', 'patternProperties', 'definitions']);
/** These hold values, whatever their keys. */
const VALUES = new Set(['enum', 'const', 'required']);

/** A schema without its words. */
const bare = (schema: JsonObject): JsonObject =>
  mapValues(without(schema, ...SAID), (value, key) => {
    if (VALUES.has(key)) return value;
    return NAMED.has(key) && isObject(value) ? mapValues(value, bareIn) : bareIn(value);
  });

function bareIn(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(bareIn);
  return isObject(value) ? bare(value) : value;
}

/** `front-matter` → `frontMatter` */
const exportName = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ajv's output is CommonJS and `require`s its own runtime; esbuild takes that in and exports the names. */
async function bundle(code: string, names: readonly string[]): Promise<string> {
  const result = await build({
    stdin: { contents: `export { ${names.join(', ')} } from 'validators';`, resolveDir: root },
    plugins: [inMemory('validators', code)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '// Generated from schemas/ by `npm run generate`. Change those, not this.' },
  });
  const text = result.outputFiles[0]?.text ?? '';
  const needs = Object.values(result.metafile.outputs).flatMap(({ imports }) => imports);
  if (needs.length > 0 || /\beval\(|new Function/.test(text)) {
    throw new Error('The validators still need something at run time.');
  }
  return text;
}

const inMemory = (name: string, contents: string): Plugin => ({
  name,
  setup: (on) => {
    on.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'memory' }));
    on.onLoad({ filter: /.*/, namespace: 'memory' }, () => ({ contents, resolveDir: root, loader: 'js' }));
  },
});

function declarations(names: readonly string[]): string {
  return [
    '// Generated from schemas/ by `npm run generate`. Change those, not this.',
    'export interface ValidatorError {',
    '  readonly keyword: string;',
    '  /** A JSON Pointer into the value. */',
    '  readonly instancePath: string;',
    '  readonly schemaPath: string;',
    '  readonly params: Readonly<Record<string, unknown>>;',
    '}',
    'export interface Validator {',
    '  (value: unknown): boolean;',
    '  readonly errors?: readonly ValidatorError[] | null;',
    '}',
    ...names.map((name) => `export const ${name}: Validator;`),
    '',
  ].join('\n');
}
