import { filesBelow } from '../support/files-below.mjs';
import { inRoot } from '../support/root.mjs';

const from = inRoot('test/vscode');
const to = inRoot('out/test/vscode');

/** Where VS Code finds `run()`. */
export const hostTestsEntry = inRoot('out/test/vscode/run.cjs');

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
