import { mayBeRestricted } from '../core/document/restricted.ts';
import { parseArgs } from 'node:util';
import { timelineCsv } from '../core/render/told/timeline-csv.ts';
import { timelineJson } from '../core/render/told/timeline-json.ts';
import { timelineMarkdown } from '../core/render/told/timeline-markdown.ts';
import { toldTimeline, type ToldTimeline } from '../core/render/told/told-timeline.ts';
import { publicTimeline } from '../core/publish/public/public-timeline.ts';
import type { CliCommand } from './command.ts';
import { configFor } from './config.ts';
import { warnOfLeaks } from './export-public.ts';
import { readPostmortem } from './postmortem-file.ts';

const FORMATS: Readonly<Record<string, (told: ToldTimeline) => string>> = {
  markdown: timelineMarkdown,
  csv: timelineCsv,
  json: timelineJson,
};

/** `postmortem timeline`: the entries of one document, for tools and for other documents. */
export const timeline: CliCommand = async (args, output) => {
  const options = readOptions(args);
  if (typeof options === 'string') {
    output.warn(`${options}\n`);
    return 2;
  }
  const postmortem = await readPostmortem(options.file);
  if (typeof postmortem === 'string') {
    output.warn(`${options.file}: ${postmortem}\n`);
    return 2;
  }
  if (mayBeRestricted(postmortem)) {
    output.warn(`${options.file}: this postmortem is restricted, so nothing of it is exported.\n`);
    return 2;
  }
  if (!postmortem.timeline || postmortem.timeline.entries.length === 0) {
    output.warn(`${options.file}: it has no timeline yet.\n`);
    return 1;
  }
  if (options.edition === 'internal') {
    output.write(options.write(toldTimeline(postmortem, 'internal')));
    return 0;
  }
  const { config } = await configFor(options.file);
  const open = publicTimeline(postmortem, config);
  if (open.leaks.length > 0) {
    warnOfLeaks(options.file, postmortem, open.leaks, output);
    return 1;
  }
  output.write(options.write(toldTimeline(open.postmortem, 'public')));
  return 0;
};

interface Options {
  readonly file: string;
  readonly write: (told: ToldTimeline) => string;
  readonly edition: 'internal' | 'public';
}

/** The options, or why they can't be taken. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, public: { type: 'boolean' } },
    });
    const { format = 'markdown' } = values;
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) return '--format takes markdown, csv or json.';
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return 'timeline takes one file.';
    return { file, write, edition: values.public === true ? 'public' : 'internal' };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
