import { MarkupKind } from 'vscode-languageserver/node';
import { inlayHints as hintsIn } from '../../core/language/hints/inlay-hints.ts';
import { aboutPostmortem } from '../answer.ts';
import { toRange, toSpan } from '../convert.ts';
import type { Feature } from '../server.ts';

/** T+ and metrics at the marks of the timeline. */
export const inlayHints: Feature = (server) => {
  server.connection.languages.inlayHint.on(
    aboutPostmortem(server, ({ postmortem }, { range }) => {
      const { lines } = postmortem;
      if (!server.settings().inlayHints) return [];
      return hintsIn(postmortem, toSpan(lines, range)).map(({ offset, text, tooltip }) => ({
        position: toRange(lines, { start: offset, end: offset }).start,
        label: text,
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: tooltip },
      }));
    }),
  );
  return { inlayHintProvider: true };
};
