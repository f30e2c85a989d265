import type { TimelineEvent } from '../../timeline/event.ts';
import type { Stated } from './stated.ts';

/** Words that give an incident its severity; "too slow for a SEV-1" gives none. */
const GIVES =
  /(?:\b(?:severity|sev(?:erity)? level|priority)"?\s*(?:is|was|set|changed|raised|lowered|upgraded|downgraded|updated|:)[^.]{0,60}?(?:\bto\b|:|\bis\b)?|\b(?:opened|declared?|declaring|going|goes|raised|raising|upgraded|upgrading|downgraded|downgrading|lowered|lowering|escalated|escalating|moving|moved|bumped|bumping)(?: this| it| the incident)?(?: from \S+)?(?: at| as| to)?)\s*(?:an? )?$/i;

/**
 * The severity as the events and the record state it, by the names of the scale: `SEV-2 -> SEV-1` where it changed.
 * What another tool calls P1 is no severity of ours.
 */
export function suggestSeverity(
  events: readonly TimelineEvent[],
  scale: readonly string[],
  recorded?: string,
): Stated | undefined {
  const found = events.flatMap((event) => statedIn(event, scale));
  const [first] = found;
  const last = found.at(-1);
  if (first && last) {
    if (first.value === last.value) return first;
    return {
      value: `${first.value} -> ${last.value}`,
      reason: `${first.reason}; then ${last.reason}`,
      ...(last.uri !== undefined && { uri: last.uri }),
    };
  }
  const named = recorded === undefined ? undefined : scale.find((name) => bare(name) === bare(recorded));
  return named === undefined ? undefined : { value: named, reason: 'the severity of the record' };
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function statedIn({ text, uri }: TimelineEvent, scale: readonly string[]): readonly Stated[] {
  const said = text.slice(0, 400);
  return [...said.matchAll(/\b[a-z]{1,10}[ -]?\d\b/gi)].flatMap(({ 0: written, index }) => {
    const value = scale.find((name) => bare(name) === bare(written));
    if (value === undefined || !GIVES.test(said.slice(0, index))) return [];
    return [{ value, reason: `“${around(said, index, written.length)}”`, uri }];
  });
}

/** The words that lead to it. */
const around = (text: string, index: number, length: number): string => {
  const start = Math.max(0, index - 40);
  const led = text.slice(start, index + length);
  return start === 0 ? led : `…${led.slice(led.indexOf(' ') + 1)}`;
};
