import { transform } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/**
 * Makes the parts of a split build files that the editor's host can require: esbuild splits ES modules only.
 * What is required in one go, `require('./x.ts')`, stays a file of its own and has to be an entry point as well.
 * @type {import('esbuild').Plugin}
 */
export const commonJsChunks = {
  name: 'common-js-chunks',
  setup(build) {
    build.onResolve({ filter: /^\.\/.*\.ts$/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path: path.replace(/ts$/, 'cjs'), external: true } : undefined,
    );
    build.onEnd(async ({ outputFiles = [] }) => {
      const { minify = false, sourcemap } = build.initialOptions;
      await Promise.all(outputFiles.map((file) => write(file, { minify, sourcemap: Boolean(sourcemap) })));
    });
  },
};

/**
 * @param {{ readonly path: string, readonly text: string }} file With its map inside, where it has one.
 * @param {{ readonly minify: boolean, readonly sourcemap: boolean }} options
 */
async function write({ path, text }, { minify, sourcemap }) {
  const { code, map } = await transform(text, {
    format: 'cjs',
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    minify,
    sourcemap: sourcemap && 'external',
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, map ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code);
  if (map) await writeFile(`${path}.map`, map);
}
