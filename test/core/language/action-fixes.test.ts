import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { problems, type Problem } from '../../../src/core/language/problems.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

const HEAD =
  '---\npostmortem: 1\nid: PM-1\nstatus: in_review\nowner: dana\n---\n\n# T\n\n```yaml action-items\n';
const NOW = Date.parse('2026-11-20T09:00:00Z');

const found = (items: string, config = '', caret?: number): readonly Problem[] =>
  problems(parsePostmortem(`${HEAD}${items}\`\`\`\n`), {
    now: NOW,
    config: readConfig(config).config,
    ...(caret !== undefined && { caret }),
  });

/** The items as each fix of a finding leaves them, by its title. */
function fixed(items: string, code: string, config = ''): Readonly<Record<string, string>> {
  const text = `${HEAD}${items}\`\`\`\n`;
  const fixes = found(items, config)
    .filter((one) => one.code === code)
    .flatMap((one) => one.fixes ?? []);
  return Object.fromEntries(
    fixes.map(({ title, edits }) => [title, applyEdits(text, edits).slice(HEAD.length, -'```\n'.length)]),
  );
}

const ITEM = `- id: A1
  action: ACTION
  type: prevent
  priority: P1
  owner: lin
  due: 2027-01-15
  done_when: a drill shows it
`;
const item = (action: string): string => ITEM.replace('ACTION', action);

/** An action, and what its quick fix makes of it. */
const REWRITTEN: readonly (readonly [code: string, before: string, after: string])[] = [
  ['action/verb', 'We should add an alert', 'Add an alert'],
  ['action/verb', 'we need to also raise the limit', 'raise the limit'],
  ['action/verb', "Let's split the queue", 'Split the queue'],
  ['action/verb', 'Moving the page elsewhere', 'Move the page elsewhere'],
  ['action/verb', 'Dropping TLS 1.0 on the gateway', 'Drop TLS 1.0 on the gateway'],
  ['action/verb', 'Setting a limit of 20', 'Set a limit of 20'],
  ['action/verb', 'Adds a check', 'Add a check'],
  ['action/verb', 'Storage team to update the runbook', 'Update the runbook'],
  ['action/verb', "'We should add an alert: at once'", "'Add an alert: at once'"],
  ['action/vague', 'Consider adding a second approver', 'Add a second approver'],
  ['action/person', 'Add a check (@marek)', 'Add a check'],
  ['action/person', 'Add a check - @marek', 'Add a check'],
];

describe('quick fixes of actions', () => {
  for (const [code, before, after] of REWRITTEN) {
    it(`${code}: ${before}`, () => {
      const [first] = Object.values(fixed(item(before), code));
      assert.equal(first, item(after));
    });
  }

  it('split an item in two, with what both have', () => {
    const before = `${item('Raise the limit. Update the template to check it')}  addresses: [F1]
  ticket: CHK-1 # by hand
- id: A2
  action: Page when the pool is full
`;
    assert.deepEqual(fixed(before, 'action/two'), {
      'Split into two items': `${item('Raise the limit')}  addresses: [F1]
  ticket: CHK-1 # by hand
- id: A1b
  action: Update the template to check it
  type: prevent
  priority: P1
  owner: lin
  due: 2027-01-15
  addresses: [F1]
  done_when: (TODO Which state can anyone check?)
- id: A2
  action: Page when the pool is full
`,
    });
  });

  it('give the second of a split an id that nothing has yet', () => {
    const others = '- id: A1b\n  action: Page when the pool is full\n- id: A1c\n  action: Drain it\n';
    const before = `${item('Raise the limit. Update the template to check it')}${others}`;
    assert.match(fixed(before, 'action/two')['Split into two items'] ?? '', /\n- id: A1d\n/);
  });

  it('offer lines for what is missing, one of them by the policy', () => {
    const before = '- id: A1\n  action: Page when the pool is full\n  priority: P0\n';
    const fixes = fixed(before, 'schema/required', 'policy: { action_due: { P0: 3d, P1: 10bd } }');
    assert.deepEqual(Object.keys(fixes), [
      ...['investigate', 'mitigate', 'repair', 'detect', 'prevent', 'process'].map(
        (type) => `Add type: ${type}`,
      ),
      'Add owner: (TODO Who sees it through?)',
      'Add due: 3d',
      'Add done_when: (TODO Which state can anyone check?)',
    ]);
    assert.equal(fixes['Add due: 3d'], `${before}  due: 3d\n`);
    const refused = `${item('Page when the pool is full')}  status: wont_do\n`;
    assert.deepEqual(Object.values(fixed(refused, 'schema/required')), [
      `${refused}  reason: (TODO Why will it not be done?)\n`,
    ]);
  });

  it('offer no line where an item has no lines', () =>
    assert.deepEqual(fixed('- { id: A1, action: Page when the pool is full }\n', 'schema/required'), {}));
});

describe('rules for actions while somebody writes', () => {
  const both = item('Improve monitoring') + item('Improve the deploys').replace('A1', 'A2');
  const vague = (caret?: number): number =>
    found(both, '', caret).filter(({ code }) => code === 'action/vague').length;

  it('wait until the caret leaves the item', () => {
    assert.equal(vague(), 2);
    assert.equal(vague(HEAD.length + both.indexOf('monitoring')), 1);
    assert.equal(vague(HEAD.length + both.indexOf('type')), 1);
    assert.equal(vague(0), 2);
  });
});

describe('due dates', () => {
  const log = (zone: string): string => `\`\`\`yaml timeline
date: 2026-11-17
zone: ${zone}
log: |
  14:03 detected: Page
  23:30 resolved: Fixed
\`\`\`
`;
  const overdueAt = (due: string, zone: string, now: string, config = ''): boolean => {
    const text = `${HEAD}${item('Page when the pool is full').replace('2027-01-15', due)}\`\`\`\n${log(zone)}`;
    return problems(parsePostmortem(text), {
      now: Date.parse(now),
      config: readConfig(config).config,
    }).some(({ code }) => code === 'action/overdue');
  };

  it('end with the day, in the zone of the timeline', () => {
    assert.equal(overdueAt('2026-11-20', 'UTC', '2026-11-20T23:59:59Z'), false);
    assert.equal(overdueAt('2026-11-20', 'UTC', '2026-11-21T00:00:00Z'), true);
    assert.equal(overdueAt('2026-11-20', 'America/Los_Angeles', '2026-11-21T07:59:00Z'), false);
    assert.equal(overdueAt('2026-11-20', 'America/Los_Angeles', '2026-11-21T08:00:00Z'), true);
    assert.equal(overdueAt('2026-11-20', 'Asia/Kolkata', '2026-11-20T18:31:00Z'), true);
  });

  it('count from the day on which it was resolved, there', () => {
    assert.equal(overdueAt('3d', 'UTC', '2026-11-20T12:00:00Z'), false);
    assert.equal(overdueAt('3d', 'UTC', '2026-11-21T12:00:00Z'), true);
    assert.equal(overdueAt('4bd', 'UTC', '2026-11-23T12:00:00Z'), false);
    assert.equal(overdueAt('4bd', 'UTC', '2026-11-24T12:00:00Z'), true);
    assert.equal(overdueAt('4bd', 'UTC', '2026-11-24T12:00:00Z', 'holidays: [2026-11-19]'), false);
  });
});

describe('rules for actions of a text that is made to be slow', () => {
  const PIECES = [
    'make a ',
    'and add the ',
    'should ',
    'keep the a-',
    'on a ',
    'a '.repeat(9),
    '- ',
    '. add a ',
    '(@a.',
    'never ',
  ];
  const AS_LONG_AS_READ = 900;
  for (const piece of PIECES) {
    it(JSON.stringify(piece), () => {
      const check = (length: number): void => {
        found(item(JSON.stringify(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))));
      };
      assertInProportion(check, AS_LONG_AS_READ / 4);
      assertInProportion(check, 12_500);
    });
  }
});
