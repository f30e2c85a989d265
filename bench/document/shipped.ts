import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';

export type Core = typeof import('./core.ts');

/**
 * The core as it ships, bundled and minified: what runs the sources as they are wraps every function to keep its name,
 * which takes longer. The peer is run as it is published, too.
 */
export async function shippedCore(): Promise<Core> {
  const { outputFiles } = await build({
    entryPoints: ['bench/document/core.ts'],
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  const module: { exports: unknown } = { exports: {} };
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require']);
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports as Core;
}
