import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import createMarkdownIt from 'markdown-it';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { wordingProblems } from '../../../../src/core/language/problems.ts';
import { agendaMarkdown } from '../../../../src/core/render/meeting/agenda.ts';
import { meetingIcs } from '../../../../src/core/render/meeting/meeting-ics.ts';
import { PROMPTS } from '../../../../src/core/render/meeting/prompts.ts';
import { readEvent, readText } from './read-calendar.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const DOCUMENT = `---
postmortem: 1
id: PM-2026-031
owner: dana
facilitator: noor
reviewers: [sam, lin]
responders: { dana: incident commander, lin: { role: database on-call, name: Lin Öz } }
---

# Checkout failed

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Rollout reaches 60 %
  14:43 mitigated, impact_end: Error rate is down <slack:C1/p1>
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Nothing compares pool sizes
- id: F2
  factor: The limit is the vendor's
  accepted: The contract runs until May
- id: F3
  factor: The page waits for five minutes
\`\`\`

\`\`\`yaml learnings
questions:
  - question: Which services share the limit?
    for: "@lin"
  - question: What did the graph show?
    answer: Nothing yet
  - How long does a page take?
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Compare pool sizes
  addresses: [F1]
  owner: lin
- id: A2
  action: Page at once
  status: done
  addresses: [F9]
\`\`\`
`;

const agenda = (text = DOCUMENT, missing: readonly string[] = []): string =>
  agendaMarkdown(parsePostmortem(text), { now: NOW, missing, when: 'Friday, 14:00 UTC' });

/** The points below a heading. */
function points(markdown: string, heading: string): readonly string[] {
  const [, below = ''] = markdown.split(new RegExp(`\n## ${heading}[^\n]*\n\n`, 'u'));
  const [own = ''] = below.split('\n\n## ');
  return own.split('\n').filter((line) => line.startsWith('- ') && !line.startsWith('- _'));
}

describe('the agenda of a review', () => {
  it('says who, and when', () => {
    assert.ok(
      agenda().startsWith(
        '# Review of PM-2026-031: Checkout failed\n\n- When: Friday, 14:00 UTC\n- Leads: noor\n- With: dana (incident commander), lin (database on-call), noor (facilitator), sam (reviewer)\n',
      ),
    );
  });

  it('has what is open in the document, and what is not stays out', () => {
    const markdown = agenda(DOCUMENT, ['The title is <missing>.']);
    assert.deepEqual(points(markdown, 'The timeline'), [
      '- It is not confirmed yet: read it together.',
      '- 13:56 is marked impact start without a source. How do we know?',
      '- Time to detect is unknown (needs detected). What shows it?',
      '- Time to acknowledge is unknown (needs acknowledged and detected). What shows it?',
      '- Time to resolve is unknown (needs resolved). What shows it?',
    ]);
    assert.deepEqual(points(markdown, 'Contributing factors'), [
      '- No action addresses F3: The page waits for five minutes. What could act on it, or what speaks for leaving it?',
    ]);
    assert.deepEqual(points(markdown, 'Open questions'), [
      '- **Q1** Which services share the limit? (for lin, database on-call)',
      '- **Q2** How long does a page take?',
    ]);
    assert.deepEqual(points(markdown, 'Action items'), [
      '- A1: Compare pool sizes has no due date, no end that anyone can check.',
    ]);
    assert.deepEqual(points(markdown, 'What the document still lacks'), ['- The title is \\<missing\\>.']);
  });

  it('asks how and what, in words that our own rules have nothing against', () => {
    const context = { now: NOW, config: DEFAULT_CONFIG, ignored: [] };
    for (const prompt of Object.values(PROMPTS).flat()) assert.match(prompt, /^(?:How|What|Where) .*\?$/u);
    const found = wordingProblems(parsePostmortem(agenda()), context);
    assert.deepEqual(
      found.map(({ message }) => message),
      [],
    );
  });

  it('takes an hour', () => {
    const minutes = [...agenda().matchAll(/\((\d+) min\)/gu)].map(([, count]) => Number(count));
    assert.equal(
      minutes.reduce((sum, one) => sum + one, 0),
      60,
    );
  });

  it('makes no markup of what stands in the document, and reads any', () => {
    const hostile = DOCUMENT.replace(
      'Checkout failed',
      '<img src=x onerror=alert(1)> [a](javascript:b) @all',
    ).replace('Which services share the limit?', '"## Notes <script>x</script> ![p](http://x/y)"');
    const html = createMarkdownIt({ html: true, linkify: true }).render(agenda(hostile));
    assert.doesNotMatch(html, /<img|<script|javascript:b"/u);
    for (const text of ['', '---\n---', DOCUMENT.slice(0, 300), '```yaml learnings\nquestions: 5\n```'])
      assert.match(agenda(text), /^# Review of /u);
  });
});

describe('the invitation to a review', () => {
  const setting = {
    now: NOW,
    start: NOW + 3_600_000,
    addresses: { noor: 'noor@example.com', lin: 'lin@example.com', sam: 'sam@example.com' },
  };
  const url = 'https://github.com/acme/shop/blob/4471c0f/a.postmortem.md';

  it('invites those whose addresses are known, and names the others', () => {
    const { ics, left } = meetingIcs(parsePostmortem(DOCUMENT), { ...setting, url });
    const { one, all } = readEvent(ics);
    assert.equal(one('ORGANIZER').value, 'mailto:noor@example.com');
    assert.deepEqual(
      all('ATTENDEE').map(({ parameters }) => [parameters['CN'], parameters['ROLE']]),
      [
        ['Lin Öz', 'REQ-PARTICIPANT'],
        ['sam', 'OPT-PARTICIPANT'],
      ],
    );
    assert.deepEqual(
      left.map(({ name }) => name),
      ['dana'],
    );
    const text = readText(one('DESCRIPTION').value);
    assert.match(text, /Open questions:\n- Which services share the limit\? \(for lin\)/u);
    assert.match(text, /Please also invite: dana$/u);
  });

  it('is to one meeting, whatever commit the document is at', () => {
    const uid = (text: string, page: string | undefined): string =>
      readEvent(meetingIcs(parsePostmortem(text), { ...setting, url: page }).ics).one('UID').value;
    const later = url.replace('4471c0f', 'main');
    assert.equal(uid(DOCUMENT, url), uid(DOCUMENT.replace('Checkout failed', 'Checkout was down'), later));
    assert.notEqual(uid(DOCUMENT, url), uid(DOCUMENT, url.replace('shop', 'other')));
  });
});

it('the agenda of each example is read', () => {
  const name = 'examples/postmortems/2026-11-18-checkout-pool.postmortem.md';
  assert.match(agenda(readFileSync(name, 'utf8')), /\*\*Q1\*\* Which other services/u);
});
