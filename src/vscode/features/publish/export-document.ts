import * as vscode from 'vscode';
import { exportHtml } from '../../../core/render/export/export-html.ts';
import { exportJson } from '../../../core/render/export/export-json.ts';
import { exportMarkdown } from '../../../core/render/export/export-markdown.ts';
import type { ExportSetting } from '../../../core/render/export/export-setting.ts';
import { wholeRemark } from '../../../core/render/export/why-not-exported.ts';
import type { App } from '../../app.ts';
import { configNow } from '../../config.ts';
import { postmortemOf } from '../../documents.ts';
import { embeddedPictures } from '../../pages/embedded-pictures.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { showPage } from '../../pages/shown-page.ts';
import { fileBeside } from './export-captured.ts';
import { askAndWrite, behindQuestion, type Shown } from './write-shown.ts';

/** What a whole postmortem is written as. */
interface Form {
  readonly ending: string;
  /** `The page`: what the message says is written. */
  readonly what: string;
  readonly make: (text: string, setting: ExportSetting) => string;
  readonly show: (content: string) => ReturnType<Shown['show']>;
}

const asText =
  (language: string): Form['show'] =>
  (content) =>
    showReadOnly({ name: `Postmortem.${language}`, language, text: behindQuestion(content) });

const PAGE: Form = {
  ending: '.html',
  what: 'The page',
  make: exportHtml,
  show: (content) => showPage('Postmortem.html', content),
};
const MARKDOWN: Form = {
  ending: '.export.md',
  what: 'The Markdown',
  make: exportMarkdown,
  show: asText('markdown'),
};
const JSON_FORM: Form = { ending: '.json', what: 'The JSON', make: exportJson, show: asText('json') };

type Export = (app: App, document: vscode.TextDocument) => Promise<void>;

export const exportPage: Export = (_, document) => writeAs(PAGE, document);
export const exportAsMarkdown: Export = (_, document) => writeAs(MARKDOWN, document);
export const exportAsJson: Export = (_, document) => writeAs(JSON_FORM, document);

async function writeAs({ ending, what, make, show }: Form, document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled) {
    void vscode.window.showInformationMessage('Save the postmortem first: what is exported goes beside it.');
    return;
  }
  const text = document.getText();
  const { images, left } = await embeddedPictures({ uri: document.uri, text });
  const { holidays } = configNow(document.uri);
  const remark = wholeRemark(postmortemOf(document));
  const content = make(text, { now: Date.now(), holidays, images });
  await askAndWrite({
    title: 'Export',
    file: fileBeside(document.uri, ending),
    content,
    facts: [
      sizeOf(content),
      ...(ending === PAGE.ending ? pictures(images.size, left) : []),
      ...(remark === undefined ? [] : [remark]),
    ],
    what,
    mayCopy: ending !== PAGE.ending,
    show: () => show(content),
  });
}

const sizeOf = (content: string): string =>
  `${Math.max(1, Math.round(new TextEncoder().encode(content).length / 1024))} KB`;

const pictures = (embedded: number, left: number): readonly string[] => [
  'Opens without a network',
  ...(embedded > 0 ? [counted(embedded, 'embedded')] : []),
  ...(left > 0 ? [counted(left, 'not included: outside of this folder, missing or too large')] : []),
];

const counted = (count: number, words: string): string =>
  `${count === 1 ? '1 picture' : `${count} pictures`} ${words}`;
