import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { reviewDue } from '../../../src/core/language/status/review-due.ts';

/** Resolved on a Wednesday at 15:10 in Berlin. */
const TEXT = `\`\`\`yaml timeline
date: 2026-11-18
zone: Europe/Berlin
log: |
  15:10 resolved: Pool size pinned
\`\`\`
`;

describe('reviewDue', () => {
  for (const [within, now, said] of [
    ['72h', '2026-11-18T14:10:00Z', 'due in 3 days'],
    ['72h', '2026-11-19T23:30:00Z', 'due in 38 h'],
    ['72h', '2026-11-21T13:20:00Z', 'due in 50 min'],
    ['72h', '2026-11-21T19:10:00Z', '5 h late'],
    ['72h', '2026-11-25T19:10:00Z', '4 days late'],
    ['2bd', '2026-11-20T20:00:00Z', 'due in 2 h'],
    ['3bd', '2026-11-20T20:00:00Z', 'due in 4 days'],
    ['soon', '2026-11-20T20:00:00Z', undefined],
  ] as const)
    it(`says ${said ?? 'nothing'} at ${now} where it is ${within}`, () => {
      const config = { ...DEFAULT_CONFIG, policy: { due_within: within }, holidays: ['2026-11-23'] };
      assert.equal(reviewDue(parsePostmortem(TEXT), config, Date.parse(now)), said);
    });

  it('says nothing of what is not resolved', () => {
    const open = parsePostmortem(TEXT.replace('resolved: ', ''));
    assert.equal(reviewDue(open, DEFAULT_CONFIG, Date.parse('2026-11-20T20:00:00Z')), undefined);
  });
});
