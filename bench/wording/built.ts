import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Ours from './ours.ts';

/** What is timed, built as what ships is: a loader for scripts gives each function its name, which costs as much as the work. */
export async function built(): Promise<typeof Ours> {
  const folder = await mkdtemp(join(tmpdir(), 'wording-'));
  const outfile = join(folder, 'ours.mjs');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('ours.ts', import.meta.url))],
      bundle: true,
      minify: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'esm',
      target: 'es2023',
      logLevel: 'warning',
      outfile,
    });
    return (await import(pathToFileURL(outfile).href)) as typeof Ours;
  } finally {
    await rm(folder, { recursive: true });
  }
}
