import * as vscode from 'vscode';
import type { App, Command } from '../app.ts';
import { activePostmortem, frontMatterText, postmortemOf } from '../documents.ts';
import { openTimelines } from '../open-timelines.ts';
import { exportCaptured } from './export-captured.ts';
import { exportTimeline } from './export-timeline.ts';

/** A thing that a postmortem can be exported as. */
interface ExportWay extends vscode.QuickPickItem {
  readonly run: (app: App, document: vscode.TextDocument) => Promise<void>;
}

/** Adding one: a file beside this one, and a line here. */
const WAYS: readonly ExportWay[] = [
  {
    label: '$(history) Timeline…',
    detail:
      'The entries of the document as Markdown, CSV or JSON, or its drawing as SVG or PNG. Shown before it is written.',
    run: exportTimeline,
  },
  {
    label: '$(list-flat) Captured Events',
    detail: 'As JSON lines beside the document, each with its hash and its link. Shown before it is written.',
    run: exportCaptured,
  },
];

/** Export…: what the postmortem becomes outside of the editor. Of a restricted one, nothing does. */
export const exportPostmortem: Command = async (app) => {
  const document = (await ofActiveTimeline()) ?? activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open a postmortem first: it is what is exported.');
    return;
  }
  if (frontMatterText(postmortemOf(document), 'audience') === 'restricted') {
    void vscode.window.showWarningMessage('This postmortem is restricted: nothing of it is exported.');
    return;
  }
  const picked = await vscode.window.showQuickPick(WAYS, {
    title: 'Export',
    placeHolder: 'What, and as what?',
  });
  await picked?.run(app, document);
};

/** The document of the timeline panel that somebody is in. */
async function ofActiveTimeline(): Promise<vscode.TextDocument | undefined> {
  const [uri] = [...openTimelines].find(([, panel]) => panel.active) ?? [];
  return uri === undefined ? undefined : vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
}
