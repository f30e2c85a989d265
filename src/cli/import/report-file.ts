import { reportMarkdown } from '../../core/layouts/report-markdown.ts';
import type { NewDraft } from './read-drafts.ts';

/** The reports of all drafts in one file: a list for programs, else pages one below the other. */
export const reportFile = (drafts: readonly NewDraft[], path: string): string =>
  path.endsWith('.json')
    ? `${JSON.stringify(drafts.map(forPrograms), undefined, 2)}\n`
    : drafts.map(reportMarkdown).join('\n');

const forPrograms = ({ from, to, layout, report }: NewDraft) => ({
  from,
  to,
  layout: layout ?? null,
  ...report,
});
