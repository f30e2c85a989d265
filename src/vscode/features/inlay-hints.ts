import * as vscode from 'vscode';
import { inlayHints } from '../../core/language/hints/inlay-hints.ts';
import type { Feature } from '../app.ts';
import { toOffset, toRange } from '../convert.ts';
import { postmortemOf, SELECTOR } from '../documents.ts';
import { showsInlayHints } from '../settings.ts';

/** T+ and metrics at the marks of the timeline. */
export const inlay: Feature = () => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
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
        return inlayHints(postmortem, part).map(({ offset, text, tooltip }) => {
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
