import type { Ignore } from '../schema/generated/types.ts';

/** The `ignore` entries of `.postmortem.yaml` that hold for a file; `path` is from the repository's root. */
export function ignoredIn(path: string, ignore: readonly Ignore[]): readonly Ignore[] {
  const steps = stepsOf(path);
  return ignore.filter(({ files }) => fits(stepsOf(files), steps));
}

const stepsOf = (path: string): readonly string[] =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.');

/** `*` stands for any part of a name, `**` for any number of folders. */
function fits(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**') {
    if (rest.length === 0) return true;
    return path.some((_, index) => fits(rest, path.slice(index)));
  }
  const [step, ...further] = path;
  return step !== undefined && nameFits(first, step) && fits(rest, further);
}

/** Each part between stars is found behind the one before: no expression, so nothing that could take for ever. */
function nameFits(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return pattern === name;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= name.length - last.length;
}

/** True where a code is named by itself or by its family: `blame/*`. */
export const codeFits = (pattern: string, code: string): boolean =>
  pattern === code || (pattern.endsWith('/*') && code.startsWith(pattern.slice(0, -1)));
