import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../../src/core/document/parse.ts';
import type { Span } from '../../../../../src/core/document/span.ts';
import { problems } from '../../../../../src/core/language/problems.ts';
import { refactorings } from '../../../../../src/core/language/refactor/index.ts';
import type { Offer, RefactorContext } from '../../../../../src/core/language/refactor/offer.ts';

/** A document with `‸` where the caret is, or `«…»` around what is selected. */
export interface Marked {
  readonly text: string;
  readonly span: Span;
}

export function readMarked(marked: string): Marked {
  const text = marked.replace(/[‸«»]/g, '');
  const caret = marked.indexOf('‸');
  if (caret >= 0) return { text, span: { start: caret, end: caret } };
  const start = marked.indexOf('«');
  assert.ok(start >= 0, 'there is a caret or a selection');
  return { text, span: { start, end: marked.indexOf('»') - 1 } };
}

export function offersAt(marked: string, context: Partial<RefactorContext> = {}): readonly Offer[] {
  const { text, span } = readMarked(marked);
  const postmortem = parsePostmortem(text);
  const known = { config: DEFAULT_CONFIG, zone: 'Europe/Berlin', asked: true, ...context };
  return refactorings(postmortem, span, { problems: problems(postmortem, { ...known, now: 0 }), ...known });
}

export const titlesAt = (marked: string): readonly string[] => offersAt(marked).map(({ title }) => title);

/** The document with the offer of this title taken; a snippet stands there as it is written. */
export function taken(marked: string, title: string, context: Partial<RefactorContext> = {}): string {
  const offers = offersAt(marked, context);
  const offer = offers.find((one) => one.title === title);
  assert.ok(offer, `"${title}" is among ${JSON.stringify(offers.map((one) => one.title))}`);
  assert.equal(offer.refused, undefined);
  return applyEdits(readMarked(marked).text, [...offer.edits, ...(offer.snippet ? [offer.snippet] : [])]);
}

/** Why the offer of this title is refused. */
export function refusedAt(marked: string, title: string): string | undefined {
  const offer = offersAt(marked).find((one) => one.title === title);
  assert.ok(offer, `"${title}" is offered`);
  assert.deepEqual(offer.edits, []);
  return offer.refused;
}
