import assert from 'node:assert/strict';
import fc from 'fast-check';
import { capturedEvents } from '../../../src/core/sources/files/captured.ts';
import { capturedLines, hashOf } from '../../../src/core/timeline/captured-lines.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';

// Put together here, so that nobody who scans the repository takes it for a real one.
const KEY = ['AKIA', 'Q7ZP3LX4', 'MVD2TR6B'].join('');

const event = (more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  uri: 'slack:C0INC2041/p1795014600000900',
  at: 1_795_014_600_000,
  source: 'slack',
  kind: 'message',
  text: 'Rolling back change 4471',
  ...more,
});

async function readBack(text: string) {
  const events: TimelineEvent[] = [];
  try {
    for await (const one of capturedEvents('incident.jsonl', text)) events.push(one);
    return { events };
  } catch (error) {
    return { events, error: error instanceof Error ? error.message : String(error) };
  }
}

describe('captured events as lines', () => {
  it('are read back as they were, with a hash each', async () => {
    const said = fc.string({ minLength: 1 }).map((text) => `x${text.replace(/[^\p{L}\p{N}#"\\]/gu, '')}`);
    const any = fc.record(
      {
        uri: fc.nat().map((id) => `slack:C/${id}`),
        at: fc.integer({ min: -8.64e15, max: 8.64e15 }),
        source: fc.constantFrom('slack', 'pagerduty'),
        kind: fc.constantFrom('message', 'alert', 'deploy'),
        text: said,
        actor: said,
        place: said,
        pinned: said,
        thread: said,
        raw: said,
        permalink: fc.constant('https://acme.slack.com/archives/C/p1'),
        bot: fc.constant(true),
        level: fc.constantFrom('error', 'warning'),
        precision: fc.constant('minute'),
        replies: fc.integer({ min: 1, max: 9 }),
        edited: fc.nat(),
      },
      { requiredKeys: ['uri', 'at', 'source', 'kind', 'text'], noNullPrototype: true },
    ) as fc.Arbitrary<TimelineEvent>;
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 8 }), async (events) => {
        const { text, count } = await capturedLines(events);
        assert.equal(count, events.length);
        assert.deepEqual(await readBack(text), { events });
        for (const line of text.split('\n').filter(Boolean))
          assert.match(line, /"hash":"sha256:[0-9a-f]{64}"\}$/);
      }),
    );
  });

  it('look like this', async () => {
    const { text } = await capturedLines([
      event({ actor: 'tomas', suggests: [{ mark: 'mitigated', reason: 'a rollback' }] }),
    ]);
    const hash = await hashOf(event({ actor: 'tomas' }));
    assert.equal(
      text,
      `{"at":"2026-11-18T15:10:00.000Z","source":"slack","kind":"message","actor":"tomas","text":"Rolling back change 4471","uri":"slack:C0INC2041/p1795014600000900","hash":"${hash}"}\n`,
    );
  });

  it('hold nothing that only some may read, no secret and no address of a person', async () => {
    const lines = await capturedLines([
      event({ text: 'what was said in private', restricted: true }),
      event({ text: `rotated ${KEY}` }),
      event({ actor: 'dana.okafor@acme.io' }),
      event(),
    ]);
    assert.deepEqual([lines.count, lines.withheld, lines.mended], [3, 1, 2]);
    assert.ok(!/private|acme\\.io/.test(lines.text) && !lines.text.includes(KEY), lines.text);
    assert.equal((await readBack(lines.text)).error, undefined);
  });

  it('are there, and told, where somebody changed them since', async () => {
    const { text } = await capturedLines([event(), event({ uri: 'slack:C/2', text: 'Customers can pay' })]);
    const { events, error } = await readBack(text.replace('can pay', 'could not pay'));
    assert.equal(events[1]?.text, 'Customers could not pay');
    assert.equal(
      error,
      '1 line of incident.jsonl changed after capture: line 2 (Customers could not pay). The rest is there.',
    );
  });
});
