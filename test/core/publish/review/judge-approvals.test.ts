import assert from 'node:assert/strict';
import { judgeApprovals, reviewedText } from '../../../../src/core/publish/review/judge-approvals.ts';

const DOCUMENT = `---
postmortem: 1
id: PM-9
status: in_review
owner: dana
---

# One

status: is not the front matter here.
`;

describe('an approval', () => {
  const judge = async (now: string, at: Readonly<Record<string, string>>) => {
    const given = Object.keys(at).map((commit) => ({
      login: `Noor-${commit}`,
      at: '2026-11-21T16:00:00.123Z',
      commit,
    }));
    const judged = await judgeApprovals(
      given,
      (login) => login.toLowerCase(),
      now,
      async (commit) => (at[commit] === '?' ? undefined : at[commit]),
    );
    return judged.map(({ by, at: when, state }) => `${by} ${when} ${state}`);
  };

  it('counts while the document reads the same, whatever the review wrote into it', async () => {
    const reviewed = DOCUMENT.replace(
      'status: in_review',
      'status: reviewed\napprovals:\n  - by: noor\n    at: 2026-11-21\n- {by: sam, at: 2026-11-22}',
    ).replaceAll('\n', '\r\n');
    assert.deepEqual(await judge(reviewed, { a1: DOCUMENT }), ['noor-a1 2026-11-21T16:00:00Z current']);
  });

  it('is stale after a change, and unknown where this clone lacks what was approved', async () => {
    assert.deepEqual(await judge(DOCUMENT.replace('not the', 'no'), { a1: DOCUMENT, b2: '?', c3: '' }), [
      'noor-a1 2026-11-21T16:00:00Z stale',
      'noor-b2 2026-11-21T16:00:00Z unknown',
      'noor-c3 2026-11-21T16:00:00Z stale',
    ]);
  });

  it('is none any more where it was taken back, whatever it was of', async () => {
    const given = { login: 'noor', at: '2026-11-21T16:00:00Z', commit: 'a1', withdrawn: true } as const;
    const [judged] = await judgeApprovals(
      [given],
      (login) => login,
      DOCUMENT,
      async () => DOCUMENT,
    );
    assert.equal(judged?.state, 'withdrawn');
    assert.match(judged.why ?? '', /^no longer given: they asked for changes/);
  });

  it('counts where the line of the front matter ends with blanks', async () => {
    const blank = DOCUMENT.replaceAll(/^---$/gm, '--- ');
    assert.deepEqual(await judge(blank.replace('in_review', 'reviewed'), { a1: blank }), [
      'noor-a1 2026-11-21T16:00:00Z current',
    ]);
  });

  it('is of everything but the course of the review', () => {
    assert.equal(
      reviewedText(DOCUMENT),
      '---\npostmortem: 1\nid: PM-9\nowner: dana\n---\n\n# One\n\nstatus: is not the front matter here.',
    );
    assert.equal(reviewedText('# One\nstatus: x\n'), '# One\nstatus: x');
  });
});
