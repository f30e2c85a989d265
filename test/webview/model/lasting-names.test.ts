import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idsOf, lastingNames } from '../../../src/webview/model/lasting-names.ts';
import { capturedOf, type Given } from './captured-of.ts';

const GIVEN = fc
  .array(fc.record({ minute: fc.nat(5), source: fc.constantFrom('slack', 'github', 'datadog') }), {
    maxLength: 20,
  })
  .map((events): readonly Given[] =>
    events
      .toSorted((a, b) => a.minute - b.minute)
      .map((event, index) => ({ ...event, uri: `${event.source}:${index}` })),
  );

describe('the names of events that outlast their panel', () => {
  it('lead back to the same events', () => {
    fc.assert(
      fc.property(GIVEN, (given) => {
        const { columns } = capturedOf(given);
        assert.deepEqual(idsOf(columns, lastingNames(columns, columns.id)), [...columns.id]);
      }),
    );
  });

  it('lead to them in another panel as well, where others came in before them', () => {
    const before = capturedOf([
      { uri: 'a', minute: 3 },
      { uri: 'b', minute: 3 },
    ]).columns;
    const after = capturedOf([
      { uri: 'x', minute: 1 },
      { uri: 'y', minute: 3, source: 'github' },
      { uri: 'a', minute: 3 },
      { uri: 'b', minute: 3 },
    ]).columns;
    assert.deepEqual(idsOf(after, lastingNames(before, [1])), [3]);
  });

  it('lead nowhere where there is no such event any more', () => {
    const { columns } = capturedOf([{ uri: 'a', minute: 3 }]);
    assert.deepEqual(lastingNames(columns, [-5, 7]), []);
    assert.deepEqual(
      idsOf(columns, [
        { at: 180_000, source: 'slack', nth: 1 },
        { at: 180_000, source: 'jira', nth: 0 },
        { at: 0, source: 'slack', nth: 0 },
      ]),
      [],
    );
  });
});
