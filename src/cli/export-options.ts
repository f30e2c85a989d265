import { parseArgs } from 'node:util';
import { TABLE_FORMATS, type TablesOptions } from './corpus/table-formats.ts';

export type ExportFormat = 'html' | 'md' | 'json' | 'agenda' | 'ics';

export type ExportOptions =
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly format: ExportFormat;
      /** Undefined where it goes to the output. */
      readonly out: string | undefined;
      /** When the review meeting is, as it was typed. */
      readonly at: string | undefined;
      /** Only what is marked public, for strangers. */
      readonly isPublic: boolean;
    }
  | { readonly kind: 'site'; readonly files: readonly string[]; readonly folder: string }
  | ({ readonly kind: 'tables' } & TablesOptions);

const FORMATS: readonly ExportFormat[] = ['html', 'md', 'json', 'agenda', 'ics'];

/** The options, or why they can't be taken. */
export function exportOptions(args: readonly string[]): ExportOptions | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const { site: folder, out } = values;
  const isPublic = values.public === true;
  if (folder !== undefined) {
    if (values.format !== undefined || out !== undefined || values.at !== undefined || isPublic)
      return '--site goes without --format, --out, --at and --public.';
    return { kind: 'site', files: positionals.length > 0 ? positionals : ['.'], folder };
  }
  if (isPublic && !['html', 'md', undefined].includes(values.format))
    return '--public makes a page or Markdown: it goes with --format html and --format md.';
  const tables = TABLE_FORMATS.find((one) => one === values.format);
  if (tables) {
    if (out === undefined || out === '-')
      return `--format ${tables} writes several tables: name the folder for them with --out.`;
    return {
      kind: 'tables',
      files: positionals.length > 0 ? positionals : ['.'],
      format: tables,
      folder: out,
    };
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    return 'Name the one postmortem to export: postmortem export postmortems/checkout.postmortem.md. Several go into a folder: --site FOLDER.';
  const format = FORMATS.find((one) => one === (values.format ?? 'html'));
  if (!format) return `--format takes ${[...FORMATS, ...TABLE_FORMATS].join(', ')}.`;
  if (values.at !== undefined && format !== 'ics' && format !== 'agenda')
    return '--at says when the review meeting is: it goes with --format ics and --format agenda.';
  if (out?.endsWith('.postmortem.md') === true)
    return '--out would write over a postmortem: name another file.';
  return { kind: 'file', file, format, out: out === '-' ? undefined : out, at: values.at, isPublic };
}

const parseStrictly = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      site: { type: 'string' },
      at: { type: 'string' },
      public: { type: 'boolean' },
    },
  });

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> | string {
  try {
    return parseStrictly(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
