import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draft } from '../../../../src/core/draft/draft.ts';
import { asProposed, confirmedInput, type Confirmed } from '../../../../src/core/draft/suggest/confirmed.ts';
import {
  suggestDraft,
  type Recorded,
  type Suggestion,
} from '../../../../src/core/draft/suggest/suggest-draft.ts';
import { recordedEvents } from '../../../../src/core/sources/sample.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { mergeEvents } from '../../../../src/core/timeline/merge.ts';
import { RECORDING } from '../../../support/replay.ts';

export const SCALE = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'];

const recorded = (name: string): unknown => JSON.parse(readFileSync(join(RECORDING, `${name}.json`), 'utf8'));

/** The recorded checkout outage, as its sources tell it. */
export const checkoutEvents = (): readonly TimelineEvent[] =>
  mergeEvents([
    ...recordedEvents({
      name: 'checkout-pool',
      incident: recorded('incident'),
      pagerduty: recorded('pagerduty'),
      slack: recorded('slack'),
    }),
  ]);

/** The suggestion in words, a line a proposal, with the event it is about. */
export function drawSuggestion(events: readonly TimelineEvent[], suggestion: Suggestion): string {
  const about = (uri: string | undefined): string => {
    const event = events.find((one) => one.uri === uri);
    return event ? ` ← ${new Date(event.at).toISOString().slice(11, 19)} ${event.text.slice(0, 60)}` : '';
  };
  const { title, severity, services, detectedBy, restricted, marks, entries, people, impact } = suggestion;
  const told = (what: string, one: { value: string; reason: string; uri?: string } | undefined) =>
    `${what}: ${one ? `${one.value} (${one.reason})${about(one.uri)}` : 'unknown'}`;
  return [
    told('title', title),
    told('severity', severity),
    ...services.map((one) => told('service', one)),
    told('detected by', detectedBy),
    told('restricted', restricted),
    ...marks.map(({ mark, proposed }) =>
      proposed ? `${mark} (${proposed.reason})${about(proposed.uri)}` : `${mark}: unknown`,
    ),
    ...impact.map((fact) => told(fact.field, fact)),
    ...people.map(
      ({ handle, role, picked, name, reason }) =>
        `${picked ? '[x]' : '[ ]'} @${handle}, ${role ?? 'role?'} (${name}: ${reason})`,
    ),
    ...entries.map(({ uri, reason, picked }) => `${picked ? '[x]' : '[ ]'} ${reason}${about(uri)}`),
    '',
  ].join('\n');
}

/** The document that comes of a suggestion, as proposed or as somebody changed it. */
export function draftOf(
  events: readonly TimelineEvent[],
  {
    recorded: known,
    change,
    incidents = [],
  }: {
    readonly recorded?: Recorded;
    readonly change?: Partial<Confirmed>;
    readonly incidents?: readonly string[];
  } = {},
  template?: string,
): string {
  const suggestion = suggestDraft(events, { scale: SCALE, ...(known && { recorded: known }) });
  const confirmed = { ...asProposed(suggestion), ...change };
  const part = confirmedInput(events, suggestion, confirmed);
  return draft({ id: 'PM-2026-031', zone: 'UTC', today: '2026-11-19', incidents, ...part }, template).text;
}
