import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { problems } from '../../../../src/core/language/problems.ts';
import { check, fixture, labelled, score, WORDING } from './support.ts';

const FRONT = `---
postmortem: 1
id: PM-2026-001
owner: ines
responders: { bela: storage on-call }
---

`;

/** A sentence, the words that carry the blame drawn beneath, and the rule that says so. */
const BLAMEFUL = `
Somebody fat-fingered the region flag.
         ^^^^^^^^^^^^ error blame/human-error
bela misconfigured the replica set.
^^^^^^^^^^^^^^^^^^ error blame/agent
The on-call engineer broke the primary.
^^^^^^^^^^^^^^^^^^^^^^^^^^ warning blame/agent
ines forgot to renew the lease.
^^^^^^^^^^^^^^^^^^^^ error blame/omission
The reviewer did not notice the second file.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning blame/omission
We should have noticed the drift.
^^^^^^^^^^^^^^^^^^^^^^ warning blame/counterfactual
The outage was preventable.
               ^^^^^^^^^^^ warning blame/counterfactual
The author received a written warning.
                      ^^^^^^^^^^^^^^^ error blame/punitive
The deploy was done in a slapdash way.
                         ^^^^^^^^ warning blame/judgement
This was entirely our fault.
                  ^^^^^^^^^ information blame/self-blame
We take full responsibility for this outage.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ information blame/self-blame
Everyone knows that the flag is global.
^^^^^^^^^^^^^^ information blame/absolute
`;

/** Nobody is blamed here, though the words come near. */
const INNOCENT = [
  'The cluster operator errors rose to 40 a minute.',
  'The user error rate stayed under its budget.',
  'Human error is never a cause.',
  'We stopped counting human errors years ago.',
  'The probe failed to start because the socket was taken.',
  'Jenkins deleted the workspace as configured.',
  'bela rolled back to build 41.',
  'ines asked bela to check the quota.',
  'The job should have finished within five minutes.',
  'The cache missed the key and fell through to disk.',
  'The scheduler skipped two runs.',
  'The alert did not fire.',
  'New services should have a dead-letter queue.',
  'The training job was restarted twice.',
  '"Be more careful" is not an action.',
  'The vendor said "someone forgot to renew it".',
  'Run `remind engineers to be more careful` to see the message.',
  'We had no view of the replica lag.',
  'The access key was revoked and a new one issued.',
  'Thanks to everybody who joined at night.',
  'An operator error was ruled out.',
  'The trainee on duty followed the printed instructions.',
  'The resolver forgot its cached answer.',
  'Finance was told not to use the report until Friday.',
];

describe('wording rules', () => {
  const lines = BLAMEFUL.trim().split('\n');
  for (let index = 0; index < lines.length; index += 2) {
    const sentence = lines[index] ?? '';
    const [, gap = '', marks = '', level = '', code = ''] =
      /^( *)(\^+) (\w+) (\S+)$/.exec(lines[index + 1] ?? '') ?? [];
    it(`${code}: ${sentence}`, () => {
      const text = sentence.slice(gap.length, gap.length + marks.length);
      assert.deepEqual(check(`${FRONT}${sentence}\n`), [{ code, text, level }]);
    });
  }

  for (const sentence of INNOCENT) {
    it(`nothing: ${sentence}`, () => assert.deepEqual(check(`${FRONT}${sentence}\n`), []));
  }

  it('reads the prose of sections, not what is typed as code, quoted, or a heading', () => {
    const text = `${FRONT}## Nobody bothered to look

> Nobody bothered to look.

\`\`\`yaml action-items
- id: A1
  action: Remind engineers to be more careful with flags
\`\`\`

\`\`\`
Remind engineers to be more careful with flags
\`\`\`
`;
    assert.deepEqual(
      check(text).map(({ code }) => code),
      ['blame/punitive'],
    );
  });

  it('makes a hint at most of what somebody pasted from a chat', () => {
    const levels = check(`${FRONT}[14:03] sam: bela misconfigured the replica set\n`).map(
      ({ level }) => level,
    );
    assert.deepEqual(levels, ['information']);
  });

  it('leaves the words that a team takes into its vocabulary', () => {
    assert.deepEqual(check(`${FRONT}The outage was preventable.\n`, ['Preventable']), []);
    assert.deepEqual(check(`${FRONT}The author received a written\nwarning.\n`, [' Written  warning ']), []);
  });
});

describe('wording rules on sentences and their look-alikes', () => {
  const sentences = labelled('sentences.jsonl');
  const measured = score(sentences);

  it('are nearly always right', () => {
    assert.ok(sentences.length > 300);
    assert.ok(measured.precision >= 0.97, `precision ${measured.precision}: ${measured.alarms.join('\n')}`);
    assert.ok(measured.category >= 0.93, `category ${measured.category}`);
    assert.deepEqual(measured.falseErrors, []);
  });

  it('find nearly all', () =>
    assert.ok(measured.recall >= 0.92, `recall ${measured.recall}: ${measured.missed.join('\n')}`));

  it('know every category', () => {
    const known = new Set(WORDING.map(({ code }) => code.replace('blame/', '')));
    const named = new Set(sentences.filter(({ label }) => label === 'blame').map(({ category }) => category));
    assert.deepEqual([...named].toSorted(), [...known].toSorted());
  });
});

describe('wording rules on the two postmortems', () => {
  interface Fault {
    readonly fault: string;
    readonly text: string;
    readonly code?: string;
  }

  it('find nothing in the good one', () => assert.deepEqual(check(fixture('good.postmortem.md')), []));

  it('find every fault of wording in the bad one', () => {
    const text = fixture('bad.postmortem.md');
    const postmortem = parsePostmortem(text);
    const spans = WORDING.flatMap((rule) => [
      ...rule.check(postmortem, { now: 0, config: { levels: {} } }),
    ]).map(({ span }) => span);
    const faults = (JSON.parse(fixture('faults.json')) as readonly Fault[]).filter((one) =>
      one.code?.startsWith('blame/'),
    );
    const missed = faults.filter((fault) => {
      const start = text.indexOf(fault.text);
      return !spans.some((span) => span.start < start + fault.text.length && start < span.end);
    });
    assert.deepEqual(
      missed.map((fault) => fault.text),
      [],
    );
  });

  const CONTEXT = { now: Date.parse('2026-09-10T09:00:00Z'), config: DEFAULT_CONFIG };

  it('find with all other rules nothing in the good one', () =>
    assert.deepEqual(problems(parsePostmortem(fixture('good.postmortem.md')), CONTEXT), []));

  it('find with all other rules every fault that is marked with its code', () => {
    const text = fixture('bad.postmortem.md');
    const found = problems(parsePostmortem(text), CONTEXT);
    const faults = (JSON.parse(fixture('faults.json')) as readonly Fault[]).filter(
      ({ code }) => code !== undefined && !code.startsWith('blame/'),
    );
    const missed = faults.filter((fault) => {
      const start = text.indexOf(fault.text);
      const end = start + fault.text.length;
      return !found.some(({ code, span }) => code === fault.code && span.start < end && start < span.end);
    });
    assert.deepEqual(missed, []);
    const kinds = [
      'weak actions',
      'no owner',
      'limited audience',
      'late',
      'missing context',
      'missing details',
    ];
    for (const kind of kinds)
      assert.ok(
        faults.some(({ fault }) => fault === kind),
        kind,
      );
  });
});
