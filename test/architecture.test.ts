import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';

/** What each room may import: other rooms, and packages. Its own files are always allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/schema': [],
  'core/secrets': [],
  'core/http': [],
  'core/document': ['core/schema', 'yaml'],
  'core/config': ['core/document', 'core/schema', 'yaml'],
  'core/timeline': ['core/document', 'core/schema', 'core/http', 'core/secrets', 'yaml'],
  'core/actions': ['core/document', 'core/schema', 'core/http', 'yaml'],
  'core/language': [
    'core/document',
    'core/schema',
    'core/timeline',
    'core/actions',
    'core/config',
    'core/secrets',
    'core/publish',
    'yaml',
  ],
  'core/draft': ['core/timeline', 'core/actions', 'core/document', 'core/schema', 'core/config', 'yaml'],
  'core/layouts': [
    'core/document',
    'core/timeline',
    'core/config',
    'core/draft',
    'core/actions',
    'core/http',
    'core/sources',
    'yaml',
  ],
  'core/corpus': ['core/document', 'core/schema', 'core/timeline', 'core/actions', 'core/config'],
  'core/render': ['core/document', 'core/schema', 'core/timeline', 'core/actions', 'markdown-it'],
  'core/report': ['core/corpus', 'core/render', 'core/timeline', 'core/document'],
  'core/publish': [
    'core/render',
    'core/document',
    'core/schema',
    'core/timeline',
    'core/http',
    'core/config',
    'core/secrets',
    'markdown-it',
    'yaml',
  ],
  'core/insights': [
    'core/corpus',
    'core/document',
    'core/timeline',
    'core/actions',
    'core/config',
    'core/schema',
  ],
  'core/panel': ['core/timeline', 'core/actions', 'core/corpus', 'core/document', 'core/draft'],
  'core/sources': ['core/timeline', 'core/http'],
  'core/trackers': ['core/actions', 'core/http'],
  'core/publishers': ['core/publish', 'core/http'],
  webview: ['core/panel', 'core/insights', 'core/timeline', 'core/document', 'preact', 'preact/hooks'],
  node: ['core/*', 'node:*', 'node-fetch', 'https-proxy-agent'],
  vscode: ['core/*', 'node', 'vscode', 'markdown-it'],
  lsp: ['core/*', 'node', 'node:*', 'vscode-languageserver/node', 'vscode-languageserver-textdocument'],
  cli: ['core/*', 'node', 'lsp', 'hyparquet-writer', 'node:*'],
  replay: ['node:*'],
};

interface Import {
  readonly from: string;
  /** A file of this repository, or the name of a package. */
  readonly to: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const GENERATED = 'src/core/schema/generated/';
const files = ['src', 'replay'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|tsx|js)$/u.test(path)),
);
const written = files.filter((file) => !file.startsWith(GENERATED));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const imports = written.flatMap((file) => importsOf(file, textOf(file)));

describe('architecture', () => {
  it('reads the tree', () => {
    assert.ok(
      written.length > 100 && imports.length > 300,
      `${written.length} files, ${imports.length} imports`,
    );
  });

  it('gives every room a row in the table', () => {
    const rooms = new Set(written.map((file) => roomOf(file)));
    assert.deepEqual([...rooms].filter((room) => !(room in MAY_IMPORT)).toSorted(), []);
  });

  it('imports only what the table allows', () => {
    assert.deepEqual(imports.filter((each) => !allowed(each)).map(drawn), []);
  });

  it('imports files that exist', () => {
    const known = new Set(files);
    const missing = imports.filter(({ to }) => to.includes('/') && isOurs(to) && !known.has(to));
    assert.deepEqual(missing.map(drawn), []);
  });

  it('has no import cycle, not even of types', () => {
    assert.deepEqual(cyclesOf(imports), []);
  });

  it('keeps Node out of what the web host loads', () => {
    const reached = reachableFrom('src/vscode/web.ts', imports);
    assert.deepEqual([...reached].filter((to) => roomOf(to) === 'node' || isBuiltIn(to)).toSorted(), []);
  });

  it('loads the language server for those alone who start it', () => {
    const stated = written.flatMap((file) => statedImportsOf(file, textOf(file)));
    const reached = reachableFrom('src/cli/bin.ts', stated);
    assert.ok(reached.has('src/cli/check.ts'));
    assert.deepEqual([...reached].filter((to) => roomOf(to) === 'lsp').toSorted(), []);
  });

  it('has no any', () => {
    assert.deepEqual(
      written.flatMap((file) => anysOf(textOf(file)).map((line) => `${file}: ${line}`)),
      [],
    );
  });
});

describe('the checks of the architecture', () => {
  const from = 'src/core/document/parse.ts';

  it('read every form of import', () => {
    const text = `import a from './a.ts';
import type {
  B,
} from '../schema/b.ts';
import 'side';
export * from './c.ts';
export { d } from './d.ts';
const e = await import('./e.ts');
const f = require('./f.ts') as typeof import('./g.ts');
// import h from './h.ts';
 * A sentence with import in it, from 'nowhere'.
`;
    assert.deepEqual(
      importsOf(from, text).map(({ to }) => to),
      [
        'src/core/document/a.ts',
        'src/core/schema/b.ts',
        'side',
        'src/core/document/c.ts',
        'src/core/document/d.ts',
        'src/core/document/e.ts',
        'src/core/document/f.ts',
        'src/core/document/g.ts',
      ],
    );
  });

  for (const [to, expected] of [
    ['src/core/document/lines.ts', true],
    ['src/core/schema/schema.ts', true],
    ['src/core/timeline/event.ts', false],
    ['src/vscode/app.ts', false],
    ['yaml', true],
    ['vscode', false],
    ['node:fs', false],
    ['fs', false],
  ] as const)
    it(`${expected ? 'allow' : 'refuse'} ${to} in core/document`, () => {
      assert.equal(allowed({ from, to }), expected);
    });

  it('see a cycle, and only that', () => {
    const graph = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
      { from: 'c', to: 'd' },
    ];
    assert.deepEqual(cyclesOf(graph), ['b → c → b']);
  });

  it('see any as a type, and not as a word', () => {
    const types = ['let a: any;', 'b as any', 'c<any>()', 'd: any[]', 'Map<string, any>', 'string | any'];
    for (const line of types) assert.deepEqual(anysOf(line), [line]);
    for (const line of ['// as any Markdown', "'from: any service'", 'const anyOf = many;'])
      assert.deepEqual(anysOf(line), []);
  });
});

/** Static imports and re-exports at the start of a line; import() and require() anywhere but in a comment. */
function importsOf(file: string, text: string): readonly Import[] {
  return [
    ...statedImportsOf(file, text),
    ...named(file, text, /\b(?:import|require)\(\s*'(?<name>[^']+)'/gu),
  ];
}

/** Those that are evaluated before the file is. */
function statedImportsOf(file: string, text: string): readonly Import[] {
  return named(file, text, /^(?:import|export)\s(?:[^'";]*?\sfrom\s*)?'(?<name>[^']+)'/gmu);
}

function named(file: string, text: string, form: RegExp): readonly Import[] {
  const code = text.replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gmu, '');
  return [...code.matchAll(form)].map(({ groups }) => {
    const name = groups?.['name'] ?? '';
    return { from: file, to: name.startsWith('.') ? normalize(join(dirname(file), name)) : name };
  });
}

/** `core/NAME`, or the folder below src, or the folder at the top; a package is its own room. */
function roomOf(file: string): string {
  const [top = '', second = '', third = ''] = file.split('/');
  if (top !== 'src') return isOurs(file) ? top : file;
  return second === 'core' ? `core/${third}` : second;
}

const isOurs = (to: string): boolean => to.startsWith('src/') || to.startsWith('replay/');

const isBuiltIn = (to: string): boolean => to.startsWith('node:') || builtinModules.includes(to);

function allowed({ from, to }: Import): boolean {
  const own = roomOf(from);
  const rows = MAY_IMPORT[own] ?? [];
  if (isBuiltIn(to)) return rows.includes('node:*');
  const room = roomOf(to);
  return room === own || rows.includes(room) || (room.startsWith('core/') && rows.includes('core/*'));
}

/** Each cycle once, from its alphabetically first file. */
function cyclesOf(edges: readonly Import[]): readonly string[] {
  const next = graphOf(edges);
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.add(turned(path.slice(at)));
    if (at !== -1 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return [...found].toSorted();
}

function turned(cycle: readonly string[]): string {
  const first = cycle.indexOf(cycle.toSorted()[0] ?? '');
  const ring = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...ring, ring[0]].join(' → ');
}

function reachableFrom(start: string, edges: readonly Import[]): ReadonlySet<string> {
  const next = graphOf(edges);
  const reached = new Set([start]);
  // A set hands out what is added while it is walked.
  for (const file of reached) for (const to of next.get(file) ?? []) reached.add(to);
  return reached;
}

function graphOf(edges: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, string[]>();
  for (const { from, to } of edges) graph.set(from, [...(graph.get(from) ?? []), to]);
  return graph;
}

function anysOf(text: string): readonly string[] {
  const type = /(?::|\bas|<|\||&|=>|=|,)\s*any\b(?=\s*(?:[;,)>|&[\]={}]|$))/u;
  const comment = /^\s*(?:\*|\/\/|\/\*)/u;
  return text.split('\n').filter((line) => type.test(line) && !comment.test(line));
}

const drawn = ({ from, to }: Import): string => `${from} imports ${to}`;
