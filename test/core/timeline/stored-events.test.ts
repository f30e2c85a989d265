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
  it('read back as they were, whatever their text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (texts) => {
        const wanted = stored(...texts.map((text) => event(text)));
        assert.deepEqual(await readStored(await writeStored(wanted)), wanted);
      }),
    );
  });

  it('hold nothing that is restricted', async () => {
    const text = await writeStored(stored(event('a'), event('private', { restricted: true })));
    assert.ok(!text.includes('private'));
    assert.deepEqual((await readStored(text))?.events, [event('a')]);
  });

  it('keep what was asked, but of what they do not hold', async () => {
    const asked = ['slack:C1', 'slack:C2', 'slack:C3'].map((incident) => ({
      incident,
      since: 1,
      complete: true,
    }));
    const held = { ...stored(event('a')), asked };
    assert.deepEqual(await readStored(await writeStored(held)), held);
    const secret = event('b', { uri: 'slack:C2/b', restricted: true });
    const text = await writeStored({ ...held, events: [event('a'), secret] });
    const askedIn = async (file: string) => (await readStored(file))?.asked?.map(({ incident }) => incident);
    assert.deepEqual(await askedIn(text), ['slack:C1', 'slack:C3']);
    assert.deepEqual(await askedIn(text.replace('"since":1', '"since":"x"')), ['slack:C3']);
  });

  const change = (from: string, to: string) => async () =>
    (await writeStored(stored(event('a')))).replace(from, to);
  const refused: readonly (readonly [what: string, text: () => Promise<string>])[] = [
    ['no JSON', async () => '{"version": 1'],
    ['another version', change('"version":1', '"version":2')],
    ['changed by somebody', change('"text":"a"', '"text":"b"')],
    ['without a hash', change('"hash"', '"hush"')],
    ['no list', async () => '{"version":1,"document":"a","saved":1,"events":{}}'],
    ['nothing', async () => ''],
  ];
  for (const [what, text] of refused)
    it(`are none where the file is ${what}`, async () => {
      assert.equal(await readStored(await text()), undefined);
    });

  it('leave out what is no event', async () => {
    const odd = [event('a'), null, { at: 'x' }] as readonly TimelineEvent[];
    const text = await writeStored({ ...stored(), events: odd.filter(Boolean) });
    assert.deepEqual((await readStored(text))?.events, [event('a')]);
  });
});
