import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildColumns, FLAG, NONE, type EventColumns } from '../../../src/core/panel/columns.ts';
import { numberedUris } from '../../../src/core/panel/numbered-uris.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { mergeEvents } from '../../../src/core/timeline/merge.ts';

const SOURCES = { slack: { label: 'Slack', icon: 'comment-discussion' } };

const event = (uri: string, at: number, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  uri,
  at,
  source: uri.split(':')[0] ?? '',
  kind: 'message',
  text: `text of ${uri}`,
  ...more,
});

function columnsOf(events: readonly TimelineEvent[], uris = numberedUris()) {
  const slices = buildColumns({ events, idOf: uris.idOf, sources: SOURCES });
  for (let pauses = 0; ; pauses++) {
    const step = slices.next();
    if (step.done === true) return { columns: step.value, pauses };
  }
}

const told = (columns: EventColumns): readonly (readonly unknown[])[] =>
  Array.from({ length: columns.count }, (_, place) => [
    columns.id[place],
    columns.start[place],
    columns.end[place],
    columns.lanes[columns.lane[place] ?? 0]?.label,
    columns.kinds[columns.kind[place] ?? 0],
    columns.flags[place],
    columns.actor[place] === NONE ? '' : columns.actors[columns.actor[place] ?? 0],
    columns.repeat[place] === NONE ? '' : columns.repeat[place],
  ]);

describe('captured events in columns', () => {
  it('have a place each, in order of time', () => {
    const restarted = { actor: 'deploy bot', bot: true };
    const { columns } = columnsOf([
      event('slack:a', 10, { actor: 'lin', pinned: 'marked by 2' }),
      event('statuspage:S/1', 20, { kind: 'status', permalink: 'https://a' }),
      event('slack:b', 30, { ...restarted, text: 'pod 7f3 restarted' }),
      event('statuspage:S/2', 40, { kind: 'status', level: 'error' }),
      event('slack:c', 50, { ...restarted, text: 'pod 8e1 restarted', level: 'warning' }),
    ]);
    assert.deepEqual(told(columns), [
      [0, 10, 10, 'Slack', 'message', FLAG.pinned, 'lin', ''],
      [1, 20, 40, 'statuspage', 'status', FLAG.permalink, '', ''],
      [2, 30, 30, 'Slack', 'message', FLAG.bot, 'deploy bot', 0],
      [3, 40, 40, 'statuspage', 'status', FLAG.error, '', ''],
      [4, 50, 50, 'Slack', 'message', FLAG.bot | FLAG.warning, 'deploy bot', 0],
    ]);
    assert.deepEqual(
      columns.lanes.map(({ source, count }) => [source, count]),
      [
        ['slack', 3],
        ['statuspage', 2],
      ],
    );
  });

  it('keep an id whatever comes in before them', () => {
    const uris = numberedUris();
    columnsOf([event('slack:a', 10), event('slack:b', 30)], uris);
    const { columns } = columnsOf([event('slack:c', 5), event('slack:a', 10), event('slack:b', 30)], uris);
    assert.deepEqual([...columns.id], [2, 0, 1]);
    assert.equal(uris.uriOf(2), 'slack:c');
    assert.equal(uris.uriOf(3), undefined);
  });

  it('are built in slices, so that others have their turn', () => {
    const { columns, pauses } = columnsOf(
      Array.from({ length: 10_000 }, (_, at) => event(`slack:${at}`, at)),
    );
    assert.equal(columns.count, 10_000);
    assert.equal(pauses, 5);
  });

  it('tell every event that was captured, once and unchanged', () => {
    const captured = fc.array(
      fc.record({
        uri: fc.stringMatching(/^(slack|statuspage):[a-d]\/[a-z]$/),
        at: fc.integer({ min: 0, max: 1e12 }),
        bot: fc.boolean(),
        kind: fc.constantFrom('message' as const, 'status' as const),
        actor: fc.constantFrom('lin', 'tomas'),
      }),
    );
    fc.assert(
      fc.property(captured, (given) => {
        const events = mergeEvents(given.map(({ uri, at, ...more }) => event(uri, at, more)));
        const uris = numberedUris();
        const { columns } = columnsOf(events, uris);
        const back = Array.from(columns.id, (id, place) => ({
          uri: uris.uriOf(id),
          at: columns.start[place],
          source: columns.lanes[columns.lane[place] ?? 0]?.source,
          kind: columns.kinds[columns.kind[place] ?? 0],
          actor: columns.actors[columns.actor[place] ?? 0],
          bot: columns.repeat[place] !== NONE,
        }));
        const sent = events.map(({ uri, at, source, kind, actor, bot }) => ({
          uri,
          at,
          source,
          kind,
          actor,
          bot,
        }));
        assert.deepEqual(back, sent);
        assert.ok(columns.end.every((end, place) => end >= (columns.start[place] ?? 0)));
      }),
    );
  });
});
