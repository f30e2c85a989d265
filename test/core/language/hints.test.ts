import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ticketReadings } from '../../../src/core/actions/sync/ticket-statuses.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { inlayHints, type InlayContext } from '../../../src/core/language/hints/inlay-hints.ts';
import { lenses } from '../../../src/core/language/hints/lenses.ts';

/** The document with its hints written where they show, in ‹›. */
function shown(text: string, context?: InlayContext): string {
  const hints = inlayHints(parsePostmortem(text), { start: 0, end: text.length }, context);
  return hints
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (result, { offset, text: hint }) => `${result.slice(0, offset)}‹${hint}›${result.slice(offset)}`,
      text,
    );
}

const TIMELINE = `\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:52 Change merged ^T1
  13:56 impact_start: Rollout
  14:03:12‹T+07:12› detected‹TTD 7m 12s›, alerted: Page
  14:06:41‹T+10:41› acknowledged‹TTA 3m 29s›: On-call
  14:20 Tried
  14:43‹T+47:00› mitigated‹TTM 47m›, impact_end: Rolled back
  15:10‹T+1:14:00› resolved‹TTR 1h 14m›: Done
\`\`\`
`;
const plain = (fixture: string): string => fixture.replaceAll(/‹[^›]*›/g, '');

describe('inlay hints', () => {
  it('show T+ and metrics at marks', () => {
    assert.equal(shown(plain(TIMELINE)), TIMELINE);
  });

  it('show the impact where it is news, and what came before it as such', () => {
    const fixture = `\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:50‹T−06:00› detected‹6 min before impact›: A warning
  13:56 impact_start: Rollout
  14:00‹T+04:00› impact_end: Over
  14:10‹T+14:00› impact_start: Again
  14:20‹T+24:00› mitigated‹TTM 24m›: Rolled back
  14:21‹T+25:00› impact_end‹impact 15m›: Over
\`\`\`
`;
    assert.equal(shown(plain(fixture)), fixture);
  });

  it('say nothing that is not known', () => {
    const text = plain(TIMELINE).replace('date: 2026-11-18\n', '');
    assert.equal(shown(text), text);
    const once =
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  13:56 detected: A\n  13:57 detected: B\n```\n';
    assert.doesNotMatch(shown(once), /TTD/);
  });

  it('show how far tickets are, where somebody knows', () => {
    const text =
      '```yaml action-items\n- id: A1\n  action: Limit\n  ticket: CHK-1\n- id: A2\n  ticket: CHK-2\n- {id: A3, ticket: CHK-3}\n```\n';
    const { of, keep } = ticketReadings();
    const asked = { tracker: 'jira', label: 'Jira', readAt: 0 };
    keep([
      { ...asked, ticket: 'CHK-1', status: { state: 'in_progress', label: 'In Progress' } },
      { ...asked, ticket: 'CHK-3', status: undefined },
    ]);
    const told = text.replace('CHK-1', 'CHK-1‹In Progress›').replace('CHK-3', 'CHK-3‹not found›');
    assert.equal(shown(text, { ticket: of }), told);
  });

  it('stand inside the part that was asked for, whatever the text', () => {
    const text = plain(TIMELINE);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.nat(text.length), (start, end, cut) => {
        const part = { start: Math.min(start, end), end: Math.max(start, end) };
        for (const { offset } of inlayHints(parsePostmortem(text.slice(cut)), part))
          assert.ok(part.start <= offset && offset <= part.end);
      }),
    );
  });
});

describe('lenses', () => {
  const titles = (text: string): readonly string[] => lenses(parsePostmortem(text)).map(({ title }) => title);

  it('stand above the timeline with what is known of it', () => {
    assert.deepEqual(titles(plain(TIMELINE)), [
      'Open Timeline',
      'Import Events…',
      'Confirm Timeline',
      'TTD 7m 12s · TTA 3m 29s · TTM 47m · TTR 1h 14m',
    ]);
    assert.deepEqual(titles('```yaml timeline\n```\n'), ['Open Timeline', 'Import Events…']);
  });

  it('count the postmortems that share a contributing factor, each once, and are quiet where none does', () => {
    const text =
      '```yaml contributing-factors\n- id: F1\n  factor: One\n- id: F2\n  factor: Two\n- id: F3\n```\n';
    const shown = (places: Readonly<Record<string, readonly string[]>>): readonly string[] =>
      lenses(parsePostmortem(text), {
        similar: (asked) =>
          (places[asked.text] ?? []).map((uri) => ({
            ...{ uri, postmortem: uri, title: '', date: undefined, line: 0, factorId: undefined },
            ...{ factor: '', shared: [], services: [], actions: [] },
          })),
      }).map(({ title }) => title);
    assert.deepEqual(shown({}), []);
    assert.deepEqual(shown({ One: ['a'] }), ['1 similar incident']);
    assert.deepEqual(shown({ One: ['a', 'b'], Two: ['b', 'c'] }), ['3 similar incidents']);
    assert.deepEqual(titles(text), []);
    assert.deepEqual(lenses(parsePostmortem(text), { similar: () => undefined }), []);
  });

  it('count action items that are new and done', () => {
    const items = ['open', 'in_progress', 'idea', 'wont_do', 'done'].map(
      (status, index) => `- id: A${index + 1}\n  action: x\n  status: ${status}\n`,
    );
    const section = (...list: readonly string[]): string =>
      `\`\`\`yaml action-items\n${list.join('')}\`\`\`\n`;
    assert.deepEqual(titles(section(...items)), ['Push 2 New…', '1 of 3 done']);
    assert.deepEqual(titles(section('- id: A1\n  action: x\n  ticket: CHK-1\n')), ['Sync', '0 of 1 done']);
    assert.deepEqual(titles(section()), []);
  });
});
