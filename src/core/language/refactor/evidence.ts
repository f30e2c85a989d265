import { isMap } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { locate } from '../../document/locate.ts';
import type { Item, Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import { cut } from '../../timeline/one-line.ts';
import { giveId } from '../names/give-id.ts';
import { nextId } from '../names/next-id.ts';
import { addToList } from './map-edits.ts';
import type { Offer, Refactoring } from './offer.ts';

/** The edits that make an entry evidence of a factor; the entry gets an id where it has none. Undefined where it is already. */
export function linkEvidence(
  postmortem: Postmortem,
  factorIndex: number,
  entry: TimelineEntry,
): readonly TextEdit[] | undefined {
  const factor = postmortem.factors.find(({ index }) => index === factorIndex);
  const map = factor && locate(factor.section, [factor.index])?.node;
  if (!factor || factor.section.broken || !isMap(map) || (entry.text === '' && !entry.id)) return undefined;
  const id = entry.id?.name ?? nextId(postmortem, 'entry');
  const link = addToList(postmortem.text, factor.section, map, 'evidence', id);
  return link && [...(entry.id ? [] : [giveId(postmortem, entry, id)]), link];
}

const MOST = 6;

/** From a factor to an entry that is asked for; from an entry to each factor. */
export const evidence: Refactoring = (postmortem, { start }) => {
  const { factors, timeline } = postmortem;
  const factor = factors.find(({ span }) => touches(span, start));
  const entry = timeline?.entries.find(({ span }) => touches(span, start));
  if (factor) return timeline && timeline.entries.length > 0 ? [ask(factor)] : [];
  return entry ? factors.slice(0, MOST).flatMap((one) => offer(postmortem, one, entry)) : [];
};

const ask = (factor: Item): Offer => ({
  title: `Link ${factor.id ?? 'This Factor'} to a Timeline Entry…`,
  kind: 'refactor.rewrite',
  edits: [],
  asks: { what: 'evidence', factor: factor.index },
});

function offer(postmortem: Postmortem, factor: Item, entry: TimelineEntry): readonly Offer[] {
  const edits = linkEvidence(postmortem, factor.index, entry);
  const said = factor.fields['factor']?.value;
  const name = [factor.id, typeof said === 'string' ? cut(said, 40) : undefined].filter(Boolean).join(', ');
  return edits ? [{ title: `Use as Evidence for ${name}`, kind: 'refactor.rewrite', edits }] : [];
}
