import * as vscode from 'vscode';
import { capturedLines, type CapturedLines } from '../../../core/timeline/captured-lines.ts';
import type { TimelineEvent } from '../../../core/timeline/event.ts';
import type { App } from '../../app.ts';
import { postmortemOf } from '../../documents.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { restoreCaptured } from '../timeline/keep-captured.ts';
import { askAndWrite, behindQuestion } from './write-shown.ts';

/** Writes captured events beside the document, once somebody has seen what is written. */
export async function exportCaptured(app: App, document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled) {
    void vscode.window.showInformationMessage('Save the postmortem first: its events go beside it.');
    return;
  }
  await restoreCaptured(app, document.uri);
  const { events } = app.captured.get(document.uri);
  if (events.length === 0) {
    void vscode.window.showInformationMessage(
      'No events are captured for this postmortem. Import Events… brings them in.',
    );
    return;
  }
  const chosen = await askWhich(events, citedIn(document));
  if (!chosen) return;
  const lines = await capturedLines(chosen);
  if (lines.count > 0) await write(fileBeside(document.uri, '.events.jsonl'), lines);
  else
    void vscode.window.showInformationMessage(
      'All of these events come from a private channel or incident: none of them is exported.',
    );
}

const citedIn = (document: vscode.TextDocument): ReadonlySet<string> =>
  new Set(
    postmortemOf(document).timeline?.entries.flatMap(({ sources }) => sources.map(({ uri }) => uri)) ?? [],
  );

async function askWhich(
  events: readonly TimelineEvent[],
  cited: ReadonlySet<string>,
): Promise<readonly TimelineEvent[] | undefined> {
  const own = events.filter(({ uri }) => cited.has(uri));
  if (own.length === 0 || own.length === events.length) return events;
  const evidence = {
    label: `$(check) The ${counted(own.length)} that the document cites`,
    detail: 'The evidence of its entries',
    events: own,
  };
  const all = {
    label: `$(list-flat) All ${events.length} events`,
    detail: 'What was captured, chosen or not',
    events,
  };
  const picked = await vscode.window.showQuickPick([evidence, all], {
    title: 'Export Captured Events',
    placeHolder: 'Which of them?',
  });
  return picked?.events;
}

/** `2026-11-18-checkout-pool.events.jsonl` beside `2026-11-18-checkout-pool.postmortem.md`. */
export const fileBeside = (document: vscode.Uri, ending: string): vscode.Uri =>
  document.with({ path: document.path.replace(/(?:\.postmortem)?\.[^./]*$/, '') + ending });

const write = (file: vscode.Uri, lines: CapturedLines): Promise<void> =>
  askAndWrite({
    title: 'Export Captured Events',
    file,
    content: lines.text,
    facts: [counted(lines.count), ...remarks(lines)],
    what: counted(lines.count),
    show: () =>
      showReadOnly({
        name: vscode.workspace.asRelativePath(file),
        language: 'jsonl',
        text: behindQuestion(lines.text),
      }),
  });

function remarks({ withheld, mended }: CapturedLines): readonly string[] {
  const left = `${withheld} left out: from a private channel or incident`;
  const out = `secrets or addresses taken out of ${mended}`;
  return [...(withheld > 0 ? [left] : []), ...(mended > 0 ? [out] : [])];
}

const counted = (count: number): string => (count === 1 ? '1 event' : `${count} events`);
