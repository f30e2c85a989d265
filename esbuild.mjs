// Builds everything that ships. `--watch` keeps building; `--production` minifies.
import { context } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { commonJsChunks } from './scripts/build/common-js-chunks.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const manifest = JSON.parse(await readFile('package.json', 'utf8'));

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2023',
};

const outputs = [
  // In parts, so that the editor waits for what activation needs and no more.
  {
    ...common,
    entryPoints: { main: 'src/vscode/node.ts', 'preview-renderer': 'src/vscode/preview-renderer.ts' },
    outdir: 'dist/node',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'esm',
    splitting: true,
    target: 'node20',
    // node-fetch asks for the streams of the web where Node has none; every Node we run on has them.
    external: ['vscode', 'web-streams-polyfill/*'],
    sourcemap: production ? false : 'inline',
    write: false,
    plugins: [commonJsChunks],
  },
  // The web host can load one file only.
  {
    ...common,
    entryPoints: ['src/vscode/web.ts'],
    outfile: 'dist/web.cjs',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    mainFields: ['browser', 'module', 'main'],
  },
  {
    ...common,
    entryPoints: { timeline: 'src/webview/main.tsx', preview: 'src/webview/preview.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
  {
    ...common,
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    define: { REPOSITORY: JSON.stringify(manifest.repository?.url) ?? 'undefined' },
  },
];

await rm('dist/node', { recursive: true, force: true });
// The icons of the panels come from the icon font that the editor itself uses.
await mkdir('dist/webview', { recursive: true });
for (const file of ['codicon.css', 'codicon.ttf']) {
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/webview/${file}`);
}
// dist is CommonJS in a package of modules.
await writeFile('dist/package.json', '{ "type": "commonjs" }\n');

const contexts = await Promise.all(outputs.map((output) => context(output)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching. Ctrl-C ends.');
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
