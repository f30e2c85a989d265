import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import type { Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { withEntries } from '../../document/with-entries.ts';
import { leaksIn } from './leaks.ts';
import { tellTimeline } from './tell-timeline.ts';
import { voiceOf, type Voice } from './voice.ts';

/**
 * The document with the entries that strangers may read, in the words that the public version has for them; and what of
 * those must not leave. What is made of it, a table or a drawing, says no more than the public version does.
 */
export function publicTimeline(
  postmortem: Postmortem,
  config: Pick<Config, 'public'>,
): { readonly postmortem: Postmortem; readonly leaks: readonly Finding[] } {
  const { timeline } = postmortem;
  const voice = voiceOf(postmortem);
  const { pieces } = tellTimeline(postmortem, voice);
  const entries = (timeline?.entries ?? []).map((entry) => (entry.public ? spoken(entry, voice) : entry));
  return {
    postmortem: withEntries(postmortem, entries),
    leaks: leaksIn(pieces, { postmortem, voice, config }).leaks,
  };
}

/** An entry's fields are read one by one: some are of its prototype. */
function spoken({ span, when, day, at, marks, text, textSpan }: TimelineEntry, voice: Voice): TimelineEntry {
  const { plain } = voice.text(text);
  return {
    span,
    when,
    day,
    at,
    marks,
    textSpan,
    text: plain,
    actor: undefined,
    id: undefined,
    public: true,
    sources: [],
  };
}
