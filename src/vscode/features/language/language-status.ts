import * as vscode from 'vscode';
import { finalSeverity } from '../../../core/language/findings/completeness.ts';
import { counted } from '../../../core/language/status/in-words.ts';
import { whatIsMissing, type WhatIsMissing } from '../../../core/language/status/missing.ts';
import { windowOf, windowWords } from '../../../core/language/status/window.ts';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import type { Feature } from '../../app.ts';
import { contextFor } from '../../workspace/checked.ts';
import { onDidChangeConfig } from '../../config.ts';
import { isPostmortem, postmortemOf, SELECTOR } from '../../documents.ts';
import { STATUS_VIEWS } from '../../status-views.ts';

/** Milliseconds of rest after the last key: this is read between sentences, not while a word is typed. */
const PAUSE = 400;
const MINUTE = 60_000;

/** VS Code's own item for the language has 100.1, for the line ends 100.2. */
const LEFT_OF_LANGUAGE = 100.15;

/** Severity, status and what is missing, behind the language's name and as a count in the status bar. */
export const languageStatus: Feature = () => {
  // They are listed in the order of their ids.
  const where = vscode.languages.createLanguageStatusItem('postmortem.1-status', SELECTOR);
  const missing = vscode.languages.createLanguageStatusItem('postmortem.2-missing', SELECTOR);
  const { Right } = vscode.StatusBarAlignment;
  const count = vscode.window.createStatusBarItem('postmortem.missing', Right, LEFT_OF_LANGUAGE);
  where.name = 'Postmortem Status';
  missing.name = count.name = 'Missing in the Postmortem';
  where.command = { command: 'postmortem.changeStatus', title: 'Change…' };
  missing.command = { command: 'postmortem.showMissing', title: 'Show' };
  count.command = 'postmortem.showMissing';
  let clock: ReturnType<typeof setInterval> | undefined;
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isPostmortem(document)) return count.hide();
    const context = contextFor(document);
    const postmortem = postmortemOf(document);
    const found = whatIsMissing(postmortem, context);
    const window = windowOf(postmortem, context.config);
    where.text = whereText(postmortem, found, window && windowWords(window, context.now));
    // Time passes where nobody types, too.
    clearInterval(clock);
    if (window) clock = setInterval(show, MINUTE);
    missing.text = missingText(found);
    showCount(count, found);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  };
  show();
  return vscode.Disposable.from(
    where,
    missing,
    count,
    {
      dispose: () => {
        clearTimeout(timer);
        clearInterval(clock);
      },
    },
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeTextDocument(
      ({ document }) => document === vscode.window.activeTextEditor?.document && soon(),
    ),
    onDidChangeConfig(soon),
  );
};

/** `SEV-1 · Draft · review within 26 h`. */
function whereText(postmortem: Postmortem, { status }: WhatIsMissing, due: string | undefined): string {
  const severity = finalSeverity(postmortem) ?? 'No severity yet';
  const parts = [severity, STATUS_VIEWS[status].label, ...(due === undefined ? [] : [due])];
  return `$(notebook) ${parts.join(' · ')}`;
}

function missingText({ status, next, items }: WhatIsMissing): string {
  const found = items.length === 0 ? 'Nothing missing' : counted(items);
  if (next !== undefined) return `$(checklist) ${found} before ${STATUS_VIEWS[next].label}`;
  return `$(checklist) ${STATUS_VIEWS[status].label}, ${items.length === 0 ? 'no further status' : found}`;
}

function showCount(bar: vscode.StatusBarItem, found: WhatIsMissing): void {
  if (found.items.length === 0) return bar.hide();
  bar.text = `$(checklist) ${counted(found.items)}`;
  bar.tooltip = missingText(found).replace('$(checklist) ', '');
  bar.show();
}
