import { whyRestricted } from '../core/document/restricted.ts';
import { timelineCsv } from '../core/render/told/timeline-csv.ts';
import { timelineJson } from '../core/render/told/timeline-json.ts';
import { timelineMarkdown } from '../core/render/told/timeline-markdown.ts';
import { toldTimeline, type ToldTimeline } from '../core/render/told/told-timeline.ts';
import { publicTimeline } from '../core/publish/public/public-timeline.ts';
import { refuse, type Task } from './arguments/command.ts';
import { configFor } from './config.ts';
import { warnOfLeaks } from './export-public.ts';
import type { TIMELINE } from './help/timeline.ts';
import { readPostmortem } from './postmortem-file.ts';

const FORMATS = {
  markdown: timelineMarkdown,
  csv: timelineCsv,
  json: timelineJson,
} satisfies Readonly<Record<string, (told: ToldTimeline) => string>>;

/** `postmortem timeline`: the entries of one document, for tools and for other documents. */
export const timeline: Task<typeof TIMELINE> = async ({ file, values }, output) => {
  const write = FORMATS[values.format];
  const postmortem = await readPostmortem(file);
  if (typeof postmortem === 'string') return refuse(output, `${file}: ${postmortem}`);
  const why = whyRestricted(postmortem, 'nothing of it is exported');
  if (why !== undefined) return refuse(output, `${file}: ${why}`);
  if (!postmortem.timeline || postmortem.timeline.entries.length === 0) {
    output.warn(`${file}: it has no timeline yet.\n`);
    return 1;
  }
  if (!values.public) {
    output.write(write(toldTimeline(postmortem, 'internal')));
    return 0;
  }
  const { config } = await configFor(file);
  const open = publicTimeline(postmortem, config);
  if (open.leaks.length > 0) {
    warnOfLeaks(file, postmortem, open.leaks, output);
    return 1;
  }
  output.write(write(toldTimeline(open.postmortem, 'public')));
  return 0;
};
