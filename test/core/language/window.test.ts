import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, readConfig } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { windowOf, windowWords } from '../../../src/core/language/status/window.ts';

/** Resolved on a Wednesday at 15:10 in Berlin. */
const TEXT = `\`\`\`yaml timeline
date: 2026-11-18
zone: Europe/Berlin
log: |
  15:10 resolved: Pool size pinned
\`\`\`
`;

const said = (text: string, policy: string, now: string): string | undefined => {
  const { config, findings } = readConfig(`policy: ${policy}\nholidays: [2026-11-23]\n`);
  assert.deepEqual(findings, []);
  const window = windowOf(parsePostmortem(text), config);
  return window && windowWords(window, Date.parse(now));
};

const front = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n${TEXT}`;

describe('the time that a policy gives', () => {
  for (const [within, now, words] of [
    ['72h', '2026-11-18T14:10:00Z', 'review within 3 days'],
    ['72h', '2026-11-19T23:30:00Z', 'review within 38 h'],
    ['72h', '2026-11-21T13:20:00Z', 'review within 50 min'],
    ['72h', '2026-11-21T19:10:00Z', '5 h late'],
    ['72h', '2026-11-25T19:10:00Z', '4 days late'],
    ['2bd', '2026-11-20T20:00:00Z', 'review within 2 h'],
    ['3bd', '2026-11-20T20:00:00Z', 'review within 4 days'],
  ] as const)
    it(`is ${words} at ${now} where it is ${within}`, () =>
      assert.equal(said(TEXT, `{ due_within: ${within} }`, now), words));

  const BY_CASE =
    '{ due_within: { SEV-1: 24h, near_miss: 10d, other: 72h }, publish_within: { SEV-1: 3d, other: 5d } }';
  const NOW = '2026-11-18T14:10:00Z';
  for (const [what, text, words] of [
    ['its severity', front('severity: SEV-2 -> SEV-1'), 'review within 24 h'],
    ['its kind before its severity', front('severity: SEV-1', 'kind: near_miss'), 'review within 10 days'],
    ['what holds for others', front('severity: SEV-3'), 'review within 3 days'],
    [
      'publishing, once it is in review',
      front('severity: SEV-1', 'status: in_review'),
      'publish within 3 days',
    ],
    ['publishing, once it is reviewed', front('status: reviewed'), 'publish within 5 days'],
    ['nothing, once it is published', front('status: published'), undefined],
    ['nothing where it is skipped', front('status: skipped'), undefined],
    ['nothing where it is not resolved', TEXT.replace('resolved: ', ''), undefined],
  ] as const)
    it(`goes by ${what}`, () => assert.equal(said(text, BY_CASE, NOW), words));

  it('goes by nothing that a policy leaves out', () => {
    assert.equal(said(front('severity: SEV-3'), '{ due_within: { SEV-1: 24h } }', NOW), undefined);
    assert.equal(
      said(front('severity: SEV-3'), '{ due_within: { SEV-1: 24h }, publish_within: 5d }', NOW),
      'publish within 5 days',
    );
    const { config } = readConfig('policy: { due_within: soon }');
    assert.equal(windowOf(parsePostmortem(TEXT), config)?.within, DEFAULT_CONFIG.policy.due_within);
  });

  it('keeps to the clock of its zone where a day has 23 hours', () => {
    const spring = TEXT.replace('2026-11-18', '2026-03-27');
    assert.equal(said(spring, '{ due_within: 1bd }', '2026-03-30T20:00:00Z'), 'review within 1 h');
    assert.equal(said(spring, '{ due_within: 72h }', '2026-03-30T13:10:00Z'), 'review within 1 h');
  });
});
