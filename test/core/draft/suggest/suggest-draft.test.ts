import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpuUsage, env } from 'node:process';
import fc from 'fast-check';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { MOST_ENTRIES } from '../../../../src/core/draft/suggest/entries.ts';
import { suggestSeverity } from '../../../../src/core/draft/suggest/severity.ts';
import { suggestDraft } from '../../../../src/core/draft/suggest/suggest-draft.ts';
import type { EventKind, TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { checkoutEvents, draftOf, drawSuggestion, SCALE } from './support.ts';

/** A file of this folder; written anew where POSTMORTEM_UPDATE is set, to be read before it is committed. */
function sameAs(name: string, text: string): void {
  const file = new URL(`incidents/${name}`, import.meta.url);
  if (env['POSTMORTEM_UPDATE'] !== undefined) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}

describe('a suggested draft', () => {
  it('proposes what the records of the checkout outage state, with reasons', () => {
    const events = checkoutEvents();
    sameAs('checkout.txt', drawSuggestion(events, suggestDraft(events, { scale: SCALE })));
  });

  it('becomes a document as it is proposed', () => {
    const incidents = ['pagerduty:Q2X7ABCDE12345', 'slack:C0INC2041'];
    sameAs('checkout-draft.txt', draftOf(checkoutEvents(), { incidents }));
  });

  it('becomes another document where somebody changed it', () => {
    const text = draftOf(checkoutEvents(), {
      change: {
        title: 'Checkout refused cards',
        severity: undefined,
        detectedBy: 'customer',
        restricted: true,
        marks: { detected: 'slack:C0CHKOUT1/p1795010486000282', resolved: 'pagerduty:Q2X7ABCDE12345/R89' },
        entries: [],
        responders: [{ handle: 'jonas', role: 'support lead' }],
        impact: ['support_cases'],
      },
    });
    assert.match(text, /^severity: $/m);
    assert.match(text, /^detected_by: customer$/m);
    assert.match(text, /^audience: restricted$/m);
    assert.match(text, /^responders: \{ jonas: support lead \}$/m);
    assert.match(text, /^customers: unknown\nsupport_cases: 212 \(slack:/m);
    const entries = parsePostmortem(text).timeline?.entries ?? [];
    assert.deepEqual(
      entries.map(({ marks, actor }) => [marks.map(({ mark }) => mark).join(), actor?.name]),
      [
        ['detected', 'jonas'],
        ['resolved', 'dana'],
      ],
    );
  });

  for (const [said, title] of [
    [
      'Declaring SEV-2, private: a key stood in a public log. @tomas rotates it.',
      'A key stood in a public log',
    ],
    ['Declared: Checkout refuses cards', 'Checkout refuses cards'],
    ['checkout-api 5xx above 5 %. Runbook: https://x.test', 'checkout-api 5xx above 5 %'],
    [
      'Oh no. Checkout is down again, and so is the queue',
      'Oh no. Checkout is down again, and so is the queue',
    ],
    ['v1.2 is slow since 10.52 UTC', 'v1.2 is slow since 10.52 UTC'],
    ['Checkout: declare victory', 'Checkout: declare victory'],
  ] as const)
    it(`is called "${title}" where it began with "${said}"`, () => {
      const event: TimelineEvent = {
        uri: 'slack:C0INC2050/p1',
        at: Date.parse('2026-11-19T15:00:00Z'),
        source: 'slack',
        kind: 'message',
        text: said,
        suggests: [{ mark: 'declared', reason: 'first message in the incident channel' }],
      };
      assert.equal(suggestDraft([event], { scale: SCALE }).title?.value, title);
    });

  const KINDS: readonly EventKind[] = [
    'message',
    'alert',
    'page',
    'status',
    'change',
    'deploy',
    'note',
    'severity',
  ];
  const event = fc.record({
    at: fc.integer({ min: Date.UTC(2026, 10, 18), max: Date.UTC(2026, 10, 19) }),
    source: fc.constantFrom('slack', 'pagerduty', 'statuspage'),
    kind: fc.constantFrom(...KINDS),
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Resolved.', 'IC: Dana', 'going to SEV-1', 'Support: 7 cases', '```', '} }', '“”'),
    ),
    actor: fc.option(fc.constantFrom('Dana Reyes', 'dana', 'deploy bot', '__proto__', 'constructor'), {
      nil: undefined,
    }),
    pinned: fc.option(fc.constant('pinned'), { nil: undefined }),
    restricted: fc.option(fc.constant(true), { nil: undefined }),
  });

  it('holds for any events: no more than 25, each of them captured, and a document that reads', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (made) => {
        const events = made
          .toSorted((a, b) => a.at - b.at)
          .map((one, index): TimelineEvent => ({
            ...JSON.parse(JSON.stringify(one)),
            uri: `${one.source}:X/${index}`,
          }));
        const suggestion = suggestDraft(events, { scale: SCALE });
        const picked = suggestion.entries.filter((entry) => entry.picked).map(({ uri }) => uri);
        assert.ok(picked.length <= MOST_ENTRIES);
        const postmortem = parsePostmortem(draftOf(events));
        assert.deepEqual(
          postmortem.problems.filter(({ level }) => level === 'error'),
          [],
        );
        assert.deepEqual(
          postmortem.timeline?.entries.map(({ sources }) => sources[0]?.uri),
          picked,
        );
        assert.equal(
          /^audience: restricted$/m.test(postmortem.text),
          events.some((one) => one.restricted === true),
        );
      }),
    );
  });

  it('is made in a moment from 25,000 events', () => {
    const some = checkoutEvents();
    const many = Array.from({ length: 25_000 }, (_, index): TimelineEvent => {
      const one = some[index % some.length];
      assert.ok(one);
      return { ...one, uri: `${one.uri}-${index}`, at: one.at + index };
    });
    const ordered = many.toSorted((a, b) => a.at - b.at);
    // Of the processor, for others may keep it busy.
    const before = cpuUsage();
    suggestDraft(ordered, { scale: SCALE });
    const { user } = cpuUsage(before);
    assert.ok(user < 4_000_000, `${user / 1000} ms`);
  });
});

describe('the severity that events state', () => {
  for (const [texts, expected] of [
    [['Incident channel opened at SEV-2 by @dana'], 'SEV-2'],
    [['Field "severity" set to SEV-2', 'Field "severity" changed from SEV-2 to SEV-1'], 'SEV-2 -> SEV-1'],
    [['Going to SEV-1: three in ten fail'], 'SEV-1'],
    [['declaring a sev2'], 'SEV-2'],
    [['Severity: Sev 3'], 'SEV-3'],
    [['downgraded to SEV3', 'raised to SEV-2'], 'SEV-3 -> SEV-2'],
    [['That timer is short for a SEV-1.', 'Workflow "SEV-1" started', 'Priority set to P2'], undefined],
    [['Is this a SEV-1?', 'like the SEV-2 in May'], undefined],
  ] as const)
    it(`${JSON.stringify(texts)} → ${expected ?? 'unknown'}`, () => {
      const events = texts.map((text, at): TimelineEvent => ({
        uri: `slack:C/${at}`,
        at,
        source: 'slack',
        kind: 'message',
        text,
      }));
      assert.equal(suggestSeverity(events, SCALE)?.value, expected);
    });

  it('is that of the record where no event says more, if it is one of the scale', () => {
    assert.equal(suggestSeverity([], SCALE, 'sev2')?.value, 'SEV-2');
    assert.equal(suggestSeverity([], SCALE, 'P1'), undefined);
  });
});
