import { segment } from '../../http/segment.ts';

/** FNV-1a, 32 bits: enough to tell apart two records of one second. */
export function shortHash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}

/** The uri of a record in a file: the same file imported again gives the same ones. */
export const recordUri = (file: string, at: number, record: string): string =>
  `file:${segment(file)}/${new Date(at).toISOString()}/${shortHash(record)}`;
