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

  it('keep what was asked, but of what they do not hold', () => {
    const asked = ['slack:C1', 'slack:C2', 'slack:C3'].map((incident) => ({
      incident,
      since: 1,
      complete: true,
    }));
    const held = { ...stored(event('a')), asked };
    assert.deepEqual(readStored(writeStored(held)), held);
    const secret = event('b', { uri: 'slack:C2/b', restricted: true });
    const text = writeStored({ ...held, events: [event('a'), secret] });
    assert.deepEqual(
      readStored(text)?.asked?.map(({ incident }) => incident),
      ['slack:C1', 'slack:C3'],
    );
    const broken = text.replace('"since":1', '"since":"x"');
    assert.deepEqual(
      readStored(broken)?.asked?.map(({ incident }) => incident),
      ['slack:C3'],
    );
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
