import assert from 'node:assert/strict';
import { readConfig } from '../../../../src/core/config/config.ts';
import type { Level } from '../../../../src/core/document/finding.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { CODES } from '../../../../src/core/language/codes.ts';
import { isFixed, loudness } from '../../../../src/core/language/loudness.ts';
import { problems } from '../../../../src/core/language/problems.ts';
import { STATUSES, type Status } from '../../../../src/core/language/status/status.ts';
import { NOW } from '../support/fixtures.ts';

const LATER: readonly Status[] = ['in_review', 'reviewed', 'published', 'closed'];
const DRAFTS: readonly Status[] = ['draft', 'skipped'];

/** The table of DESIGN "A draft is not a Christmas tree", row by row. */
const TABLE: readonly (readonly [
  row: string,
  codes: readonly string[],
  own: Level,
  draft: Level,
  inReview: Level,
  later: Level,
])[] = [
  [
    'syntax',
    ['yaml/syntax', 'timeline/line', 'timeline/time', 'timeline/log-form'],
    'error',
    'error',
    'error',
    'error',
  ],
  [
    'wrong type',
    ['schema/type', 'schema/enum', 'schema/format', 'schema/range'],
    'error',
    'error',
    'error',
    'error',
  ],
  ['lost text', ['yaml/lost-text', 'yaml/quote', 'yaml/alias'], 'error', 'error', 'error', 'error'],
  ['secret', ['secret/token', 'secret/private-key', 'secret/entropy'], 'error', 'error', 'error', 'error'],
  ['id twice', ['reference/twice', 'document/section-twice'], 'error', 'error', 'error', 'error'],
  ['dangling reference', ['reference/dangling', 'reference/ticket'], 'error', 'error', 'error', 'error'],
  ['negative duration', ['timeline/negative'], 'error', 'error', 'error', 'error'],
  [
    'missing fields, owner, evidence, sections',
    [
      'schema/required',
      'schema/blank',
      'missing/section',
      'missing/heading',
      'missing/title',
      'missing/source',
    ],
    'error',
    'off',
    'error',
    'error',
  ],
  ['what is left to be answered', ['missing/answer'], 'error', 'off', 'warning', 'error'],
  ['wording: error', ['blame/agent'], 'error', 'warning', 'error', 'error'],
  ['wording: warning', ['blame/counterfactual'], 'warning', 'information', 'warning', 'warning'],
  ['action lint', ['action/verb', 'action/vague'], 'warning', 'hint', 'warning', 'off'],
  ['action lint: fixing people', ['action/people'], 'error', 'warning', 'error', 'off'],
  [
    'action lint: overdue and ticket conflicts',
    ['action/overdue', 'action/ticket-closed'],
    'warning',
    'hint',
    'warning',
    'warning',
  ],
  ['time order', ['timeline/order', 'timeline/mark-order'], 'error', 'warning', 'error', 'error'],
  [
    'how parts fit together',
    ['contradiction/duration', 'contradiction/count', 'timeline/future', 'reference/handle'],
    'warning',
    'information',
    'warning',
    'warning',
  ],
  [
    'about the document as a whole',
    ['action/no-prevention', 'action/equal-priorities'],
    'warning',
    'off',
    'information',
    'off',
  ],
];

describe('loudness', () => {
  for (const [row, codes, own, draft, inReview, later] of TABLE) {
    it(row, () => {
      for (const code of codes) {
        for (const status of DRAFTS) assert.equal(loudness(code, own, status), draft, `${code} ${status}`);
        assert.equal(loudness(code, own, 'in_review'), inReview, code);
        for (const status of LATER.slice(1))
          assert.equal(loudness(code, own, status), later, `${code} ${status}`);
      }
    });
  }

  it('says nothing of what is off, whatever the status', () => {
    for (const code of CODES)
      for (const status of STATUSES) assert.equal(loudness(code, 'off', status), 'off');
  });
});

const TEXT = `---
postmortem: 1
id: PM-2026-031
status: STATUS
severity: SEV-2
owner: dana
services: [checkout-api]
weather: rain
---

# Checkout

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  14:10 a
  14:03 Handed over to @lin
\`\`\`

\`\`\`yaml impact
slo: budget #4 used
\`\`\`
`;

const levelsOf = (
  status: string,
  config: string,
  draft?: 'quiet' | 'full',
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    problems(parsePostmortem(TEXT.replace('STATUS', status)), {
      now: NOW,
      config: readConfig(config).config,
      ...(draft && { draft }),
    }).map(({ code, level }) => [code, level]),
  );

describe('levels', () => {
  it('hold for a code, or for its family; the code wins', () => {
    assert.deepEqual(levelsOf('draft', 'levels: { "timeline/*": information, timeline/tail: warning }'), {
      'schema/unknown-key': 'warning',
      'timeline/order': 'information',
      'timeline/tail': 'warning',
      'yaml/lost-text': 'error',
    });
  });

  it('turn a finding off, but for what would lose text or leak', () => {
    const off =
      'levels: { "timeline/*": off, "schema/*": off, "yaml/*": off, yaml/lost-text: hint, "secret/*": off }';
    assert.deepEqual(levelsOf('draft', off), { 'yaml/lost-text': 'error' });
    assert.deepEqual(CODES.filter(isFixed), [
      'secret/entropy',
      'secret/private-key',
      'secret/token',
      'yaml/lost-text',
      'yaml/syntax',
    ]);
  });
});

describe('the setting draft', () => {
  it('shows in a draft what a review would show, where it is full', () => {
    const all = levelsOf('in_review', '');
    assert.ok(all['missing/section']);
    assert.deepEqual(levelsOf('draft', '', 'full'), all);
    assert.equal(levelsOf('draft', '', 'quiet')['missing/section'], undefined);
  });
});
