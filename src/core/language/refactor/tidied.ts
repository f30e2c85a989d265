import type { Postmortem, Section, Timeline } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import { sectionAt } from '../section-at.ts';
import { once } from './once.ts';
import type { Offer, Refactoring } from './offer.ts';
import { tidySection } from './tidy.ts';

/** Tidy Section at the caret, and for a timeline out of order the same under the name of what it mends. */
export const tidied: Refactoring = (postmortem, { start }, { asked }) => {
  const section = sectionAtOrOn(postmortem, start);
  const { timeline } = postmortem;
  const disordered = timeline?.section === section && timeline !== undefined && isOutOfOrder(timeline);
  if (!section || (asked !== true && !disordered)) return [];
  const { edits = [], refused } = tidyOf(postmortem)(section);
  if (edits.length === 0 && refused === undefined) return [];
  const why = refused === undefined ? {} : { refused };
  const tidy: Offer = { title: 'Tidy Section', kind: 'refactor.rewrite', edits, ...why };
  const mends = disordered && refused === undefined;
  return mends
    ? [{ title: 'Put the Timeline in Order of Time', kind: 'quickfix', edits, mends: 'timeline/order' }, tidy]
    : [tidy];
};

const tidyOf = once((postmortem: Postmortem) => once((section: Section) => tidySection(postmortem, section)));

/** The section that a caret is in, its fence lines included. */
export const sectionAtOrOn = (postmortem: Postmortem, offset: number): Section | undefined =>
  sectionAt(postmortem, offset) ?? postmortem.sections.find(({ span }) => touches(span, offset));

const isOutOfOrder = ({ entries }: Timeline): boolean =>
  entries.some(({ at }, index) => (at ?? Infinity) < (entries[index - 1]?.at ?? -Infinity));
