import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Postmortem } from '../core/document/postmortem.ts';
import { exportHtml } from '../core/render/export/export-html.ts';
import { exportJson } from '../core/render/export/export-json.ts';
import { exportMarkdown } from '../core/render/export/export-markdown.ts';
import type { ExportSetting } from '../core/render/export/export-setting.ts';
import { wholeRemark, whyNotExported } from '../core/render/export/why-not-exported.ts';
import { picturesOf } from '../node/pictures.ts';
import { writeWhole } from '../node/write-whole.ts';
import { refuse, type Task } from './arguments/command.ts';
import type { ExitCode, Output } from './command.ts';
import type { EXPORT } from './help/export.ts';
import { configFor } from './config.ts';
import { exportMeeting } from './export-meeting.ts';
import { exportPublic } from './export-public.ts';
import { exportOptions, type ExportFormat, type ExportOptions } from './export-options.ts';
import { exportSite } from './export-site.ts';
import { readPostmortem } from './postmortem-file.ts';

type WholeFormat = Exclude<ExportFormat, 'agenda' | 'ics'>;

const EXPORTS: Readonly<Record<WholeFormat, (text: string, setting: ExportSetting) => string>> = {
  html: exportHtml,
  md: exportMarkdown,
  json: exportJson,
};

/** `postmortem export`: a postmortem as a page, as Markdown or as JSON; or many as a folder of pages. */
export const exportPostmortem: Task<typeof EXPORT> = async (given, output) => {
  const options = exportOptions(given);
  if (typeof options === 'string') return refuse(output, options);
  if (options.kind !== 'file' && (await isThere(options.folder, 'file')))
    return refuse(output, `${options.folder} is a file: name a folder.`);
  switch (options.kind) {
    case 'site':
      return exportSite(options, output);
    case 'tables':
      return (await import('./corpus/export-tables.ts')).exportTables(options, output);
    case 'file':
      return exportFile(options, output);
  }
};

async function exportFile(
  { file, format, out, at, isPublic }: Extract<ExportOptions, { kind: 'file' }>,
  output: Output,
): Promise<ExitCode> {
  if (out !== undefined && (await isThere(out, 'folder')))
    return refuse(output, `${out} is a folder: name a file with --out, or --site ${out} for pages of many.`);
  const postmortem = await readPostmortem(file);
  const why = typeof postmortem === 'string' ? postmortem : whyNotExported(postmortem);
  if (typeof postmortem === 'string' || why !== undefined) {
    output.warn(`${file}: ${why}\n`);
    return 2;
  }
  const text =
    isPublic && (format === 'html' || format === 'md')
      ? await exportPublic(postmortem, { file, format }, output)
      : format === 'agenda' || format === 'ics'
        ? await exportMeeting(postmortem, { file, format, at }, output)
        : await exportWhole(postmortem, { file, format }, output);
  if (typeof text !== 'string') return text ?? 2;
  if (out === undefined) output.write(text);
  else {
    await writeWhole(resolve(out), text, 0o644);
    output.warn(`${out} is written.\n`);
  }
  return 0;
}

const isThere = (path: string, kind: 'file' | 'folder'): Promise<boolean> =>
  stat(path).then(
    (found) => (kind === 'file' ? found.isFile() : found.isDirectory()),
    () => false,
  );

async function exportWhole(
  postmortem: Postmortem,
  { file, format }: { readonly file: string; readonly format: WholeFormat },
  output: Output,
): Promise<string> {
  const remark = wholeRemark(postmortem);
  if (remark !== undefined) output.warn(`${file}: ${remark}, --public.\n`);
  return EXPORTS[format](postmortem.text, await settingFor(postmortem, file));
}

async function settingFor({ text }: Postmortem, file: string): Promise<ExportSetting> {
  const { config } = await configFor(file);
  return { now: Date.now(), holidays: config.holidays, images: await picturesOf(text, file) };
}
