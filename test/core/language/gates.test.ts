import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { gates } from '../../../src/core/language/status/gates.ts';
import { missingAt, whatIsMissing } from '../../../src/core/language/status/missing.ts';
import { STATUSES } from '../../../src/core/language/status/status.ts';

const { config } = readConfig('policy: { approvals: { SEV-1: 2, SEV-2: 1 } }');
const CONTEXT = { now: Date.parse('2026-11-20T09:00:00Z'), config };

/** Whole, so that each test takes away what it is about. */
const WHOLE = `---
postmortem: 1
id: PM-2026-031
status: draft
severity: SEV-2
owner: dana
services: [checkout-api]
approvals:
  - { by: lin, at: 2026-11-19 }
---

# Checkout returned errors for 47 minutes

## Summary

Three in ten checkouts were refused.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Rollout reaches 60 % of pods ^T1 <https://deploys.example/4471>
  14:43 mitigated, impact_end: Error rate under 0.1 % <https://status.example/9>
\`\`\`

## Detection

A page, seven minutes in.

\`\`\`yaml impact
functionality: Paying by card was refused.
customers: ~18400 (31 %)
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Pool sizes are set service by service
  category: technical
  evidence: [T1]
\`\`\`

\`\`\`yaml learnings
went_well: [The page named the service.]
could_improve: [Nothing showed how much of the pool was in use.]
got_lucky: [none found]
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Limit the sum of pools in the deploy check
  type: prevent
  priority: P1
  owner: dana
  due: 2026-12-04
  done_when: A deploy over the limit is refused
  addresses: [F1]
  status: done
  ticket: CHK-1
\`\`\`
`;

/** `status way: what is missing` of every gate. */
const drawn = (text: string): readonly string[] =>
  gates(parsePostmortem(text), CONTEXT).map(({ status, way, missing }) =>
    `${status} ${way}: ${missing.map(({ code }) => code).join(' ')}`.trim(),
  );

const at = (status: string): string => WHOLE.replace('status: draft', `status: ${status}`);

describe('gates', () => {
  it('are all open for a document that lacks nothing', () => {
    assert.deepEqual(drawn(WHOLE), [
      'draft here:',
      'in_review on:',
      'reviewed on:',
      'published on:',
      'closed on:',
      'skipped aside:',
    ]);
  });

  for (const [what, from, to, ...missing] of [
    ['wording', 'Three in ten', 'By human error three in ten', 'in_review blame/human-error'],
    ['a schema error', 'priority: P1', 'priority: P9', 'in_review schema/enum'],
    ['a mark without a source', ' <https://status.example/9>', '', 'in_review missing/source'],
    ['a required part', '## Detection', '## Discovery', 'in_review missing/heading'],
    ['a part that only hints', 'A page, seven minutes in.', '<!-- How? -->', 'in_review missing/heading'],
    ['an approval', '  - { by: lin, at: 2026-11-19 }', '  []', 'reviewed missing/approval'],
    ['a ticket', 'status: done\n  ticket: CHK-1', 'status: in_progress', 'published missing/ticket'],
    ['an owner of an action', '  owner: dana\n  due', '  due', 'in_review schema/required'],
    ['a P1 that is open', 'status: done', 'status: open', 'closed missing/done'],
    ['a P1 that is left for no reason', 'status: done', 'status: wont_do', 'closed missing/done'],
  ] as const)
    it(`close for ${what}, where it is asked for and behind`, () => {
      const text = WHOLE.replace(from, to);
      assert.notEqual(text, WHOLE);
      const found = gates(parsePostmortem(text), CONTEXT);
      const first = new Map<string, string>();
      for (const gate of found)
        for (const { code } of gate.missing) if (!first.has(code)) first.set(code, gate.status);
      for (const expected of missing) {
        const [status, code = ''] = expected.split(' ');
        assert.equal(first.get(code), status, JSON.stringify([...first]));
      }
      assert.ok((found.find(({ status }) => status === 'closed')?.missing.length ?? 0) >= missing.length);
    });

  it('stay open for wording that is a warning, unless the team makes it an error', () => {
    const text = WHOLE.replace('Three in ten', 'It was simply that three in ten');
    assert.deepEqual(drawn(text), drawn(WHOLE));
    const strict = readConfig('levels: { blame/minimizer: error }').config;
    const at = (config: typeof strict): readonly string[] =>
      missingAt(parsePostmortem(text), { ...CONTEXT, config }, 'reviewed').map(({ code }) => code);
    assert.deepEqual(
      [at(config), at(strict)].map((codes) => codes.includes('blame/minimizer')),
      [false, true],
    );
  });

  it('ask for nothing on the way back, nor to skip, which is no way for what was published', () => {
    const lacking = at('published').replace('owner: dana', '').replace('## Summary', '## Short');
    assert.deepEqual(drawn(lacking).slice(0, 4), [
      'draft back:',
      'in_review back:',
      'reviewed back:',
      'published here:',
    ]);
    assert.ok(!drawn(lacking).some((gate) => gate.startsWith('skipped')));
    assert.ok(drawn(at('reviewed')).includes('skipped aside:'));
  });

  it('begin a skipped one again as a draft', () => {
    const skipped = at('skipped').replace('owner:', 'reason: a false alarm\nowner:');
    assert.deepEqual(drawn(skipped)[0], 'draft back:');
    assert.deepEqual(drawn(skipped)[1], 'in_review on:');
    assert.deepEqual(drawn(skipped).at(-1), 'skipped here:');
  });

  it('are open where an action is done without a ticket: no push would make one', () => {
    const done = WHOLE.replace('  ticket: CHK-1\n', '');
    assert.ok(drawn(done).includes('published on:') && drawn(done).includes('closed on:'));
  });

  it('hold for a status that somebody wrote by hand', () => {
    const lacking = at('closed')
      .replace('  - { by: lin, at: 2026-11-19 }', '  []')
      .replace('status: done\n  ticket: CHK-1', 'status: open');
    const { next, items } = whatIsMissing(parsePostmortem(lacking), CONTEXT);
    assert.equal(next, undefined);
    assert.deepEqual(
      items.map(({ code }) => code),
      ['missing/approval', 'missing/ticket', 'missing/done'],
    );
  });

  it('are open where an action is an idea', () => {
    const idea = WHOLE.replace('status: done\n  ticket: CHK-1', 'status: idea');
    assert.ok(drawn(idea).includes('published on:') && drawn(idea).includes('closed on:'));
  });

  it('say of the next status what What Is Missing? says', () => {
    for (const status of STATUSES) {
      const postmortem = parsePostmortem(
        at(status).replace('owner: dana\nserv', 'serv').replace('- { by: lin, at: 2026-11-19 }', '[]'),
      );
      const { next, items } = whatIsMissing(postmortem, CONTEXT);
      const gate = gates(postmortem, CONTEXT).find((one) => one.status === next);
      const own = missingAt(postmortem, CONTEXT, status);
      assert.deepEqual(gate?.missing ?? own, items);
      assert.deepEqual(gate?.own ?? own, items);
    }
  });

  it('are open up to its status for a finished example', () => {
    const name = '2026-08-31-partner-certificate.postmortem.md';
    const text = readFileSync(new URL(`../../../examples/postmortems/${name}`, import.meta.url), 'utf8');
    const status = /^status: (\w+)/m.exec(text)?.[1] ?? '';
    const draft = text.replace(/^status: \w+/m, 'status: draft');
    const gate = gates(parsePostmortem(draft), CONTEXT).find((one) => one.status === status);
    assert.deepEqual(
      gate?.missing.map(({ message }) => message),
      [],
    );
  });
});
