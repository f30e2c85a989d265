import type { Position, SelectionRange } from 'vscode-languageserver/node';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { selectionRanges as rangesAt } from '../../core/language/outline/selection-ranges.ts';
import { aboutPostmortem } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../server.ts';

/** Expand Selection: from the word over the entry to the section and the document. */
export const selectionRanges: Feature = (server) => {
  server.connection.onSelectionRanges(
    aboutPostmortem(server, ({ postmortem }, { positions }) =>
      positions.map((position) => chainAt(postmortem, position)),
    ),
  );
  return { selectionRangeProvider: true };
};

function chainAt(postmortem: Postmortem, position: Position): SelectionRange {
  const { lines } = postmortem;
  const outermost = rangesAt(postmortem, toOffset(lines, position))
    .toReversed()
    .reduce<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(lines, span), ...(parent && { parent }) }),
      undefined,
    );
  return outermost ?? { range: { start: position, end: position } };
}
