import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DueContext } from '../../../src/core/actions/due-day.ts';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import type { SyncBase } from '../../../src/core/actions/sync/sync-base.ts';
import { syncEdits, type DocumentRow } from '../../../src/core/actions/sync/sync-edits.ts';
import {
  planSync,
  type FieldRow,
  type SyncPlan,
  type SyncRow,
} from '../../../src/core/actions/sync/sync-plan.ts';
import { syncedWords } from '../../../src/core/actions/sync/sync-words.ts';
import type { TicketStatus } from '../../../src/core/actions/tracker.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { jira } from '../../../src/core/trackers/jira/jira.ts';
import { quickConnection } from '../../support/connection.ts';

const due: DueContext = { resolved: Date.UTC(2026, 10, 18, 15, 10), zone: 'UTC', holidays: [] };
const target = {
  tracker: jira,
  connection: quickConnection('https://jira.example.net', { options: { project: 'CHK' } }),
};
const targets = [target];

const section = (...lines: readonly string[]): string =>
  ['# Title', '', '```yaml action-items', ...lines, '```', ''].join('\n');

const A1 = section(
  '- id: A1 # the first',
  '  action: Limit the pool',
  '  due: 5bd',
  '  status: open # for now',
  '  ticket: CHK-1',
);
/** What the ticket of `A1` says where both agree: five business days after the incident. */
const AS_PUSHED: TicketStatus = { state: 'open', label: 'To Do', title: 'Limit the pool', due: '2026-11-25' };

function planned(
  text: string,
  statuses: readonly (TicketStatus | undefined)[],
  bases: ReadonlyMap<string, SyncBase> = new Map(),
): SyncPlan {
  const postmortem = parsePostmortem(text);
  const asked = new Map(
    readActionItems(postmortem).flatMap(({ ticket }, index) =>
      ticket === undefined
        ? []
        : [[index, { ticket, tracker: 'jira', label: 'Jira', readAt: 0, status: statuses[index] }] as const],
    ),
  );
  return planSync({ postmortem, due, targets, asked, bases });
}

const agreedOn = (text: string, ...statuses: readonly TicketStatus[]): ReadonlyMap<string, SyncBase> =>
  planned(text, statuses).agreed;

const told = (rows: readonly SyncRow[]): readonly string[] =>
  rows.map((row) => {
    if (row.kind !== 'field') return `${row.item.id} ${row.kind}`;
    const { item, field, document, ticket, wins, why } = row;
    return `${item.id} ${field}: ${document ?? '—'} | ${ticket ?? '—'} → ${wins ?? `ask (${why})`}`;
  });

const isDocumentRow = (row: SyncRow): row is DocumentRow =>
  row.kind === 'moved' || row.kind === 'gone' || (row.kind === 'field' && row.wins === 'ticket');

const synced = (text: string, rows: readonly SyncRow[]): string =>
  applyEdits(text, syncEdits(parsePostmortem(text), rows.filter(isDocumentRow), due).edits);

describe('comparing items with their tickets', () => {
  const base = agreedOn(A1, AS_PUSHED);
  const cases: readonly (readonly [
    name: string,
    text: string,
    status: TicketStatus | undefined,
    rows: readonly string[],
  ])[] = [
    ['says nothing where both say the same', A1, AS_PUSHED, []],
    [
      'takes what changed in the ticket',
      A1,
      { ...AS_PUSHED, state: 'done', due: '2026-12-24' },
      ['A1 status: open | done → ticket', 'A1 due: 2026-11-25 | 2026-12-24 → ticket'],
    ],
    [
      'offers what changed in the document',
      A1.replace('Limit the pool', 'Limit all pools').replace('5bd', '7bd'),
      AS_PUSHED,
      [
        'A1 action: Limit all pools | Limit the pool → document',
        'A1 due: 2026-11-27 | 2026-11-25 → document',
      ],
    ],
    [
      'asks where both changed',
      A1.replace('status: open', 'status: in_progress'),
      { ...AS_PUSHED, state: 'done' },
      ['A1 status: in_progress | done → ask (both changed)'],
    ],
    [
      'is content where both changed to the same',
      A1.replace('status: open', 'status: done'),
      { ...AS_PUSHED, state: 'done' },
      [],
    ],
    [
      'asks where a date was taken out',
      A1,
      { state: 'open', label: 'To Do', title: 'Limit the pool' },
      ['A1 due: 2026-11-25 | — → ask (taken out)'],
    ],
    ['tells of a state without a word of ours', A1, { ...AS_PUSHED, state: undefined }, ['A1 unclear']],
    ['tells of a ticket that is gone', A1, undefined, ['A1 gone']],
    [
      'tells of a new key',
      A1,
      { ...AS_PUSHED, now: { key: 'PAY-7', url: 'https://jira.example.net/browse/PAY-7' } },
      ['A1 moved'],
    ],
  ];
  for (const [name, text, status, rows] of cases)
    it(name, () => assert.deepEqual(told(planned(text, [status], base).rows), rows));

  it('asks where nobody compared before, and where the ticket is another', () => {
    const differs = ['A1 status: open | done → ask (never compared)'];
    assert.deepEqual(told(planned(A1, [{ ...AS_PUSHED, state: 'done' }]).rows), differs);
    const other = A1.replace('CHK-1', 'CHK-2');
    assert.deepEqual(told(planned(other, [{ ...AS_PUSHED, state: 'done' }], base).rows), differs);
  });

  it('asks no tracker of items that share an id', () => {
    const twice = section('- {id: A1, ticket: CHK-1}', '- {id: A1, ticket: CHK-2}');
    assert.deepEqual(told(planned(twice, [AS_PUSHED, AS_PUSHED]).rows), ['A1 unasked', 'A1 unasked']);
  });

  it('compares no date that counts from a resolution nobody knows', () => {
    const postmortem = parsePostmortem(A1);
    const reading = { ticket: 'CHK-1', tracker: 'jira', label: 'Jira', readAt: 0, status: AS_PUSHED };
    const input = { postmortem, targets, asked: new Map([[0, reading]]), bases: new Map() };
    const { rows, agreed } = planSync({ ...input, due: { ...due, resolved: undefined } });
    assert.deepEqual(rows, []);
    assert.deepEqual(Object.keys(agreed.get('A1')?.fields ?? {}), ['status', 'action']);
  });
});

describe('writing what tickets say', () => {
  const base = agreedOn(A1, AS_PUSHED);

  it('touches the values alone', () => {
    const status: TicketStatus = {
      ...AS_PUSHED,
      state: 'done',
      title: 'Limit: all pools',
      due: '2026-12-24',
    };
    assert.equal(
      synced(A1, planned(A1, [status], base).rows),
      A1.replace('status: open', 'status: done')
        .replace('Limit the pool', '"Limit: all pools"')
        .replace('5bd', '2026-12-24'),
    );
  });

  it('gives what will not be done the reason that it has', () => {
    const status: TicketStatus = { ...AS_PUSHED, state: 'wont_do', label: 'Declined' };
    const after = synced(A1, planned(A1, [status], base).rows);
    assert.match(
      after,
      /status: wont_do # for now\n {2}ticket: CHK-1\n {2}reason: CHK-1 was closed as "Declined"\.\n/,
    );
    const said = A1.replace('  ticket', '  reason: We retire it\n  ticket');
    assert.equal(
      synced(said, planned(said, [status], base).rows),
      said.replace('status: open', 'status: wont_do'),
    );
  });

  it('writes the new key, as a link where a link stood, and unlinks what is gone', () => {
    const now = { key: 'PAY-7', url: 'https://jira.example.net/browse/PAY-7' };
    assert.equal(synced(A1, planned(A1, [{ ...AS_PUSHED, now }], base).rows), A1.replace('CHK-1', 'PAY-7'));
    const linked = A1.replace('CHK-1', 'https://jira.example.net/browse/CHK-1');
    const rows = planned(linked, [{ ...AS_PUSHED, now }]).rows;
    assert.equal(synced(linked, rows), A1.replace('CHK-1', now.url));
    assert.equal(synced(A1, planned(A1, [undefined], base).rows), A1.replace('\n  ticket: CHK-1', ''));
  });

  it('leaves an item alone that changed meanwhile, or is gone, or has another ticket', () => {
    const { rows } = planned(A1, [{ ...AS_PUSHED, state: 'done' }], base);
    for (const now of [
      A1.replace('status: open', 'status: wont_do'),
      A1.replace('id: A1', 'id: A2'),
      A1.replace('CHK-1', 'CHK-2'),
    ])
      assert.equal(synced(now, rows), now);
    const other = A1.replace('5bd', '9bd').replace('# Title', '# Another title');
    assert.equal(synced(other, rows), other.replace('status: open', 'status: done'));
  });
});

/** What somebody may do on either side between two syncs. */
const states = fc.constantFrom('open', 'in_progress', 'done', 'wont_do' as const);
const titles = fc.constantFrom('Limit the pool', 'Limit: all pools', '~~~', 'Alert on "refused" #4');
const days = fc.constantFrom('2026-11-25', '2026-12-24', '2027-01-07');
const side = fc.record({ status: states, action: titles, due: days });
type Values = typeof side extends fc.Arbitrary<infer T> ? T : never;

const documentOf = (items: readonly Values[]): string =>
  section(
    ...items.flatMap(({ status, action, due: day }, index) => [
      `- id: A${index + 1} # item ${index + 1}`,
      `  action: ${JSON.stringify(action)}`,
      `  status: ${status} # how far`,
      '  reason: It is so',
      `  due: ${day}`,
      `  ticket: CHK-${index + 1}`,
    ]),
  );

const ticketOf = ({ status, action, due: day }: Values): TicketStatus => ({
  state: status,
  label: status,
  title: action,
  due: day,
});

describe('a sync, whatever happened on both sides', () => {
  const FIELDS = ['status', 'action', 'due'] as const;

  it('loses no change: one side wins where it alone changed, a person chooses where both did', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side, side), { minLength: 1, maxLength: 4 }), (items) => {
        const before = items.map(([one]) => one);
        const bases = agreedOn(documentOf(before), ...before.map(ticketOf));
        const { rows } = planned(
          documentOf(items.map(([, one]) => one)),
          items.map(([, , one]) => ticketOf(one)),
          bases,
        );
        for (const [index, [was, here, there]] of items.entries())
          for (const field of FIELDS) {
            const row = rows.find(
              (one): one is FieldRow =>
                one.kind === 'field' && one.item.id === `A${index + 1}` && one.field === field,
            );
            const [ours, theirs] = [here[field] !== was[field], there[field] !== was[field]];
            const isSame = here[field] === there[field];
            assert.equal(row === undefined, isSame);
            if (row) assert.equal(row.wins, ours && theirs ? undefined : ours ? 'document' : 'ticket');
          }
      }),
    );
  });

  it('does nothing the second time, and touches no byte beside the values that it takes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side, side), { minLength: 1, maxLength: 4 }), (items) => {
        const before = items.map(([one]) => one);
        const first = agreedOn(documentOf(before), ...before.map(ticketOf));
        const text = documentOf(items.map(([, one]) => one));
        const theirs = items.map(([, , one]) => one);
        const { rows, agreed } = planned(text, theirs.map(ticketOf), first);
        const after = synced(text, rows);
        const sent = theirs.map((one, index) =>
          Object.fromEntries([
            ...Object.entries(one),
            ...rows.flatMap((row) =>
              row.kind === 'field' && row.item.id === `A${index + 1}` && row.wins === 'document'
                ? [[row.field, row.document]]
                : [],
            ),
          ]),
        ) as readonly Values[];
        const wanted = items.map(([, here], index) =>
          Object.fromEntries([
            ...Object.entries(here),
            ...rows.flatMap((row) =>
              row.kind === 'field' && row.item.id === `A${index + 1}` && row.wins === 'ticket'
                ? [[row.field, row.ticket]]
                : [],
            ),
          ]),
        ) as readonly Values[];
        const bare = (written: string): string => written.replaceAll(/["'\\]/g, '');
        assert.equal(bare(after), bare(documentOf(wanted)));
        const open = rows.filter((row) => row.kind === 'field' && row.wins === undefined);
        const again = planned(after, sent.map(ticketOf), new Map([...first, ...agreed]));
        assert.deepEqual(told(again.rows), told(open));
        assert.equal(synced(after, again.rows), after);
      }),
    );
  });
});

describe('what a sync says when it has ended', () => {
  const changed = planned(A1, [{ ...AS_PUSHED, title: 'Limit it' }], agreedOn(A1, AS_PUSHED)).rows;
  const rows = changed.flatMap((row) => (row.kind === 'field' ? [row] : []));
  const other = rows.map((row) => ({ ...row, item: { ...row.item, id: 'A2', ticket: 'CHK-2' } }));

  it('counts items and tickets', () => {
    assert.equal(
      syncedWords({ sent: [], written: rows }),
      '1 item of the document now says what its ticket says.',
    );
    assert.equal(
      syncedWords({ sent: [...rows, ...other], written: [...rows, ...other] }),
      '2 items of the document now say what their tickets say; 2 tickets took what the document says.',
    );
    assert.equal(syncedWords({ sent: [], written: [] }), 'Nothing was changed.');
  });
});
