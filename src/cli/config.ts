import { lstat, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { DEFAULT_CONFIG, readConfig, type Config } from '../core/config/config.ts';
import { ignoredIn } from '../core/config/ignored-in.ts';
import { readLines, type Lines } from '../core/document/lines.ts';
import { configProblems } from '../core/language/config/config-problems.ts';
import type { Problem } from '../core/language/problems.ts';
import type { Ignore } from '../core/schema/generated/types.ts';

/** A `.postmortem.yaml` as found on disk, with what there is to say about it. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly config: Config;
  readonly findings: readonly Problem[];
}

export interface FileConfig {
  readonly config: Config;
  /** The `ignore` entries that hold for the file. */
  readonly ignored: readonly Ignore[];
  /** Undefined where no folder above has one: then the defaults hold. */
  readonly from: ConfigFile | undefined;
}

/** A `.postmortem.yaml` that is there and can't be opened: what it says is not known, and the defaults are not it. */
export class UnreadConfig extends Error {
  override readonly name = 'UnreadConfig';
  /** In the middle of a sentence: `.postmortem.yaml can't be read (EACCES)`. */
  readonly what: string;

  constructor(path: string, code: string) {
    const what = `${relative('', path)} can't be read (${code})`;
    super(`${what}, and without it other rules would hold. Make it readable, or take it away.`);
    this.what = what;
  }
}

const known = new Map<string, Promise<ConfigFile | undefined>>();

/** Reads them again from now on: a run reads each once. */
export const forgetConfigs = (): void => known.clear();

/** The `.postmortem.yaml` nearest above a file; the defaults where there is none. @throws UnreadConfig */
export async function configFor(file: string): Promise<FileConfig> {
  const from = await configIn(dirname(resolve(file)));
  if (!from) return { config: DEFAULT_CONFIG, ignored: [], from };
  const path = relative(dirname(from.path), resolve(file));
  return { config: from.config, ignored: ignoredIn(path, from.config.ignore), from };
}

function configIn(folder: string): Promise<ConfigFile | undefined> {
  const found = known.get(folder) ?? lookIn(folder);
  known.set(folder, found);
  return found;
}

async function lookIn(folder: string): Promise<ConfigFile | undefined> {
  const path = join(folder, '.postmortem.yaml');
  const text = await readFile(path, 'utf8').catch((error: unknown) => unread(path, error));
  if (text !== undefined) {
    const { config } = readConfig(text);
    return { path, text, lines: readLines(text), config, findings: configProblems(text) };
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : configIn(parent);
}

/** Undefined where nothing is there. */
async function unread(path: string, error: unknown): Promise<undefined> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new UnreadConfig(
      path,
      error instanceof Error && 'code' in error ? String(error.code) : String(error),
    );
}
