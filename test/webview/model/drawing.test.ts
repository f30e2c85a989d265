import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf } from '../../../src/webview/drawing/columns-of.ts';
import { indexOf, LOOKS } from '../../../src/webview/drawing/event-index.ts';
import { timeText } from '../../../src/webview/model/clock.ts';
import { NO_FILTER, shownBy } from '../../../src/webview/model/filter.ts';
import { rowsOf } from '../../../src/webview/model/rows.ts';
import { silences } from '../../../src/webview/model/silences.ts';
import { neighbour } from '../../../src/webview/view/drawing-keys.ts';
import { capturedOf } from './captured-of.ts';

const MINUTE = 60_000;

describe('the drawing', () => {
  it('shows silence from more than five minutes on', () => {
    const { columns } = capturedOf([0, 5, 11].map((minute) => ({ uri: `${minute}`, minute })));
    assert.deepEqual(silences(columns), [{ start: 5 * MINUTE, end: 11 * MINUTE }]);
  });

  it('goes from event to event, or only to another lane', () => {
    const given = [
      { uri: 'a', minute: 0 },
      { uri: 'b', minute: 1 },
      { uri: 'c', minute: 2, source: 'pagerduty' },
    ];
    const { columns } = capturedOf(given);
    const drawn = columnsOf(capturedOf(given), columns.lane, undefined);
    assert.equal(neighbour(drawn, 0, 1, false), 1);
    assert.equal(neighbour(drawn, 0, 1, true), 2);
    assert.equal(neighbour(drawn, 2, -1, true), 1);
    assert.equal(neighbour(drawn, 0, -1, false), undefined);
    const filtered = columnsOf(capturedOf(given), columns.lane, Uint8Array.of(1, 0, 1));
    assert.equal(neighbour(filtered, 0, 1, false), 2, 'what is filtered out is passed over');
    assert.equal(neighbour(filtered, 2, -1, true), 0);
  });

  it('hints at what the filters leave out, and has the rest as the list has it', () => {
    const looks = LOOKS.map((_, look) => look);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            minute: fc.nat(30),
            source: fc.constantFrom('slack', 'datadog'),
            level: fc.constantFrom({}, { level: 'error' as const }, { level: 'warning' as const }),
            told: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
        fc.constantFrom('', 'slack'),
        fc.constantFrom('' as const, 'error' as const, 'warning' as const),
        fc.boolean(),
        (events, source, level, notInDocument) => {
          const given = events
            .toSorted((a, b) => a.minute - b.minute)
            .map(({ level: own, ...event }, index) => ({
              ...event,
              ...own,
              uri: `${event.source}:${index}`,
            }));
          const captured = capturedOf(given);
          const filter = { ...NO_FILTER, source, level, notInDocument, fold: false };
          const { columns } = captured;
          const drawn = columnsOf(captured, columns.lane, shownBy(captured, filter, undefined));
          const { rows, shown } = indexOf(drawn, columns.lanes.length);
          const { keys } = rowsOf(captured, filter, undefined, new Set());
          const listed = [...keys].filter((key) => key >= 0);
          const ids = (those: readonly number[]): readonly number[] =>
            rows
              .flatMap((each) => those.flatMap((look) => [...(each[look]?.event ?? [])]))
              .map((place) => columns.id[place] ?? -1)
              .toSorted((a, b) => a - b);
          assert.deepEqual(ids(looks.slice(1)), listed);
          assert.equal(ids([0]).length, columns.count - listed.length);
          assert.equal(shown.length, listed.length);
        },
      ),
    );
  });

  it('tells instants on a clock or from the start of the impact', () => {
    const zero = Date.parse('2026-11-18T13:56:00Z');
    const at = Date.parse('2026-11-18T14:03:12Z');
    assert.equal(timeText(at, { zone: 'UTC', zero, relative: false }), '14:03:12');
    assert.equal(timeText(at, { zone: '+05:30', zero, relative: false }, false), '19:33');
    assert.equal(timeText(at, { zone: 'UTC', zero, relative: true }), 'T+07:12');
    assert.equal(timeText(at, { zone: 'UTC', zero: undefined, relative: true }), '14:03:12');
  });
});
