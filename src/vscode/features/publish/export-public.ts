import * as vscode from 'vscode';
import type { Finding } from '../../../core/document/finding.ts';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { mendable } from '../../../core/language/findings/public-findings.ts';
import { fixes, type CodeFix } from '../../../core/language/fixes/fixes.ts';
import {
  leakingWords,
  leakRow,
  publicPage,
  stayingWords,
} from '../../../core/publish/public/in-public-words.ts';
import { publicVersionOf, type PublicVersion } from '../../../core/publish/public/public-version.ts';
import { pageOfMarkdown } from '../../../core/render/export/export-html.ts';
import type { App } from '../../app.ts';
import { configOf } from '../../config.ts';
import { toRange } from '../../convert.ts';
import { embeddedPictures } from '../../pages/embedded-pictures.ts';
import { editPostmortem, postmortemOf } from '../../documents.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { fileBeside } from './export-captured.ts';
import { askAndWrite, behindQuestion } from './write-shown.ts';

/**
 * The version for strangers: what leaves and what stays is shown first, and it is written where somebody says so. While
 * something in it must not leave, the way to that is all that is offered.
 */
export async function exportPublic(app: App, document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled) {
    void vscode.window.showInformationMessage(
      'Save the postmortem first: its public version goes beside it.',
    );
    return;
  }
  const config = await configOf(document.uri);
  const postmortem = postmortemOf(document);
  const version = publicVersionOf(postmortem, { config });
  if (version.refused !== undefined) {
    void vscode.window.showWarningMessage(version.refused);
  } else if (!version.has.words && version.leaks.length === 0) {
    void vscode.window.showInformationMessage(
      'Nothing of this postmortem is marked public yet. Put the cursor on an entry, an item or a paragraph and choose Mark as Public under Refactor….',
    );
  } else if (version.leaks.length > 0) await showLeaks(app, document, postmortem, version);
  else await write(document, postmortem, version);
}

const show = (version: PublicVersion, postmortem: Postmortem): ReturnType<typeof showReadOnly> =>
  showReadOnly({
    name: 'Public version.md',
    language: 'markdown',
    text: behindQuestion(publicPage(version, postmortem)),
  });

interface LeakRow extends vscode.QuickPickItem {
  readonly leak: Finding;
}

async function showLeaks(
  app: App,
  document: vscode.TextDocument,
  postmortem: Postmortem,
  version: PublicVersion,
): Promise<void> {
  const page = await show(version, postmortem);
  const isMended = await mendLeak(document, postmortem, version.leaks, page);
  if (isMended) await exportPublic(app, document);
}

/** Nothing can be written from here: each row leads to a place and to what can be done there. @returns whether a fix was taken */
export async function mendLeak(
  document: vscode.TextDocument,
  postmortem: Postmortem,
  leaks: readonly Finding[],
  page?: { close(): Promise<void> },
): Promise<boolean> {
  const rows = leaks.map((leak): LeakRow => {
    const { said, way } = leakRow(postmortem, leak);
    return { label: `$(error) ${said}`, description: leak.code, detail: way, leak };
  });
  const picked = await vscode.window.showQuickPick(rows, {
    title: `Public Version: ${leakingWords(leaks)}`,
    placeHolder: 'Nothing is written. Which one first?',
    ignoreFocusOut: true,
  });
  await page?.close();
  if (!picked) return false;
  await vscode.window.showTextDocument(document, { selection: toRange(postmortem.lines, picked.leak.span) });
  return askFix(document, postmortem, picked);
}

interface FixRow extends vscode.QuickPickItem {
  readonly fix?: CodeFix;
}

/** An ignore leads to the reason that is still to be written; all else is done. */
async function askFix(
  document: vscode.TextDocument,
  postmortem: Postmortem,
  { leak, label }: LeakRow,
): Promise<boolean> {
  const fixes = fixesOf(postmortem, leak);
  const { version } = document;
  const rows: readonly FixRow[] = [
    ...fixes.map((fix): FixRow => ({ label: `$(lightbulb) ${fix.title}`, fix })),
    { label: '$(edit) Put It in Other Words', detail: 'The place is selected in the document' },
  ];
  const picked = await vscode.window.showQuickPick(rows, { title: label.replace('$(error) ', '') });
  const fix = picked?.fix;
  // Somebody wrote meanwhile: the place may be another by now.
  if (!fix || document.version !== version) return false;
  const isDone = await editPostmortem(document.uri, () => fix.edits);
  if (isDone && fix.ignores) await selectReason(document, fix);
  return isDone && !fix.ignores;
}

function fixesOf(postmortem: Postmortem, leak: Finding): readonly CodeFix[] {
  const problem = { ...mendable(postmortem, leak), level: 'error' as const };
  const own = fixes(postmortem, [problem], leak.span).filter(({ problem: { code } }) => code === leak.code);
  // No reason makes a mark do what it doesn't.
  return leak.code === 'public/mark' ? own.filter(({ ignores }) => !ignores) : own;
}

/** `reason` counts for none until it is written over. */
async function selectReason(document: vscode.TextDocument, { edits }: CodeFix): Promise<void> {
  const start = edits[0]?.span.start ?? 0;
  const at = document.getText().indexOf('reason', start);
  if (at < 0) return;
  const selection = new vscode.Range(document.positionAt(at), document.positionAt(at + 'reason'.length));
  await vscode.window.showTextDocument(document, { selection });
}

interface Form extends vscode.QuickPickItem {
  readonly ending: string;
  readonly content: (version: PublicVersion, uri: vscode.Uri) => Promise<string>;
}

const FORMS: readonly Form[] = [
  {
    label: '$(markdown) Markdown',
    detail: 'For a status page, a blog or a help centre',
    ending: '.public.md',
    content: async ({ markdown }) => markdown,
  },
  {
    label: '$(globe) Web Page',
    detail: 'One file that opens without a network',
    ending: '.public.html',
    content: async ({ markdown, title }, uri) => {
      const { images } = await embeddedPictures({ uri, text: markdown });
      return pageOfMarkdown(markdown, title, { now: Date.now(), images });
    },
  },
];

async function write(
  document: vscode.TextDocument,
  postmortem: Postmortem,
  version: PublicVersion,
): Promise<void> {
  const form = await vscode.window.showQuickPick(FORMS, {
    title: 'Public Version',
    placeHolder: 'As what? What leaves and what stays is shown before anything is written.',
  });
  if (!form) return;
  const facts = [`Stays behind: ${stayingWords(version.withheld)}`];
  await askAndWrite({
    title: 'Public Version',
    file: fileBeside(document.uri, form.ending),
    content: await form.content(version, document.uri),
    facts,
    what: 'The public version',
    mayCopy: true,
    show: () => show(version, postmortem),
  });
}
