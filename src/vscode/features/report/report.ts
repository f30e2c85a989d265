import * as vscode from 'vscode';
import { wallClock } from '../../../core/document/zone.ts';
import { reportMarkdown, type ReportNotes } from '../../../core/report/report-markdown.ts';
import { reportPage } from '../../../core/report/report-page.ts';
import { reportOf, type Period, type Report } from '../../../core/report/report.ts';
import { counted } from '../../../core/timeline/format.ts';
import type { Command } from '../../app.ts';
import { configOf } from '../../config.ts';
import { showPage } from '../../pages/shown-page.ts';
import { say } from '../../say.ts';
import { corpusEntries, refreshCorpus } from '../../workspace/workspace-corpus.ts';
import { workspaceFacts, type WorkspaceFacts } from '../../workspace/workspace-facts.ts';
import { askAndWrite } from '../publish/write-shown.ts';
import { askFormat, askPeriod } from './ask-report.ts';

/** Report…: what a period says, for somebody who reads no postmortem. A caller may name `since`, `until` and `format`. */
export const report: Command = async (_app, given) => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return say('Open the folder with the postmortems first: a report is on all of them.');
  const period = await askPeriod(given, today());
  const format = period && (await askFormat(given));
  if (!period || !format) return;
  const read = await readAll();
  if (!read) return;
  if (read.facts.length === 0)
    return say(
      read.unread.length === 0
        ? 'There is no postmortem in this workspace yet: a report begins with the first.'
        : `None of the ${counted(read.unread.length, 'postmortem')} of this workspace could be read. The problems in each say why.`,
    );
  const made = await reportOn(read, period, folder.uri);
  await (format === 'md' ? openText(reportMarkdown(made.report, made.notes)) : offerPage(made, folder.uri));
};

const today = (): string => wallClock(Date.now(), 'UTC').day;

const readAll = (): Thenable<WorkspaceFacts | undefined> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Reading postmortems', cancellable: true },
    async (progress, token) => {
      let shown = 0;
      await refreshCorpus();
      return workspaceFacts(token, (done, of) => {
        const percent = Math.floor((done / of) * 100);
        if (percent > shown) progress.report({ increment: percent - shown, message: `${done} of ${of}` });
        shown = percent;
      });
    },
  );

interface Made {
  readonly report: Report;
  readonly notes: ReportNotes;
}

/** Nothing of what is restricted is in it; that there is some, is. */
async function reportOn(
  { facts, unread }: WorkspaceFacts,
  period: Period,
  folder: vscode.Uri,
): Promise<Made> {
  const told = facts.filter(({ audience }) => audience !== 'restricted');
  const [first] = await corpusEntries();
  const { severities } = await configOf(first ? vscode.Uri.parse(first.uri) : folder);
  return {
    report: reportOf(told, period, severities),
    notes: { today: today(), restricted: facts.length - told.length, unread: unread.length },
  };
}

async function openText(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
  await vscode.window.showTextDocument(document);
}

async function offerPage({ report: made, notes }: Made, folder: vscode.Uri): Promise<void> {
  const { since, until } = made.period;
  const content = reportPage(made, notes, Date.now());
  await askAndWrite({
    title: 'Report',
    file: vscode.Uri.joinPath(folder, `report-${since}-to-${until}.html`),
    content,
    facts: [
      counted(made.now.incidents, 'incident'),
      'Opens without a network',
      ...(notes.restricted > 0 ? [`${counted(notes.restricted, 'restricted postmortem')} left out`] : []),
    ],
    what: 'The report',
    show: () => showPage('Report.html', content),
  });
}
