import assert from 'node:assert/strict';
import type { Repository } from '../../../../src/core/publish/review/git-state.ts';
import { github } from '../../../../src/core/publish/review/github.ts';
import {
  commitMessage,
  requestTitle,
  reviewPage,
  type ReviewPlan,
} from '../../../../src/core/publish/review/review-plan.ts';

const STATE: Repository = {
  kind: 'repository',
  root: '/r',
  path: 'postmortems/a.postmortem.md',
  branch: 'main',
  head: 'a'.repeat(40),
  unfinished: undefined,
  conflicts: [],
  isIgnored: false,
  others: [],
  changed: [],
  identity: 'Dana Okafor <dana@example.com>',
  remote: { name: 'origin', urls: ['git@github.com:acme/x.git'], base: 'main' },
  reviewBranch: { here: false, onRemote: false },
  ahead: [],
};

const PLAN: ReviewPlan = {
  id: 'PM-9',
  state: STATE,
  branch: 'postmortem/PM-9',
  statusNow: 'draft',
  message: 'Start the review of PM-9: One',
  paths: ['postmortems/a.postmortem.md', 'postmortems/assets/graph.png'],
  request: {
    forge: github,
    repository: 'acme/x',
    base: 'main',
    title: 'PM-9: One',
    description: 'A summary.\n\n| a |\n',
    reviewers: [
      { handle: 'noor', login: 'noor-h', because: 'SEV-1' },
      { handle: 'sam', login: 'sam', because: 'CODEOWNERS' },
    ],
    open: undefined,
  },
  noRequest: undefined,
};

describe('the page before a review', () => {
  it('tells each step, what stays and what goes along', () =>
    assert.equal(
      reviewPage({
        ...PLAN,
        state: {
          ...STATE,
          branch: 'feature',
          others: ['a.ts', 'b.ts', 'c.ts', 'd.ts'],
          ahead: ['Half', 'Less'],
        },
      }),
      `Start the review of PM-9

  Status        draft → in_review, in the front matter
  Branch        postmortem/PM-9, new, from feature
  Commit        Start the review of PM-9: One
                by Dana Okafor <dana@example.com>; these files only:
                postmortems/a.postmortem.md
                postmortems/assets/graph.png
  Push          to origin, never by force
  Pull request  at GitHub, acme/x, into main
  Title         PM-9: One
  Reviewers     noor, noor-h there (SEV-1) · sam (CODEOWNERS)
  Stays         as it is, uncommitted: a.ts, b.ts and 2 more files
  Goes along    2 commits that origin/main lacks: Half · Less

Description

  A summary.

  | a |
`,
    ));

  it('tells what is there already when it is started again', () =>
    assert.equal(
      reviewPage({
        ...PLAN,
        statusNow: undefined,
        paths: [],
        state: { ...STATE, branch: 'postmortem/PM-9', ahead: ['Start the review of PM-9: One'] },
        request: PLAN.request && { ...PLAN.request, reviewers: [], open: 'https://github.com/acme/x/pull/4' },
      }),
      `Start the review of PM-9

  Branch        postmortem/PM-9, which is checked out
  Commit        none: nothing changed since the last
  Push          to origin, never by force
  Pull request  is open: https://github.com/acme/x/pull/4
  Reviewers     nobody: none is named for this severity, by CODEOWNERS or here
`,
    ));

  it('says where there is no remote, or no request', () => {
    const alone = reviewPage({ ...PLAN, request: undefined, state: { ...STATE, remote: undefined } });
    assert.match(alone, /Push {10}no: this repository has no remote\n/);
    const noRequest = 'no pull request: GitHub is not connected';
    assert.match(
      reviewPage({ ...PLAN, request: undefined, noRequest }),
      /Request {7}no pull request: GitHub is not connected\n/,
    );
  });

  it('tells of a restricted document its id alone', () => {
    assert.equal(requestTitle('PM-9', 'Payroll', true), 'Postmortem PM-9');
    assert.equal(commitMessage('PM-9', 'Payroll', true), 'Start the review of PM-9');
    assert.equal(requestTitle('PM-9', 'One\n\u202etwo', false), 'PM-9: One two');
  });
});
