import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const CONFIG_FILE = '.postmortem.yaml';
const ENDING = '.postmortem.md';

/** Where the file of an address is; undefined for what is in no file. Editors escape addresses in their own ways. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

export const isConfigUri = (uri: string): boolean => uri.endsWith(`/${CONFIG_FILE}`);

/** By name, or by the language that the editor says it has: a draft that nobody has saved has no name yet. */
export const isPostmortem = ({
  uri,
  languageId,
}: {
  readonly uri: string;
  readonly languageId: string;
}): boolean => !isConfigUri(uri) && (languageId === 'postmortem' || uri.endsWith(ENDING));

/** The file that a link leads to: from its document's folder, or from the workspace's where it begins with `/`. */
export function linkedPath(document: string, path: string, root: string | undefined): string | undefined {
  const own = pathOf(document);
  const base = path.startsWith('/') ? root : own && dirname(own);
  return base === undefined ? undefined : join(base, decoded(path));
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
