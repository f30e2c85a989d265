import { readdir, stat } from 'node:fs/promises';
import { join, parse, sep } from 'node:path';

/**
 * The paths that a pattern names, as a shell would expand it: `*` is any part of a name, `**` any number of folders.
 * Names that begin with a dot must be named so, and `**` passes `node_modules` by. `unread` is told of each folder on the
 * way that can't be read.
 */
export async function glob(pattern: string, unread: Unread = () => {}): Promise<readonly string[]> {
  const { root } = parse(pattern);
  const steps = pattern
    .slice(root.length)
    .split(sep === '/' ? '/' : /[\\/]/)
    .filter((step) => step !== '');
  const found = await walk(root, steps, unread);
  return [...new Set(found)].toSorted();
}

type Unread = (folder: string) => void;

export const isGlob = (path: string): boolean => path.includes('*');

async function walk(base: string, steps: readonly string[], unread: Unread): Promise<readonly string[]> {
  const [first, ...rest] = steps;
  if (first === undefined) return [base === '' ? '.' : base];
  if (first === '**') return anyDepth(base, rest, unread);
  if (!isGlob(first)) {
    const path = join(base, first);
    return (await exists(path)) ? walk(path, rest, unread) : [];
  }
  const names = (await listed(base, unread)).map(({ name }) => name);
  const fitting = names.filter((name) => nameFits(first, name));
  return flat(fitting.map((name) => walk(join(base, name), rest, unread)));
}

async function anyDepth(base: string, rest: readonly string[], unread: Unread): Promise<readonly string[]> {
  const folders = (await listed(base, unread)).filter(
    (entry) => entry.isDirectory() && !isPassedBy(entry.name),
  );
  return flat([
    walk(base, rest, unread),
    ...folders.map(({ name }) => anyDepth(join(base, name), rest, unread)),
  ]);
}

const isPassedBy = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const flat = async (parts: readonly Promise<readonly string[]>[]): Promise<readonly string[]> =>
  (await Promise.all(parts)).flat();

async function listed(folder: string, unread: Unread) {
  try {
    return await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch (error) {
    // Below a file, nothing fits.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTDIR' && code !== 'ENOENT') unread(folder);
    return [];
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function nameFits(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= name.length - last.length;
}
