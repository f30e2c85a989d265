import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { problems } from '../../../src/core/language/problems.ts';

const folder = fileURLToPath(new URL('../../fixtures/actions/', import.meta.url));
const linesOf = (name: string): readonly string[] =>
  readFileSync(folder + name, 'utf8')
    .trim()
    .split('\n');

/** What is found of an action that has every field, in review. */
function codesFor(action: string): readonly string[] {
  const text = `---
postmortem: 1
id: PM-2026-001
status: in_review
severity: SEV-2
owner: dana
services: [checkout-api]
responders: { marek: storage, lin: database }
---

# Checkout

\`\`\`yaml action-items
- id: A1
  action: ${JSON.stringify(action)}
  type: prevent
  priority: P1
  owner: lin
  due: 2027-01-15
  done_when: a drill in staging shows it within ten minutes
\`\`\`
`;
  const context = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };
  return problems(parsePostmortem(text), context)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('action/') || code.startsWith('blame/'));
}

const good = linesOf('good.txt');
const bad = linesOf('bad.txt').map((line) => {
  const [code = '', action = ''] = line.split(' | ');
  return { code, action };
});

describe('rules for actions', () => {
  it('leave ordinary good actions alone', () => {
    assert.ok(good.length >= 60);
    const alarms = good.flatMap((action) => codesFor(action).map((code) => `${code}: ${action}`));
    assert.deepEqual(alarms, []);
  });

  it('find what is weak in others, and call it by its name', () => {
    assert.ok(bad.length >= 60);
    const missed = bad.filter(({ code, action }) => !codesFor(action).includes(code));
    assert.deepEqual(
      missed.map(({ code, action }) => `${code} | ${action} | ${codesFor(action).join(' ')}`),
      [],
    );
  });

  it('say one thing of an action', () => {
    const twice = bad.filter(({ action }) => codesFor(action).length > 1);
    assert.deepEqual(
      twice.map(({ action }) => `${action} | ${codesFor(action).join(' ')}`),
      [],
    );
  });
});
