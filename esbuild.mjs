// Builds everything that ships. `--watch` keeps building; `--production` minifies.
import { context } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';

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

/** What the entry of the Node host requires of the rest is a file beside it. @type {import('esbuild').Plugin} */
const theRestIsBuiltApart = {
  name: 'the-rest-is-built-apart',
  setup: (build) =>
    build.onResolve({ filter: /\/whole\.ts$/ }, () => ({ path: './extension.cjs', external: true })),
};

const outputs = [
  // The entry of the Node host, apart from the rest, so that the editor waits for what activation needs and no more.
  {
    ...common,
    entryPoints: ['src/vscode/node.ts'],
    outfile: 'dist/main.cjs',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    plugins: [theRestIsBuiltApart],
  },
  // The rest. It is the entry of the web host as well, which can load one file only.
  {
    ...common,
    entryPoints: ['src/vscode/whole.ts'],
    outfile: 'dist/extension.cjs',
    platform: 'browser',
    format: 'cjs',
    // node-fetch asks for the streams of the web where Node has none; every Node we run on has them.
    external: ['vscode', 'node:*', 'worker_threads', 'buffer', 'web-streams-polyfill/*'],
    mainFields: ['browser', 'module', 'main'],
  },
  {
    ...common,
    entryPoints: {
      timeline: 'src/webview/main.tsx',
      confirm: 'src/webview/confirm.tsx',
      preview: 'src/webview/preview.ts',
      copy: 'src/webview/copy.ts',
      insights: 'src/webview/insights/main.tsx',
    },
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
    define: {
      REPOSITORY: JSON.stringify(manifest.repository?.url) ?? 'undefined',
      PACKAGE_VERSION: JSON.stringify(manifest.version),
      // Threads run this file again, and what is kept is kept for this very file.
      CLI_FILE: '__filename',
    },
  },
];

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
