import { touches } from '../../document/span.ts';
import type { Offer, Refactoring } from './offer.ts';
import type { Converted } from './converted.ts';
import { toEntries } from './to-entries.ts';
import { toLog } from './to-log.ts';

/** `log` as `entries`, and back, where the caret is in the timeline. */
export const formOfTimeline: Refactoring = (postmortem, { start }) => {
  const { timeline } = postmortem;
  if (!timeline || !touches(timeline.section.span, start)) return [];
  return [
    ...offer('Convert the Log to Entries', toEntries(postmortem)),
    ...offer('Convert the Entries to a Log', toLog(postmortem)),
  ];
};

function offer(title: string, converted: Converted | undefined): readonly Offer[] {
  if (!converted) return [];
  const { edits = [], refused } = converted;
  return [{ title, kind: 'refactor.rewrite', edits, ...(refused !== undefined && { refused }) }];
}
