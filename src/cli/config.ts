import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readConfig, type Config } from '../core/config/config.ts';

const known = new Map<string, Promise<Config>>();

/** The `.postmortem.yaml` nearest above a file; the defaults where there is none. */
export function configFor(file: string): Promise<Config> {
  return configIn(dirname(resolve(file)));
}

function configIn(folder: string): Promise<Config> {
  const found = known.get(folder) ?? lookIn(folder);
  known.set(folder, found);
  return found;
}

async function lookIn(folder: string): Promise<Config> {
  try {
    return readConfig(await readFile(join(folder, '.postmortem.yaml'), 'utf8')).config;
  } catch {
    const parent = dirname(folder);
    return parent === folder ? readConfig('').config : configIn(parent);
  }
}
