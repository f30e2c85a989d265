import { resolve } from 'node:path';
import { wallClock } from '../../core/document/zone.ts';
import { lastPeriods } from '../../core/report/periods.ts';
import { reportMarkdown } from '../../core/report/report-markdown.ts';
import { reportPage } from '../../core/report/report-page.ts';
import { reportOf, whyNoReport, type Period } from '../../core/report/report.ts';
import { writeWhole } from '../../node/write-whole.ts';
import { refuse, type Task } from '../arguments/command.ts';
import type { Arguments } from '../arguments/spec.ts';
import { configFor } from '../config.ts';
import type { REPORT } from '../help/report.ts';
import { readCorpus, warnOfUnread } from './read-corpus.ts';

/** `postmortem report`: what a period says, for somebody who reads no postmortem. */
export const report: Task<typeof REPORT> = async ({ values, files }, output) => {
  const now = Date.now();
  const { format, out } = values;
  const today = wallClock(now, 'UTC').day;
  const period = periodOf(values, today);
  if (typeof period === 'string') return refuse(output, period);
  if (out?.endsWith('.postmortem.md') === true)
    return refuse(output, '--out would write over a postmortem: name another file.');
  const corpus = await readCorpus(files, now, output);
  const { asked } = corpus;
  const code = warnOfUnread(corpus, output);
  const told = asked.map(({ facts }) => facts).filter(({ audience }) => audience !== 'restricted');
  const { config } = await configFor(told[0]?.file ?? '.postmortem.yaml');
  const made = reportOf(told, period, config.severities);
  const restricted = asked.length - told.length;
  const notes = { today, restricted, unread: corpus.unread };
  const text = format === 'md' ? reportMarkdown(made, notes) : reportPage(made, notes, now);
  if (out === undefined || out === '-') output.write(text);
  else {
    await writeWhole(resolve(out), text, 0o644);
    output.warn(`${out} is written.\n`);
  }
  return code;
};

/** The period that is asked for, or why there is none. */
function periodOf(
  { since, until, last }: Arguments<typeof REPORT>['values'],
  today: string,
): Period | string {
  if (last !== undefined) {
    const named = lastPeriods(today).find(({ id }) => id === last);
    if (named) return named;
  }
  if (since === undefined)
    return 'Say on which period: postmortem report --since 2026-09-01, or --last month.';
  const period = { since, until: until ?? today };
  if (period.since > period.until)
    return until === undefined ? `--since ${since} is still to come.` : '--since comes after --until.';
  const why = whyNoReport(period);
  return why === undefined ? period : `--since ${since}: ${why}`;
}
