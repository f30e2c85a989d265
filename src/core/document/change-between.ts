import type { TextEdit } from './edit.ts';

/** The one edit that makes `after` of `before`: what lies between their common beginning and their common end. */
export function changeBetween(before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  const behind = (text: string): number => text.charCodeAt(text.length - 1 - same);
  while (same < shortest - start && behind(before) === behind(after)) same += 1;
  return {
    span: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}
