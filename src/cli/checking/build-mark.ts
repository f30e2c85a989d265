import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The path of the built command line; the build puts it here. Undefined where the sources run as they are. */
declare const CLI_FILE: string | undefined;
export const cliFile = typeof CLI_FILE === 'undefined' ? undefined : CLI_FILE;

/** Changes with everything that findings come from beside documents and configurations: this program, and what it runs on. */
export async function buildMark(): Promise<string | undefined> {
  if (cliFile === undefined) return undefined;
  const program = await readFile(cliFile).catch(() => undefined);
  const { node, icu = '', tz = '' } = process.versions;
  return program && createHash('sha256').update([node, icu, tz, ''].join(' ')).update(program).digest('hex');
}
