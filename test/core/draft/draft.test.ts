import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { draft as begin, type DraftInput } from '../../../src/core/draft/draft.ts';
import { respondersIn } from '../../../src/core/draft/responders.ts';
import { problems, problemsAt } from '../../../src/core/language/problems.ts';
import { validate } from '../../../src/core/schema/validate.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { handleOf } from '../../../src/core/timeline/log-line.ts';
import { oneLine } from '../../../src/core/timeline/one-line.ts';
import { readPasted } from '../../../src/core/timeline/paste.ts';

const draft = (from: DraftInput): string => begin(from).text;

const input = (more: Partial<DraftInput>): DraftInput => ({
  id: 'PM-2026-031',
  title: 'Checkout returned errors',
  zone: 'UTC',
  today: '2026-11-18',
  events: [],
  ...more,
});

const event = (at: string, text: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  uri: `slack:C0INC2041/${at}`,
  at: Date.parse(at),
  source: 'slack',
  kind: 'message',
  text,
  ...more,
});

const logOf = (events: readonly TimelineEvent[], zone = 'UTC'): readonly string[] =>
  (/log: \|\n([^`]*)```/.exec(draft(input({ events, zone })))?.[1] ?? '')
    .split('\n')
    .filter((line) => line !== '');

describe('draft', () => {
  it('writes front matter, a title and the events', () => {
    const text = draft(
      input({
        severity: 'SEV-2',
        owner: 'dana',
        services: ['checkout-api', 'orders-db'],
        events: [event('2026-11-18T14:03:12.482Z', 'Looking', { actor: 'Tomas Lindqvist' })],
      }),
    );
    assert.equal(
      text.slice(0, text.indexOf('<!--')),
      `---
postmortem: 1
id: PM-2026-031
status: draft
severity: SEV-2
owner: dana
services: [checkout-api, orders-db]
---

# Checkout returned errors

## Summary

`,
    );
    assert.match(
      text,
      /```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: \|\n  14:03:12 Looking @tomas-lindqvist <slack:C0INC2041\/2026-11-18T14:03:12.482Z>\n```/,
    );
  });

  it('asks for the roles that nobody stated, a line each', () => {
    const { text, stops } = begin(
      input({
        severity: 'SEV-2',
        owner: 'dana',
        services: ['checkout-api'],
        responders: [
          { handle: 'dana', role: 'incident commander: all of it' },
          { handle: 'true', role: undefined },
          { handle: 'lin', role: undefined },
        ],
      }),
    );
    assert.match(
      text,
      /^responders:\n {2}dana: "incident commander: all of it"\n {2}"true": \n {2}lin: \n---$/m,
    );
    assert.deepEqual(
      stops.slice(0, 2).map((stop) => text.slice(text.lastIndexOf('\n', stop - 1) + 1, stop)),
      ['  "true": ', '  lin: '],
    );
  });

  it('names responders in one line where every role is known', () => {
    const responders = [
      { handle: 'dana', role: 'incident commander' },
      { handle: 'lin', role: 'database on-call' },
    ];
    assert.match(
      draft(input({ responders })),
      /^responders: \{ dana: incident commander, lin: database on-call \}$/m,
    );
  });

  it('knows every handle of a pasted chat, and says at in_review whose role is missing', () => {
    const { events } = readPasted(
      'Dana Reyes  2:03 PM\nI am incident commander\nLin Okafor  2:04 PM\nLooking\nDeploy Bot  2:05 PM\nv2 is live\n',
      { date: '2026-11-18', zone: 'UTC' },
    );
    const text = draft(
      input({ events, severity: 'SEV-2', owner: 'noor', services: ['a'], responders: respondersIn(events) }),
    );
    const context = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };
    assert.deepEqual(problems(parsePostmortem(text), context), []);
    const atReview = problemsAt(parsePostmortem(text), context, 'in_review');
    assert.deepEqual(
      atReview.filter(({ message }) => /okafor|reyes|bot/.test(message)).map(({ message }) => message),
      ['lin-okafor has no value yet. The role in this incident.'],
    );
  });

  it('has a day line where the day changes in its zone', () => {
    const events = [
      event('2026-11-18T22:50:00Z', 'a', { source: 'paste' }),
      event('2026-11-18T23:10:00Z', 'b', { source: 'paste' }),
    ];
    assert.deepEqual(logOf(events, 'Europe/Berlin'), ['  23:50:00 a', '  2026-11-19', '  00:10:00 b']);
    assert.deepEqual(logOf(events), ['  22:50:00 a', '  23:10:00 b']);
  });

  it('keeps the instant of the hour that clocks show twice', () => {
    const events = [
      event('2026-10-25T00:30:00Z', 'first', { source: 'paste' }),
      event('2026-10-25T01:30:00Z', 'second', { source: 'paste' }),
    ];
    assert.deepEqual(logOf(events, 'Europe/Berlin'), [
      '  02:30:00 first',
      '  2026-10-25T02:30:00+01:00 second',
    ]);
  });

  it('takes each suggested mark once, resolved the last time', () => {
    const suggests = (mark: 'detected' | 'resolved') => ({
      suggests: [{ mark, reason: 'first page' }],
    });
    const events = [
      event('2026-11-18T14:00:00Z', 'page', suggests('detected')),
      event('2026-11-18T14:01:00Z', 'page again', suggests('detected')),
      event('2026-11-18T15:00:00Z', 'green', suggests('resolved')),
      event('2026-11-18T16:00:00Z', 'green again', suggests('resolved')),
    ];
    const said = logOf(events).map((line) => line.replace(/ <.*>/, '').trim());
    assert.deepEqual(said, [
      '14:00:00 detected: page',
      '14:01:00 page again',
      '15:00:00 green',
      '16:00:00 resolved: green again',
    ]);
  });

  it('keeps the marks that a person pasted', () => {
    const { events } = readPasted('13:56 impact_start: a\n14:00 impact_end: b\n14:05 impact_start: c', {
      date: '2026-11-18',
    });
    assert.deepEqual(logOf(events), [
      '  13:56 impact_start: a',
      '  14:00 impact_end: b',
      '  14:05 impact_start: c',
    ]);
  });

  it('leaves a draft calm: nothing but missing fields', () => {
    for (const known of [{}, { severity: 'SEV-2', owner: 'dana', services: ['checkout-api'] }]) {
      const { problems, frontMatter, sections } = parsePostmortem(draft(input(known)));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        sections.map(({ name }) => name),
        ['timeline', 'impact', 'contributing-factors', 'learnings', 'action-items'],
      );
      const found = [
        ...validate('front-matter', frontMatter?.value),
        ...validate('timeline', sections[0]?.value),
        ...validate('impact', sections[1]?.value),
        ...validate('contributing-factors', sections[2]?.value),
        ...validate('learnings', sections[3]?.value),
        ...validate('action-items', sections[4]?.value),
      ];
      assert.deepEqual(
        found.filter(({ kind }) => kind !== 'required' && kind !== 'blank'),
        [],
      );
    }
  });

  it('reads back as what was captured, however hostile', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '```',
            '~~~',
            '\n',
            '\r',
            '---',
            '...',
            '# x',
            ' ',
            '@lin',
            'resolved:',
            '\\',
            '<script>',
            '<a:b>',
            '^T1',
            '+public',
            '"',
            "'",
            ': ',
            '{{',
            '-->',
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join('')),
    );
    const captured = fc.record({
      at: fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 9, 27) }),
      text: nasty.filter((text) => oneLine(text) !== ''),
      actor: fc.option(fc.constantFrom('Dana Reyes', 'tomas'), { nil: undefined }),
      uri: fc.constantFrom('slack:C0INC2041/p1795014600000900', 'pagerduty:Q2X7/R1'),
    });
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', '+05:30');
    fc.assert(
      fc.property(fc.array(captured, { maxLength: 6 }), zones, nasty, nasty, (list, zone, title, id) => {
        const events = list
          .map(({ actor, ...rest }): TimelineEvent => ({
            ...rest,
            source: 'slack',
            kind: 'message',
            ...(actor === undefined ? {} : { actor }),
          }))
          .toSorted((a, b) => a.at - b.at);
        const postmortem = parsePostmortem(
          draft(input({ events, zone, title, id, owner: title, services: [id] })),
        );
        assert.deepEqual(
          postmortem.problems.filter(({ level }) => level === 'error'),
          [],
        );
        assert.equal(postmortem.sections.length, 5);
        assert.equal(postmortem.headings.length, 10);
        assert.deepEqual(
          postmortem.timeline?.entries.map(({ at, text, actor, sources }) => ({
            at,
            text,
            actor: actor?.name,
            sources: sources.map(({ uri }) => uri),
          })),
          events.map(({ at, text, actor, uri }) => ({
            at: Math.floor(at / 1000) * 1000,
            text: oneLine(text),
            actor: actor === undefined ? undefined : handleOf(actor),
            sources: [uri],
          })),
        );
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);
});
