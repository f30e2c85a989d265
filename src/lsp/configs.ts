import { dirname, join, relative } from 'node:path';
import { DEFAULT_CONFIG, readConfig, type Config } from '../core/config/config.ts';
import { readRegular } from '../node/read-regular.ts';
import type { Documents } from './documents.ts';
import { CONFIG_FILE, pathOf, uriOf } from './places.ts';

/** What a `.postmortem.yaml` says, and where a document is, counted from its folder. */
export interface PlacedConfig {
  readonly config: Config;
  /** From the folder of the configuration; undefined where there is none. */
  readonly path: string | undefined;
}

export interface Configs {
  /** The nearest configuration above a document, as `postmortem check` finds it; the defaults where there is none. */
  of(uri: string): Promise<PlacedConfig>;
  /** The nearest file that is there, else the one that the workspace folder could have; undefined for a document in no file and no folder. */
  fileFor(uri: string): Promise<string | undefined>;
  /** As it is in the editor, else as it is on disk. */
  textOf(path: string): Promise<string | undefined>;
  /** Something of them changed: they are read again when they are asked for. */
  forget(): void;
}

export function createConfigs(documents: Documents, folders: () => readonly string[]): Configs {
  const known = new Map<string, Promise<Config | undefined>>();
  const textOf = async (path: string): Promise<string | undefined> =>
    documents.config(uriOf(path))?.getText() ??
    documents
      .configs()
      .find(({ uri }) => pathOf(uri) === path)
      ?.getText() ??
    readRegular(path).then(String, () => undefined);
  const load = (path: string): Promise<Config | undefined> => {
    const read =
      known.get(path) ??
      textOf(path).then((text) => (text === undefined ? undefined : readConfig(text).config));
    known.set(path, read);
    return read;
  };
  const near = async (uri: string): Promise<readonly [string, Config] | undefined> => {
    for (const path of filesAbove(uri, folders())) {
      const config = await load(path);
      if (config) return [path, config];
    }
    return undefined;
  };
  return {
    of: async (uri) => {
      const [file, config] = (await near(uri)) ?? [];
      const path = pathOf(uri);
      if (file === undefined || !config) return { config: DEFAULT_CONFIG, path: undefined };
      return { config, path: path && relative(dirname(file), path) };
    },
    fileFor: async (uri) => {
      const [found] = (await near(uri)) ?? [];
      const root = folderOf(uri, folders());
      return found ?? (root === undefined ? undefined : join(root, CONFIG_FILE));
    },
    textOf,
    forget: () => known.clear(),
  };
}

/** The workspace folder that holds a document. A draft that nobody has saved belongs to the only folder there is. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const path = pathOf(uri);
  if (path === undefined) return folders.length === 1 ? folders[0] : undefined;
  const around = folders.filter((folder) => !relative(folder, path).startsWith('..'));
  return around.toSorted((a, b) => b.length - a.length)[0];
}

/** Where a configuration may stand, nearest first. */
function filesAbove(uri: string, folders: readonly string[]): readonly string[] {
  const path = pathOf(uri);
  const first = path === undefined ? folderOf(uri, folders) : dirname(path);
  const files: string[] = [];
  for (let folder = first; folder !== undefined; folder = parentOf(folder))
    files.push(join(folder, CONFIG_FILE));
  return files;
}

function parentOf(folder: string): string | undefined {
  const parent = dirname(folder);
  return parent === folder ? undefined : parent;
}
