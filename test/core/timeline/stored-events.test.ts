import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { readStored, writeStored } from '../../../src/core/timeline/stored-events.ts';

const event = (text: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  uri: `slack:C1/${text}`,
  at: 1_795_014_600_000,
  source: 'slack',
  kind: 'message',
  text,
  ...more,
});
const stored = (...events: readonly TimelineEvent[]) => ({
  document: 'file:///a.postmortem.md',
  saved: 1,
  origin: ['slack:C1'],
  events,
});

describe('stored events', () => {
  it('read back as they were, whatever their text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const wanted = stored(...texts.map((text) => event(text)));
        assert.deepEqual(readStored(writeStored(wanted)), wanted);
      }),
    );
  });

  it('hold nothing that is restricted', () => {
    const text = writeStored(stored(event('a'), event('private', { restricted: true })));
    assert.ok(!text.includes('private'));
    assert.deepEqual(readStored(text)?.events, [event('a')]);
  });

  const refused: readonly (readonly [what: string, text: string])[] = [
    ['no JSON', '{"version": 1'],
    ['another version', writeStored(stored(event('a'))).replace('"version":1', '"version":2')],
    ['no list', '{"version":1,"document":"a","saved":1,"events":{}}'],
    ['nothing', ''],
  ];
  for (const [what, text] of refused)
    it(`are none where the file is ${what}`, () => assert.equal(readStored(text), undefined));

  it('leave out what is no event', () => {
    const text = JSON.stringify({
      version: 1,
      ...stored(event('a')),
      events: [event('a'), null, { at: 'x' }],
    });
    assert.deepEqual(readStored(text)?.events, [event('a')]);
  });
});
