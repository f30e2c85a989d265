import { frontMatterText } from '../status/status.ts';
import type { Postmortem } from '../../document/postmortem.ts';

const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;

export const isImage = (name: string): boolean => IMAGE.test(name);

/** The folder of a postmortem's images, beside it: `assets/PM-2026-031`. */
export function assetFolder(postmortem: Postmortem): string {
  const id = plain(frontMatterText(postmortem, 'id') ?? '');
  return id === '' ? 'assets' : `assets/${id}`;
}

/** A file's name as a link can hold it, numbered: `graph.png`, then `graph-2.png`. */
export function assetName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot).toLowerCase()] : [name, ''];
  const base = plain(stem) || 'image';
  return `${base}${number < 2 ? '' : `-${number}`}${end}`;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
