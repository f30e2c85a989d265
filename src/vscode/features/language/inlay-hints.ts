import * as vscode from 'vscode';
import { inlayHints } from '../../../core/language/hints/inlay-hints.ts';
import type { Feature } from '../../app.ts';
import { toOffset, toRange } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import { showsInlayHints } from '../../settings.ts';
import { onDidChangeTickets, ticketLookup } from '../../actions/ticket-statuses.ts';

/** T+ and metrics at the marks of the timeline, and behind each ticket how far it is. */
export const inlay: Feature = () => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    onDidChangeTickets(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('postmortem.inlayHints') && changed.fire(),
    ),
    vscode.languages.registerInlayHintsProvider(SELECTOR, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) => {
        if (!showsInlayHints(document.uri)) return [];
        const postmortem = postmortemOf(document);
        const { lines } = postmortem;
        const part = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
        return inlayHints(postmortem, part, { ticket: ticketLookup }).map(({ offset, text, tooltip }) => {
          const at = toRange(lines, { start: offset, end: offset }).start;
          const hint = new vscode.InlayHint(at, text);
          hint.paddingLeft = true;
          hint.tooltip = new vscode.MarkdownString(tooltip);
          return hint;
        });
      },
    }),
  );
};
