import type { Postmortem } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import { once } from './once.ts';
import type { Offer, Refactoring } from './offer.ts';
import type { Converted } from './converted.ts';
import { toEntries } from './to-entries.ts';
import { toLog } from './to-log.ts';

/** `log` as `entries`, and back, where the caret is in the timeline. */
export const formOfTimeline: Refactoring = (postmortem, { start }, { asked }) => {
  const { timeline } = postmortem;
  if (asked !== true || !timeline || !touches(timeline.section.span, start)) return [];
  return offers(postmortem);
};

const offers = once((postmortem: Postmortem): readonly Offer[] => [
  ...offer('Convert the Log to Entries', toEntries(postmortem)),
  ...offer('Convert the Entries to a Log', toLog(postmortem)),
]);

function offer(title: string, converted: Converted | undefined): readonly Offer[] {
  if (!converted) return [];
  const { edits = [], refused } = converted;
  return [{ title, kind: 'refactor.rewrite', edits, ...(refused !== undefined && { refused }) }];
}
