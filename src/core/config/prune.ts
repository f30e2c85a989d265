import { samePath, startsWith, type Path } from '../schema/path.ts';

/** The value without the parts at those paths. */
export function prune(value: unknown, paths: readonly Path[]): unknown {
  return without(value, [], paths);
}

function without(value: unknown, path: Path, paths: readonly Path[]): unknown {
  const inside = paths.filter((one) => one.length > path.length && startsWith(one, path));
  if (inside.length === 0) return value;
  const gone = (step: string | number): boolean => inside.some((one) => samePath(one, [...path, step]));
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      gone(index) ? [] : [without(item, [...path, index], inside)],
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !gone(key));
  return Object.fromEntries(
    entries.map(([key, item]: [string, unknown]) => [key, without(item, [...path, key], inside)]),
  );
}
