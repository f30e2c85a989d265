import { Document } from 'yaml';
import { oneLine } from '../timeline/one-line.ts';

export type ItemValue = string | boolean | readonly string[] | undefined;

/** An item of a list in YAML, each value on one line, so that none can close the fence around it. */
export function yamlItem(item: string | Readonly<Record<string, ItemValue>>): string {
  const value =
    typeof item === 'string' ? oneLine(item) : Object.fromEntries(Object.entries(item).flatMap(kept));
  return new Document([value]).toString({ lineWidth: 0 }).trimEnd();
}

function kept([key, value]: readonly [string, ItemValue]): readonly (readonly [string, unknown])[] {
  if (value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [[key, value]];
  return [[key, typeof value === 'string' ? oneLine(value) : value.map(oneLine)]];
}
