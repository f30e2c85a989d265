import type * as vscode from 'vscode';
import { parsePostmortem } from '../../../core/document/parse.ts';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import type { PanelInput } from '../../../core/panel/state.ts';
import type { App } from '../../app.ts';
import { openDocument, postmortemAt, postmortemOf } from '../../documents.ts';
import { confirmingOf } from '../../captured/confirmed-entries.ts';
import { fetchable } from '../../captured/fetchable.ts';
import { importView } from '../../captured/source-views.ts';
import { allSources } from '../../captured/sources.ts';
import { closedDrafts, rememberDraft } from '../../captured/timeline-document.ts';

const PASTED = { id: 'paste', label: 'Pasted text', icon: 'clippy' };

const known: Record<string, PanelInput['sources'][string]> = {};

/** Label and codicon of each source by its id: one object, in which panels that are open find what is registered later. */
export const panelSources = (): PanelInput['sources'] => {
  for (const { id, label, icon } of [PASTED, ...allSources()]) known[id] = { label, icon };
  return known;
};

/** What the panel shows of a document: the document as it stands, or last stood, and what goes on beside it. */
export async function panelInput(
  app: App,
  uri: vscode.Uri,
): Promise<{ readonly postmortem: Postmortem; readonly input: PanelInput }> {
  const shown = openDocument(uri);
  if (shown) return inputFor(app, uri, postmortemOf(shown), shown);
  const closed = closedDrafts.get(uri.toString());
  const postmortem = closed === undefined ? await postmortemAt(uri) : parsePostmortem(closed);
  // It may have been opened meanwhile, and then says more than its file.
  return openDocument(uri) ? panelInput(app, uri) : inputFor(app, uri, postmortem);
}

function inputFor(app: App, uri: vscode.Uri, postmortem: Postmortem, shown?: vscode.TextDocument) {
  const capture = app.captured.get(uri);
  if (shown) rememberDraft(shown, postmortem.text);
  const input: PanelInput = {
    total: capture.events.length,
    imports: capture.sources.map(importView),
    running: capture.running,
    documentOpen: shown !== undefined,
    discarded: shown === undefined && closedDrafts.has(uri.toString()),
    canImport: app.host.http !== undefined,
    again: [...new Set(fetchable(capture, postmortem).map(({ source }) => source.label))],
    confirming: confirmingOf(app, uri, postmortem),
    sources: panelSources(),
  };
  return { postmortem, input };
}
