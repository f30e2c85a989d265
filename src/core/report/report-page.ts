import { pageOfMarkdown } from '../render/export/export-html.ts';
import { reportMarkdown, reportTitle, type ReportNotes } from './report-markdown.ts';
import type { Report } from './report.ts';

/** The report as one page that needs nothing beside it, and that prints on two sheets of A4. */
export const reportPage = (report: Report, notes: ReportNotes, now: number): string =>
  pageOfMarkdown(reportMarkdown(report, notes), reportTitle(report), { now }, ON_PAPER);

/** Closer than a postmortem on paper: rows of one line, so that two sheets hold a few dozen incidents. */
const ON_PAPER = `
@page { size: A4; margin: 12mm 14mm; }
@media print {
  .pm-page h1 { margin: 0 0 6px; font-size: 18px; line-height: 22px; }
  .pm-page h2 { margin: 12px 0 4px; font-size: 14px; line-height: 18px; }
  .pm-page > :is(p, ul) { margin-block: 4px; font-size: 11px; line-height: 15px; }
  .pm-page li { margin: 0; }
  .pm-page .pm-scroll > table { margin-block: 4px; overflow-wrap: break-word; }
  .pm-page .pm-scroll > table :is(th, td) { padding: 1px 10px 1px 0; font-size: 10.5px; line-height: 14px; }
  .pm-page .pm-scroll > table :is(th, td:first-child) { white-space: nowrap; }
}
`;
