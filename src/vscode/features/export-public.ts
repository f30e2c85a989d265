import * as vscode from 'vscode';
import type { Finding } from '../../core/document/finding.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { leakingWords, publicPage, stayingWords } from '../../core/publish/public/in-public-words.ts';
import { publicVersionOf, type PublicVersion } from '../../core/publish/public/public-version.ts';
import { pageOfMarkdown } from '../../core/render/export/export-html.ts';
import type { App } from '../app.ts';
import { configOf } from '../config.ts';
import { toRange } from '../convert.ts';
import { embeddedPictures } from '../embedded-pictures.ts';
import { postmortemOf } from '../documents.ts';
import { showReadOnly } from '../read-only-page.ts';
import { fileBeside } from './export-captured.ts';
import { askAndWrite, behindQuestion } from './write-shown.ts';

/**
 * The version for strangers: what leaves and what stays is shown first, and it is written where somebody says so. While
 * something in it must not leave, the way to that is all that is offered.
 */
export async function exportPublic(_app: App, document: vscode.TextDocument): Promise<void> {
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
  } else if (version.leaks.length > 0) await showLeaks(document, postmortem, version);
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
  document: vscode.TextDocument,
  postmortem: Postmortem,
  version: PublicVersion,
): Promise<void> {
  const page = await show(version, postmortem);
  await chooseLeak(document, postmortem, version.leaks, page);
}

/** Nothing can be written from here: each row leads to a place. */
export async function chooseLeak(
  document: vscode.TextDocument,
  { lines }: Postmortem,
  leaks: readonly Finding[],
  page?: { close(): Promise<void> },
): Promise<void> {
  const rows = leaks.map((leak): LeakRow => {
    const line = lines.positionAt(leak.span.start).line + 1;
    return { label: `$(error) Line ${line}: ${leak.message}`, description: leak.code, leak };
  });
  const picked = await vscode.window.showQuickPick(rows, {
    title: `Public Version: ${leakingWords(leaks)}`,
    placeHolder:
      'Nothing is written. Go to which? Put it in other words, keep it internal, or ignore it with a reason.',
    ignoreFocusOut: true,
  });
  await page?.close();
  if (!picked) return;
  await vscode.window.showTextDocument(document, { selection: toRange(lines, picked.leak.span) });
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
