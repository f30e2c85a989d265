import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { RULES } from '../../../../src/core/language/rules/index.ts';

const FRONT = `---
postmortem: 1
id: PM-2026-001
owner: ines
responders: { bela: storage on-call }
---

`;

/** A sentence, the words that carry the blame drawn beneath, and the rule that says so. */
const BLAMEFUL = `
The outage came down to plain human error.
                              ^^^^^^^^^^^ blame/human-error
Somebody fat-fingered the region flag.
         ^^^^^^^^^^^^ blame/human-error
An oversight by the reviewer let the key pass.
   ^^^^^^^^^^^^^^^^^^^^^^^^^ blame/human-error
bela misconfigured the replica set.
^^^^^^^^^^^^^^^^^^ blame/agent
The on-call engineer crashed the primary.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blame/agent
The delay was caused by ines.
                        ^^^^ blame/agent
@bela deleted the wrong volume.
^^^^^^^^^^^^^ blame/agent
ines forgot to renew the lease.
^^^^^^^^^^^ blame/omission
The reviewer did not notice the second file.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ blame/omission
Nobody tested the restore path.
^^^^^^^^^^^^^ blame/omission
We should have noticed the drift.
^^^^^^^^^^^^^^^^^^^^^^ blame/counterfactual
This could have been caught in staging.
     ^^^^^^^^^^^^^^^^^^^^^^ blame/counterfactual
The outage was preventable.
               ^^^^^^^^^^^ blame/counterfactual
Remind everyone to be more careful with flags.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blame/punitive
Operators must pay closer attention to quotas.
               ^^^^^^^^^^^^^^^^^^^^ blame/punitive
The author received a written warning.
                      ^^^^^^^^^^^^^^^ blame/punitive
`;

/** Nobody is blamed here, though the words come near. */
const INNOCENT = [
  'The cluster operator errors rose to 40 a minute.',
  'The user error rate stayed under its budget.',
  'Human error is never a cause.',
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
];

interface Found {
  readonly code: string;
  readonly text: string;
}

function check(text: string): readonly Found[] {
  const postmortem = parsePostmortem(text);
  return RULES.flatMap((rule) =>
    [...rule.check(postmortem, { now: 0, config: { levels: {} } })].map(({ code, span }) => ({
      code,
      text: text.slice(span.start, span.end),
    })),
  );
}

describe('wording rules', () => {
  const lines = BLAMEFUL.trim().split('\n');
  for (let index = 0; index < lines.length; index += 2) {
    const sentence = lines[index] ?? '';
    const drawn = lines[index + 1] ?? '';
    const marks = /\^+/.exec(drawn);
    const code = drawn.slice((marks?.index ?? 0) + (marks?.[0].length ?? 0)).trim();
    it(`${code}: ${sentence}`, () => {
      const start = marks?.index ?? 0;
      const text = sentence.slice(start, start + (marks?.[0].length ?? 0));
      assert.deepEqual(check(`${FRONT}${sentence}\n`), [{ code, text }]);
    });
  }

  for (const sentence of INNOCENT) {
    it(`nothing: ${sentence}`, () => assert.deepEqual(check(`${FRONT}${sentence}\n`), []));
  }

  it('reads the prose of sections, not what is typed as code', () => {
    const text = `${FRONT}\`\`\`yaml action-items
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

  it('rewrites where a rewrite is honest', () => {
    const text = `${FRONT}The reviewer failed to check the limit.\n`;
    const postmortem = parsePostmortem(text);
    const [finding] = RULES.flatMap((rule) => [
      ...rule.check(postmortem, { now: 0, config: { levels: {} } }),
    ]);
    const fixed = applyEdits(text, finding?.fixes?.[0]?.edits ?? []);
    assert.equal(fixed, `${FRONT}There was no prompt to check the limit.\n`);
  });
});
