import type { Arguments } from './arguments/spec.ts';
import { TABLE_FORMATS, type TableFormat, type TablesOptions } from './corpus/table-formats.ts';
import type { EXPORT } from './help/export.ts';

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

/** The options, or why they can't be taken. */
export function exportOptions({ values, files }: Arguments<typeof EXPORT>): ExportOptions | string {
  const { site: folder, out, format = 'html', public: isPublic } = values;
  if (folder !== undefined) return { kind: 'site', files, folder };
  if (isPublic && format !== 'html' && format !== 'md')
    return '--public makes a page or Markdown: it goes with --format html and --format md.';
  if (isTables(format)) {
    if (out === undefined || out === '-')
      return `--format ${format} writes several tables: name the folder for them with --out.`;
    return { kind: 'tables', files, format, folder: out };
  }
  const [file, ...others] = files;
  if (file === undefined || file === '.' || others.length > 0)
    return 'Name the one postmortem to export: postmortem export postmortems/checkout.postmortem.md. Several go into a folder: --site FOLDER.';
  if (values.at !== undefined && format !== 'ics' && format !== 'agenda')
    return '--at says when the review meeting is: it goes with --format ics and --format agenda.';
  if (out?.endsWith('.postmortem.md') === true)
    return '--out would write over a postmortem: name another file.';
  return { kind: 'file', file, format, out: out === '-' ? undefined : out, at: values.at, isPublic };
}

const isTables = (format: ExportFormat | TableFormat): format is TableFormat =>
  TABLE_FORMATS.some((one) => one === format);
