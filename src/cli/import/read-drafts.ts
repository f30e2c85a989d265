import { basename } from 'node:path';
import { claimsToBePostmortem } from '../../core/document/claims.ts';
import { LARGEST_DOCUMENT } from '../../core/document/parse.ts';
import { convertOld } from '../../core/layouts/convert-old.ts';
import { convertExport } from '../../core/layouts/exports/convert-export.ts';
import { readExport } from '../../core/layouts/exports/read-export.ts';
import type { ConvertOptions } from '../../core/layouts/convert-options.ts';
import type { LayoutId } from '../../core/layouts/layout.ts';
import type { ImportReport } from '../../core/layouts/report.ts';
import { readRegular } from '../../node/read-regular.ts';
import { whyNotRead } from '../why-not-read.ts';

/** A draft that was made of a file, or of one incident in it. */
export interface NewDraft {
  readonly markdown: string;
  readonly report: ImportReport;
  readonly layout: LayoutId | undefined;
  /** What tells it from others of the same file. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The drafts of one file, or why there are none. */
export async function readDrafts(
  file: string,
  options: ConvertOptions,
): Promise<readonly NewDraft[] | string> {
  const bytes = await readRegular(file).catch(whyNotRead);
  if (typeof bytes === 'string') return bytes;
  const text = textOf(bytes);
  if (text === undefined) return 'it is not text in UTF-8.';
  if (text.length > LARGEST_DOCUMENT) return 'it is too large to be read.';
  if (claimsToBePostmortem(text)) return 'it is a postmortem of this format already.';
  const name = basename(file).replace(/\.[^.]+$/, '');
  if (/^\uFEFF?\s*[[{]/.test(text) && !/\.(?:md|markdown)$/i.test(file)) return ofExport(file, text, options);
  const { markdown, layout, report } = convertOld(text, { ...options, name: titleOf(name) });
  return [{ markdown, report, layout: layout.id, name, from: file, to: '' }];
}

function ofExport(file: string, text: string, options: ConvertOptions): readonly NewDraft[] | string {
  const read = readExport(text);
  if (typeof read === 'string') return read;
  return read.incidents.map((incident, index) => {
    const { markdown, report, name } = convertExport(incident, options);
    // What belongs to none of them is told once.
    const unread = [...(report.unread ?? []), ...(index === 0 ? read.beside : [])];
    return { markdown, report: { ...report, unread }, layout: undefined, name, from: file, to: '' };
  });
}

/** `2026-03-04-search_down` is "search down". */
const titleOf = (name: string): string =>
  name
    .replace(/^\d{4}-\d{2}-\d{2}[-_ ]?/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim() || name;

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
