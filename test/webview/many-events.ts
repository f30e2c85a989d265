import type { EventKind, TimelineEvent } from '../../src/core/timeline/event.ts';

export const SOURCES = ['slack', 'pagerduty', 'datadog', 'github', 'statuspage'] as const;
const KINDS: readonly EventKind[] = ['message', 'alert', 'page', 'deploy', 'note'];
const WORDS =
  'checkout orders pool connection limit rollback deploy error rate customers pay pods replica'.split(' ');
const START = Date.parse('2026-11-18T12:30:00Z');
const HOURS = 3.5 * 3_600_000;

/** As many events as wanted over three and a half hours, the same each time; most of them are messages. */
export function manyEvents(count: number): readonly TimelineEvent[] {
  const next = random(count);
  const times = Array.from({ length: count }, () => START + Math.floor(next() * HOURS)).toSorted(
    (a, b) => a - b,
  );
  return times.map((at, index): TimelineEvent => {
    const source = Math.floor(next() ** 2 * SOURCES.length);
    const text = Array.from({ length: 8 }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
    return {
      uri: `${SOURCES[source] ?? 'slack'}:C0INC2041/p${index}`,
      at,
      source: SOURCES[source] ?? 'slack',
      kind: KINDS[source] ?? 'message',
      text: `${text} ${index}`,
      actor: `responder ${Math.floor(next() * 12)}`,
      ...(next() < 0.002 && { level: 'error' as const }),
    };
  });
}

function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
