import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nowAsked, queryOf, stretchFor, type Asked, type Stretch } from '../../../src/core/timeline/asked.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { mergeEvents } from '../../../src/core/timeline/merge.ts';

const at = (time: string): number => Date.parse(`2026-11-18T${time}:00Z`);
const stretch = (since?: string, until?: string): Stretch => ({
  ...(since !== undefined && { since: at(since) }),
  ...(until !== undefined && { until: at(until) }),
});
const event = (uri: string, time: string): TimelineEvent => ({
  uri: `${uri}/p${time}`,
  at: at(time),
  source: uri.split(':')[0] ?? '',
  kind: 'message',
  text: 'x',
});
const asked = (incident: string, given: Stretch = {}, complete = true): Asked => ({
  incident,
  ...given,
  complete,
});

const ROOM = 'slack:C1';
const OTHER = 'slack:C2';
const EVENTS = [
  event(ROOM, '14:00'),
  event(ROOM, '16:00'),
  event(OTHER, '15:00'),
  event('slack:C10', '20:00'),
];

describe('what a source is asked for', () => {
  const query = (incidents: readonly string[], wanted: Stretch, ...before: readonly Asked[]) => {
    const { since, until } = queryOf(incidents, () => wanted, { events: EVENTS, asked: before });
    return [since, until].map((time) => time && new Date(time).toISOString().slice(11, 16));
  };
  const none = undefined;

  it('is all of the stretch the first time, and after one that did not come to its end', () => {
    assert.deepEqual(query([ROOM], {}), [none, none]);
    assert.deepEqual(query([ROOM], stretch('13:00', '17:00')), ['13:00', '17:00']);
    assert.deepEqual(query([ROOM], {}, asked(ROOM, {}, false)), [none, none]);
    assert.deepEqual(query(['zoom:8'], {}, asked('zoom:8')), [none, none], 'nothing came of it');
  });

  it('begins half an hour before the last event of the record that is furthest behind', () => {
    assert.deepEqual(query([ROOM], {}, asked(ROOM)), ['15:30', none]);
    assert.deepEqual(query([ROOM, OTHER], {}, asked(ROOM), asked(OTHER)), ['14:30', none]);
    assert.deepEqual(query([ROOM], stretch('13:00', '17:00'), asked(ROOM)), ['15:30', '17:00']);
    assert.deepEqual(query([ROOM], stretch('15:50', '17:00'), asked(ROOM)), ['15:50', '17:00']);
    assert.deepEqual(query([ROOM], stretch('13:00', '14:10'), asked(ROOM)), ['14:10', '14:10']);
  });

  it('is all of it where one of its records is new, or more is wanted than was read', () => {
    assert.deepEqual(query([ROOM, OTHER], {}, asked(ROOM)), [none, none]);
    assert.deepEqual(query([ROOM], {}, asked(ROOM, stretch('13:00'))), [none, none]);
    assert.deepEqual(query([ROOM], stretch('12:00', '17:00'), asked(ROOM, stretch('13:00'))), [
      '12:00',
      '17:00',
    ]);
  });

  it('gives, together with what came before, what asking for all of it gives', () => {
    const minute = fc.nat({ max: 600 }).map((minutes) => at('10:00') + minutes * 60_000);
    const record = fc.constantFrom(ROOM, OTHER);
    const ends = fc.tuple(fc.option(minute), fc.option(minute)).map(([a, b]) => {
      const [since, until] = a !== null && b !== null && a > b ? [b, a] : [a, b];
      return { ...(since !== null && { since }), ...(until !== null && { until }) };
    });
    const step = fc.tuple(fc.uniqueArray(record, { minLength: 1 }), ends);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(record, minute), { maxLength: 30 }),
        fc.array(step, { maxLength: 5 }),
        (said, steps) => {
          const all = said.map(([uri, time], index) => ({
            ...event(uri, '00:00'),
            uri: `${uri}/${index}`,
            at: time,
          }));
          const read = (incidents: readonly string[], { since = -Infinity, until = Infinity }: Stretch) =>
            all.filter(
              (one) => incidents.includes(one.uri.split('/')[0] ?? '') && one.at >= since && one.at <= until,
            );
          let known: readonly Asked[] = [];
          let events: readonly TimelineEvent[] = [];
          for (const [incidents, wanted] of steps) {
            const before = events;
            events = mergeEvents(
              events,
              read(
                incidents,
                queryOf(incidents, () => wanted, { events, asked: known }),
              ),
            );
            known = nowAsked(
              known,
              incidents.map((incident) => asked(incident, wanted)),
            );
            assert.deepEqual(events, mergeEvents(before, read(incidents, wanted)));
          }
        },
      ),
    );
  });
});

describe('what was asked', () => {
  it('grows with what is asked next, and is as much as the last one where that begins earlier', () => {
    const first = asked(ROOM, stretch('13:00', '16:00'));
    assert.deepEqual(nowAsked([], [first]), [first]);
    assert.deepEqual(nowAsked([first, asked(OTHER)], [asked(ROOM, stretch('14:00', '18:00'))]), [
      asked(OTHER),
      asked(ROOM, stretch('13:00', '18:00')),
    ]);
    const earlier = asked(ROOM, stretch('12:00', '15:00'));
    assert.deepEqual(nowAsked([first], [earlier]), [earlier]);
  });

  it('is not complete after a failure', () => {
    const failed = asked(ROOM, stretch('14:00', '18:00'), false);
    assert.deepEqual(nowAsked([asked(ROOM)], [failed]), [asked(ROOM, {}, false)]);
  });
});

describe('the time to look at', () => {
  const impact = stretch('12:00', '17:00');
  const around = stretch('11:00', '18:00');
  const times = { given: {}, asked: [], impact, around };

  it('is what was chosen', () => {
    const given = stretch('09:00');
    assert.deepEqual(stretchFor(ROOM, false, { ...times, given }), given);
    assert.deepEqual(stretchFor('github:a/b', true, { ...times, given }), given);
  });

  it('is around the impact, else whatever the record holds; of a repository around what is known', () => {
    assert.deepEqual(stretchFor(ROOM, false, times), impact);
    assert.deepEqual(stretchFor(ROOM, false, { ...times, impact: undefined }), {});
    assert.deepEqual(stretchFor('github:a/b', true, times), around);
  });

  it('is all of the record where that was chosen, but not all of a repository', () => {
    assert.deepEqual(stretchFor(ROOM, false, { ...times, whole: true }), {});
    assert.deepEqual(stretchFor('github:a/b', true, { ...times, whole: true }), around);
  });

  it('is as it was, and reaches as far as the incident now does', () => {
    const before = (given: Stretch) => ({ ...times, asked: [asked(ROOM, given)] });
    assert.deepEqual(stretchFor(ROOM, false, before({})), {}, 'all of it');
    assert.deepEqual(stretchFor(ROOM, false, before(stretch('12:30', '16:00'))), stretch('12:30', '17:00'));
    assert.deepEqual(stretchFor(ROOM, false, before(stretch('12:30', '19:00'))), stretch('12:30', '19:00'));
  });
});
