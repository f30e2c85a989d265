import * as vscode from 'vscode';
import { selectionRanges as rangesAt } from '../../../core/language/outline/selection-ranges.ts';
import type { Feature } from '../../app.ts';
import { toOffset, toRange } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';

/** Expand Selection: from the word over the entry to the section and the document. */
export const selectionRanges: Feature = () =>
  vscode.languages.registerSelectionRangeProvider(SELECTOR, {
    provideSelectionRanges: (document, positions) => {
      const postmortem = postmortemOf(document);
      return positions.map((position) => {
        const spans = rangesAt(postmortem, toOffset(postmortem.lines, position));
        const outermost = spans
          .toReversed()
          .reduce<vscode.SelectionRange | undefined>(
            (parent, span) => new vscode.SelectionRange(toRange(postmortem.lines, span), parent),
            undefined,
          );
        return outermost ?? new vscode.SelectionRange(new vscode.Range(position, position));
      });
    },
  });
