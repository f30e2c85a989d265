import { filesBelow } from '../support/files-below.mjs';
import { inRoot } from '../support/root.mjs';

const from = inRoot('test/vscode');
const to = inRoot('out/test/vscode');

/** Where VS Code finds `run()`. */
export const hostTestsEntry = inRoot('out/test/vscode/run.cjs');
/** The same for the web extension host. */
export const webTestsEntry = inRoot('out/test/web/run.cjs');

/** Bundles test/vscode for the extension host, which loads CommonJS: a bundle for each test file. */
export async function bundleHostTests() {
  const { build } = await import('esbuild');
  const tests = filesBelow(from, /\.test\.ts$/).map((path) => path.replace(/\.ts$/, ''));
  await build({
    entryPoints: ['run', ...tests].map((name) => ({ in: `${from}/${name}.ts`, out: name })),
    outdir: to,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    // mocha stays outside: it is ESM, and its globals must be the ones the tests are bundled against.
    external: ['vscode', 'mocha'],
    define: { testFiles: JSON.stringify(tests.map((name) => `${name}.cjs`)) },
    logLevel: 'warning',
  });
}

/** What needs Node, or Git, which the web host has not. */
const NODE_ONLY = /^(?:network|changed|evidence|proxy|api)\.test\.ts$/;

/** Bundles test/vscode for the web extension host, which loads one file and has no modules of Node. */
export async function bundleWebTests() {
  const { build } = await import('esbuild');
  const tests = filesBelow(from, /\.test\.ts$/).filter((path) => !NODE_ONLY.test(path));
  const load = tests.map((path) => `require('./${path}');`).join(' ');
  await build({
    stdin: {
      contents: `import { runInWorker } from './run-web.ts'; export const run = () => runInWorker(() => { ${load} });`,
      resolveDir: from,
    },
    outfile: webTestsEntry,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2023',
    sourcemap: 'inline',
    external: ['vscode'],
    alias: { 'node:assert/strict': inRoot('test/support/web/assert.ts') },
    // mocha for browsers would take the exports of this file for its own.
    define: { exports: 'undefined' },
    logLevel: 'warning',
  });
}
