import type * as vscode from 'vscode';
import { parsePostmortem } from '../../core/document/parse.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { snapshot } from '../../core/panel/state.ts';
import { SOURCES } from '../../core/sources/index.ts';
import type { App } from '../app.ts';
import { openDocument, postmortemAt, postmortemOf } from '../documents.ts';
import { fetchable } from '../fetchable.ts';
import { importView } from '../source-views.ts';
import { closedDrafts, rememberDraft } from '../timeline-document.ts';

const PASTED = { id: 'paste', label: 'Pasted text', icon: 'clippy' };

/** What the panel shows of a document: the document as it stands, or last stood, and what was captured for it. */
export async function panelSnapshot(app: App, uri: vscode.Uri): Promise<Snapshot> {
  const shown = openDocument(uri);
  if (shown) rememberDraft(shown, postmortemOf(shown).text);
  const closed = shown ? undefined : closedDrafts.get(uri.toString());
  const postmortem = closed === undefined ? await postmortemAt(uri) : parsePostmortem(closed);
  const capture = app.captured.get(uri);
  return snapshot(postmortem, {
    events: capture.events,
    imports: capture.sources.map(importView),
    running: capture.running,
    documentOpen: shown !== undefined,
    discarded: closed !== undefined,
    canImport: app.host.http !== undefined,
    again: [...new Set(fetchable(capture, postmortem).map(({ source }) => source.label))],
    sources: Object.fromEntries([PASTED, ...SOURCES].map(({ id, label, icon }) => [id, { label, icon }])),
  });
}
