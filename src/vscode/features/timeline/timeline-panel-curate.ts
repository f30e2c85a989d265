import type * as vscode from 'vscode';
import type { Mark } from '../../../core/document/mark.ts';
import type { Curate } from '../../../core/panel/curate/curate.ts';
import { curated, type Answer } from '../../../core/panel/curate/curated.ts';
import type { ToPanel } from '../../../core/panel/protocol.ts';
import type { App } from '../../app.ts';
import { editPostmortem } from '../../documents.ts';

/** Edits the entries in the document as it now is, in one undo step, and tells the panel what came of it. */
export async function curate(panel: vscode.WebviewPanel, uri: vscode.Uri, wanted: Curate): Promise<void> {
  let answer: Answer | undefined;
  let edits = 0;
  const written = await editPostmortem(uri, (postmortem) => {
    const found = curated(postmortem, wanted);
    answer = found.answer;
    edits = found.edits.length;
    return found.edits;
  });
  const refused = edits > 0 && !written;
  const told: Answer | undefined = refused
    ? { said: 'The editor did not take the edit. Try it again.' }
    : answer;
  if (told) void panel.webview.postMessage({ type: 'answer', answer: told } satisfies ToPanel);
}

/** Of the captured event the mark is suggested no more, in later windows either. */
export function decline(app: App, document: vscode.Uri, event: string | undefined, mark: Mark): void {
  const capture = app.captured.get(document);
  const events = capture.events.map((one) =>
    one.uri === event && one.suggests
      ? { ...one, suggests: one.suggests.filter((suggested) => suggested.mark !== mark) }
      : one,
  );
  app.captured.set(document, { ...capture, events });
}
