import * as vscode from 'vscode';
import { whyNotExported } from '../../../core/render/export/why-not-exported.ts';
import type { App, Command } from '../../app.ts';
import { activePostmortem, isPostmortem, postmortemOf } from '../../documents.ts';
import { openTimelines } from '../../captured/open-timelines.ts';
import { exportCaptured } from './export-captured.ts';
import { exportAsJson, exportAsMarkdown, exportPage } from './export-document.ts';
import { exportPublic } from './export-public.ts';
import { exportAgenda, exportInvitation } from '../review/export-review.ts';
import { exportTimeline } from './export-timeline.ts';

/** A thing that a postmortem can be exported as. */
interface ExportWay extends vscode.QuickPickItem {
  readonly run: (app: App, document: vscode.TextDocument) => Promise<void>;
}

/** Adding one: a file beside this one, and a line here. */
const WAYS: readonly ExportWay[] = [
  {
    label: '$(browser) Web Page',
    detail: 'One HTML file that needs nothing beside it; prints to a good PDF. Shown before it is written.',
    run: exportPage,
  },
  {
    label: '$(markdown) Markdown',
    detail: 'With tables in place of our sections, for a wiki or any Git host. Shown before it is written.',
    run: exportAsMarkdown,
  },
  {
    label: '$(json) JSON',
    detail: 'Everything in it for programs, metrics with their formulas. Shown before it is written.',
    run: exportAsJson,
  },
  {
    label: '$(globe) Public Version…',
    detail:
      'For customers: only what is marked public, without names, ids and inner links. What stays and what would leak is shown first.',
    run: exportPublic,
  },
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
  {
    label: '$(comment-discussion) Review Agenda',
    detail:
      'What the document leaves open, with questions for whoever leads the meeting. Shown before it is written.',
    run: exportAgenda,
  },
  {
    label: '$(calendar) Review Invitation…',
    detail: 'A file for calendars, to those who responded. Shown before it is written; nothing is sent.',
    run: exportInvitation,
  },
];

/** Export…: what the postmortem becomes outside of the editor. Of a restricted one, nothing does. */
export const exportPostmortem: Command = async (app) => {
  const document = await exported();
  if (!document) return;
  const picked = await vscode.window.showQuickPick(WAYS, {
    title: 'Export',
    placeHolder: 'What, and as what?',
    // A panel that is slow to take the focus back from the palette would close it.
    ignoreFocusOut: true,
  });
  await picked?.run(app, document);
};

/** What somebody is in, where it may leave; else why not has been said. */
export async function exported(): Promise<vscode.TextDocument | undefined> {
  const document = (await ofActiveTimeline()) ?? ofActivePreview() ?? activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open a postmortem first: it is what is exported.');
    return undefined;
  }
  const why = whyNotExported(postmortemOf(document));
  if (why !== undefined) void vscode.window.showWarningMessage(why);
  return why === undefined ? document : undefined;
}

/** The document of the timeline panel that somebody is in. */
async function ofActiveTimeline(): Promise<vscode.TextDocument | undefined> {
  const [uri] = [...openTimelines].find(([, panel]) => panel.active) ?? [];
  return uri === undefined ? undefined : vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
}

/** The document that the Markdown preview in front shows. Its tab has a name and no address, so two of a name are none. */
function ofActivePreview(): vscode.TextDocument | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof vscode.TabInputWebview) || !tab.input.viewType.includes('markdown.preview'))
    return undefined;
  const named = vscode.workspace.textDocuments.filter(
    (document) => isPostmortem(document) && tab.label.endsWith(document.uri.path.split('/').at(-1) ?? ''),
  );
  return named.length === 1 ? named[0] : undefined;
}
