import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TicketStatus } from '../../../src/core/actions/tracker.ts';
import { ticketReadings } from '../../../src/core/actions/sync/ticket-statuses.ts';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import type { Finding } from '../../../src/core/document/finding.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { hover } from '../../../src/core/language/hover/hover.ts';

const TEXT = `---
postmortem: 1
status: in_review
responders: { tomas: checkout on-call }
---

\`\`\`yaml timeline
date: 2026-11-18
zone: +01:00
log: |
  13:56 impact_start: Rollout reaches *60 %* of pods ^T2
  14:03:12 detected, alerted: Page: checkout-api 5xx @tomas
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Two places set the pool size
  evidence: [T2]
\`\`\`

\`\`\`yaml action-items
- id: A1
  addresses: [F1]
  status: idea
  ticket: CHK-1290
\`\`\`
`;

/** What the hover says in the middle of a word, and the word it is about. */
function on(
  word: string,
  findings: readonly Finding[] = [],
): { readonly about: string; readonly says: string } | undefined {
  const offset = TEXT.indexOf(word) + Math.floor(word.length / 2);
  const found = hover(parsePostmortem(TEXT), offset, { config: DEFAULT_CONFIG, findings });
  return found && { about: TEXT.slice(found.span.start, found.span.end), says: found.parts.join('\n\n') };
}

describe('hover', () => {
  it('tells what a field is for', () => {
    const found = on('status');
    assert.equal(found?.about, 'status');
    assert.match(found?.says ?? '', /^\*\*Status\*\*\n\nHow far the postmortem is\./);
    assert.match(found?.says ?? '', /- `in_review`: Complete enough/);
    assert.match(on('responders')?.says ?? '', /```yaml\nresponders: \{ dana: incident commander/);
  });

  it('tells on a factor which postmortems share it, why, and what became of their actions', () => {
    const one = {
      uri: 'file:///work/a%20b.postmortem.md',
      postmortem: 'PM-1',
      title: 'Mail *waited*',
      date: '2026-03-14',
      line: 20,
      factorId: 'F2',
      factor: 'The pool size is set in two places',
      shared: ['pool', 'size'],
      services: ['orders-db'],
      actions: [
        { id: 'A1', action: 'Set it once', fate: 'overdue, 2 days late' },
        { id: 'A2', action: 'Ask', fate: 'dropped: <b>no</b>' },
      ],
    };
    const lookup = (count: number) => ({
      postmortems: () => [],
      similar: () => Array.from({ length: count }, () => one),
    });
    const found = (word: string, count: number) =>
      hover(parsePostmortem(TEXT), TEXT.indexOf(word) + 2, { config: DEFAULT_CONFIG, lookup: lookup(count) });
    const about = found('places', 1);
    assert.equal(about && TEXT.slice(about.span.start, about.span.end), 'Two places set the pool size');
    assert.deepEqual(about?.parts.join('').split('\n'), [
      '**1 similar incident**',
      '',
      '**[PM\\-1](<file:///work/a%20b.postmortem.md#L21>)** 2026\\-03\\-14 · Mail \\*waited\\*  ',
      'F2 The pool size is set in two places  ',
      '*shares pool and size; both are about orders\\-db*',
      '',
      '- A1 Set it once: overdue, 2 days late',
      '- A2 Ask: dropped\\: \\<b\\>no\\</b\\>',
    ]);
    assert.match(found('places', 6)?.parts[0] ?? '', /^\*\*6 similar incidents\*\*[^]*\n\nand 2 more$/u);
    assert.equal(found('places', 0), undefined);
    assert.match(found('factor:', 1)?.parts[0] ?? '', /^\*\*Factor\*\*/u);
  });

  it('tells what a value means', () => {
    assert.match(on('in_review')?.says ?? '', /^`in_review`: Complete enough/);
    assert.match(on('idea')?.says ?? '', /^`idea`: A thought worth keeping/);
  });

  it('tells of a ticket what was read last, and shows what the tracker wrote as text', () => {
    const title = 'Limit *the* pool';
    const status: TicketStatus = { state: 'done', label: 'Won’t [do](command:x)', title, due: '2026-12-02' };
    const says = (one: TicketStatus | undefined): string | undefined => {
      const { of, keep } = ticketReadings();
      const readAt = Date.UTC(2026, 10, 28, 16, 5);
      keep([{ ticket: 'CHK-1290', tracker: 'jira', label: 'Jira', status: one, readAt }]);
      const lookup = { postmortems: () => undefined, ticket: of };
      const context = { config: DEFAULT_CONFIG, lookup };
      return hover(parsePostmortem(TEXT), TEXT.indexOf('CHK-1290') + 2, context)?.parts.join('');
    };
    assert.equal(
      says(status),
      '**Won’t \\[do\\]\\(command\\:x\\)**  \nLimit \\*the\\* pool  \ndue 2026\\-12\\-02  \nJira, read 2026-11-28 16:05 UTC',
    );
    assert.match(says(undefined) ?? '', /^\*\*Not found\*\* in Jira/);
    assert.equal(on('CHK-1290'), undefined);
  });

  it('tells what a section is for', () => {
    assert.equal(on('action-items')?.about, 'action-items');
  });

  it('tells a time from the start of impact and in UTC', () => {
    assert.deepEqual(on('14:03:12'), {
      about: '14:03:12',
      says: '**T+07:12** since *impact_start*  \nWed 18 Nov 2026, 13:03:12 UTC  \nWed 18 Nov 2026, 14:03:12 in \\+01\\:00',
    });
  });

  it('tells a mark with the metrics that count on it, and their working', () => {
    const says = on('detected')?.says ?? '';
    assert.match(says, /^`detected`: It was known/);
    assert.match(
      says,
      /\*\*TTD, time to detect: 7m 12s\*\* {2}\ndetected − impact_start {2}\n14:03:12 − 13:56:00 = 7m 12s/,
    );
    assert.match(on('alerted')?.says ?? '', /TTA, time to acknowledge: unknown \(needs acknowledged\)/);
  });

  it('tells who acted and what an id stands for', () => {
    assert.equal(on('@tomas')?.says, 'tomas: checkout on\\-call');
    assert.deepEqual(on('T2]'), { about: 'T2', says: '**T2** 13\\:56 Rollout reaches \\*60 %\\* of pods' });
    assert.equal(on('F1]')?.says, '**F1** Two places set the pool size');
  });

  it('tells the note of a finding first', () => {
    const start = TEXT.indexOf('Rollout');
    const finding = {
      code: 'blame/x',
      span: { start, end: start + 7 },
      message: '',
      note: {
        why: 'It judges.',
        question: 'What was known?',
        rewrite: 'It was ```so',
        source: { title: 'A guide' },
      },
    };
    assert.equal(
      on('Rollout', [finding])?.says,
      '**Why it matters.** It judges.\n\n**A better question.** What was known?\n\n**One way to put it**\n\n````text\nIt was ```so\n````\n\nA guide',
    );
  });

  it('says nothing between things, and takes any text', () => {
    assert.equal(on('\n\n'), undefined);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              '```yaml timeline\n',
              '```yaml impact\n',
              '```\n',
              'zone: UTC\nlog: |\n',
              '  14:03 detected: x ^T1\n',
              '---\n',
              '\r',
              'a: [*b',
              '- ',
            ),
          ),
          { maxLength: 15 },
        ),
        fc.nat(),
        (pieces, where) => {
          const text = pieces.join('');
          hover(parsePostmortem(text), where % (text.length + 1), { config: DEFAULT_CONFIG });
        },
      ),
      { numRuns: 300 },
    );
  });
});
