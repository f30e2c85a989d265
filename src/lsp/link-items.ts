import { readdir } from 'node:fs/promises';
import { headingCompletions, typedLink, type TypedLink } from '../core/language/completion/complete-links.ts';
import type { Completion } from '../core/language/completion/completion.ts';
import type { Asked } from './answer.ts';
import { folderOf } from './configs.ts';
import { linkedPath } from './places.ts';
import type { Server } from './server.ts';

/** Files, folders and headings as somebody writes the target of a link. */
export async function linkItems(
  server: Server,
  { document: { uri }, postmortem }: Asked,
  offset: number,
): Promise<readonly Completion[]> {
  const typed = typedLink(postmortem, offset);
  if (!typed) return [];
  const root = folderOf(uri, server.folders());
  if (typed.fragment === undefined) {
    const own = typed.path === '' ? headingCompletions(postmortem, typed.replace, '#') : [];
    return [...own, ...(await files(uri, typed, root))];
  }
  if (typed.path === '') return headingCompletions(postmortem, typed.replace, '');
  const path = linkedPath(uri, typed.path, root);
  const target = path === undefined ? undefined : await server.postmortems.read(path);
  return target ? headingCompletions(target.postmortem, typed.replace, '') : [];
}

/** What is in the folder that the path leads to so far; hidden files are left out. */
async function files(
  document: string,
  { path, replace }: TypedLink,
  root: string | undefined,
): Promise<readonly Completion[]> {
  const folder = linkedPath(document, path.slice(0, path.lastIndexOf('/') + 1) || '.', root);
  if (folder === undefined) return [];
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map((entry) => {
      const sign = entry.isDirectory() ? '/' : '';
      const edit = { span: replace, newText: encoded(entry.name) + sign };
      return { label: `${entry.name}${sign}`, kind: 'reference', edit };
    });
}

/** What would end the target of a link, or mean something else in it. */
const encoded = (name: string): string =>
  name
    .replaceAll('%', '%25')
    .replace(/[\s()<>#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
