import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionFacts, actionLines, dueHead, spokenAction } from '../../../src/core/corpus/action-words.ts';
import { groupActions, GROUPINGS } from '../../../src/core/corpus/action-groups.ts';
import {
  actionRows,
  isOverdue,
  openActionsOf,
  openActionsTold,
  type ActionRow,
} from '../../../src/core/corpus/open-actions.ts';
import { readDocument } from '../../../src/core/corpus/read-document.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { cases } from '../../support/cases.ts';
import { anyDocument } from '../document/support/documents.ts';

const NOW = Date.parse('2026-11-28T23:30:00Z');

const entry = (
  id: string,
  { front = '', log = '', actions = '' },
): { uri: string; document: ReturnType<typeof readDocument> } => ({
  uri: `file:///${id}`,
  document: readDocument(
    `---\nid: ${id}\n${front}---\n\n# About ${id}\n\n\`\`\`yaml timeline\n${log}\`\`\`\n\n\`\`\`yaml action-items\n${actions}\`\`\`\n`,
  ),
});

const rowsOf = (...entries: readonly ReturnType<typeof entry>[]): readonly ActionRow[] =>
  actionRows(entries, { now: NOW, holidays: () => ['2026-12-01'] });

const item = (id: string, fields: string): string =>
  `- id: ${id}\n  action: Do ${id}\n${fields
    .split(', ')
    .filter(Boolean)
    .map((field) => `  ${field}\n`)
    .join('')}`;

const ENTRIES = [
  entry('PM-1', {
    front: 'services: [checkout, orders]\nteams: [payments]\n',
    log: 'date: 2026-11-26\nzone: UTC\nlog: |\n  14:00 resolved: Over\n',
    actions: [
      item('A1', 'owner: dana, due: 2026-12-20, priority: P1'),
      item('A2', 'owner: lin, due: 2026-11-26, priority: P0, ticket: CHK-12'),
      item('A3', 'due: 3bd'),
      item('A4', 'owner: dana, status: done, due: 2026-11-01'),
    ].join(''),
  }),
  entry('PM-2', {
    front: 'services: checkout\n',
    actions: [
      item('A1', 'owner: lin, due: 5bd'),
      item('A2', 'owner: lin, due: 2026-11-28, priority: P2'),
    ].join(''),
  }),
  entry('PM-3', { front: 'status: skipped\n', actions: item('A1', 'owner: lin, due: 2026-11-01') }),
  entry('PM-4', {
    log: 'zone: Europe/Berlin\n',
    actions: item('A1', 'owner: mei, due: 2026-11-28, status: in_progress'),
  }),
];

const drawn = ({ document, action, ...row }: ActionRow): string =>
  `${document.id} ${action.id}: ${dueHead({ document, action, ...row })}… ${actionFacts({ document, action, ...row }, undefined)}`;

describe('action items of many postmortems', () => {
  it('come with what is overdue first, then as they are due, and what is settled last', () => {
    assert.deepEqual(rowsOf(...ENTRIES).map(drawn), [
      'PM-1 A2: 2 days late · … P0 · lin · CHK-12',
      'PM-2 A2: due today · … P2 · lin',
      // It is the 29th in Berlin already.
      'PM-4 A1: 1 day late · … mei',
      // Friday, the 27th is the first; the holiday does not count.
      'PM-1 A3: due in 4 days · … no owner',
      'PM-1 A1: … due in 22 days · P1 · dana',
      'PM-2 A1: … due 5bd after resolved · lin',
      'PM-1 A4: … done · dana',
    ]);
  });

  it('are put together by what they have, the most urgent group first and what has nothing last', () => {
    const rows = rowsOf(...ENTRIES).filter(({ isOpen }) => isOpen);
    const groups = GROUPINGS.map((by) =>
      groupActions(rows, by).map(({ label, rows: found, overdue }) => `${label} ${found.length}/${overdue}`),
    );
    assert.deepEqual(groups, [
      ['Overdue 2/2', 'Due within a week 2/0', 'Due later 1/0', 'No due date 1/0'],
      ['lin 3/1', 'mei 1/1', 'dana 1/0', 'No owner 1/0'],
      ['payments 3/1', 'No team 3/1'],
      ['checkout 5/1', 'orders 3/1', 'No service 1/1'],
      ['P0 1/1', 'P1 1/0', 'P2 1/0', 'No priority 3/1'],
    ]);
  });

  it('are told in a sentence, with what the tracker said last', () => {
    const [late, today] = rowsOf(...ENTRIES);
    assert.ok(late && today);
    const reading = {
      ticket: 'CHK-12',
      tracker: 'jira',
      label: 'Jira',
      readAt: NOW,
      status: { state: 'in_progress' as const, label: 'In Review' },
    };
    assert.equal(
      spokenAction(late, reading),
      'Do A2, 2 days late, priority P0, owner lin, ticket CHK-12 In Review, A2 of PM-1',
    );
    assert.equal(
      spokenAction(today, undefined),
      'Do A2, due today, priority P2, owner lin, no ticket, A2 of PM-2',
    );
    assert.deepEqual(actionLines(late, reading), [
      'Do A2',
      'A2 · P0 · lin',
      'Due 2026-11-26: 2 days late',
      'Ticket CHK-12 In Review',
      'PM-1 · About PM-1',
    ]);
    assert.match(actionFacts(late, { ...reading, status: undefined }), /CHK-12 not found$/u);
  });

  it('stand in every group they belong to, each time once, whatever they are', () => {
    const field = fc.record({
      owner: fc.option(fc.constantFrom('dana', 'lin')),
      due: fc.option(fc.constantFrom('2026-11-01', '2026-11-28', '2026-12-03', '2027-01-01', '3d', 'soon')),
      priority: fc.option(fc.constantFrom('P0', 'P1')),
      status: fc.option(fc.constantFrom('open', 'done', 'idea', 'in_progress')),
    });
    fc.assert(
      fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
        const actions = fields
          .map((one, index) =>
            item(
              `A${index}`,
              Object.entries(one)
                .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
                .join(', '),
            ),
          )
          .join('');
        const rows = rowsOf(entry('PM-1', { front: 'services: [a, b, a]\n', actions }));
        assert.equal(rows.length, fields.length);
        const late = rows.map(isOverdue);
        assert.equal(late.lastIndexOf(true) + 1, late.filter(Boolean).length, 'overdue first');
        for (const by of GROUPINGS) {
          const groups = groupActions(rows, by);
          const times = by === 'service' ? 2 : 1;
          assert.equal(groups.flatMap((group) => group.rows).length, rows.length * times);
          assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
        }
      }),
    );
  });

  it('that are still to be done are the same in a document read whole', () =>
    fc.assert(
      fc.property(anyDocument, fc.constantFrom('', 'open', 'Done', 'in progress'), (text, status) => {
        const actions = `\`\`\`yaml action-items\n- id: A1\n  action: Limit it\n  status: ${status}\n\`\`\`\n`;
        const whole = `---\nid: PM-1\n---\n\n${text}\n\n${actions}`;
        for (const one of [text, whole])
          assert.deepEqual(openActionsTold(parsePostmortem(one)), openActionsOf(readDocument(one)), one);
      }),
      { numRuns: cases(60) },
    ));
});
