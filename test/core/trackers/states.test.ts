import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TicketStatus } from '../../../src/core/actions/tracker.ts';
import { statusOf as asana } from '../../../src/core/trackers/asana/statuses.ts';
import { GITHUB_STATES, statusOf as github } from '../../../src/core/trackers/github/issue.ts';
import { GITLAB_STATES, statusOf as gitlab } from '../../../src/core/trackers/gitlab/issue.ts';
import { TRACKERS } from '../../../src/core/trackers/index.ts';
import { jiraStatus } from '../../../src/core/trackers/jira/statuses.ts';
import { LINEAR_STATES, statusOf as linear } from '../../../src/core/trackers/linear/issue.ts';
import { stateOf as redmine } from '../../../src/core/trackers/redmine/states.ts';

type State = TicketStatus['state'];

/** What the code makes of a row: the words of it that are code, in their order, and the whole of it. */
const READ: Readonly<Record<string, (words: readonly string[], row: string) => State>> = {
  Jira: ([category, resolution]) => {
    const status = { name: 'A', statusCategory: { key: category } };
    const fields = { status, ...(resolution !== undefined && { resolution: { name: resolution } }) };
    return jiraStatus({ fields }, {}).state;
  },
  Asana: ([word, section]) => {
    const memberships = [{ project: { gid: '1' }, section: { gid: `section of ${section}`, name: 'A' } }];
    const states = Object.fromEntries(
      ['in_progress', 'wont_do'].map((state) => [state, `section of ${state}`]),
    );
    return asana({ completed: word === 'completed', memberships }, { project: '1', states }).state;
  },
  GitHub: ([state, reason]) => github({ state, state_reason: reason ?? null }).state,
  GitLab: ([state]) => gitlab({ state }).state,
  Linear: ([type]) => linear({ state: { type, name: 'A' } }).state,
  Redmine: ([name = ''], row) => redmine({ name, isClosed: row.startsWith('closed') }, {}),
};

const page = readFileSync(new URL('../../../docs/trackers.md', import.meta.url), 'utf8');
const codeIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
const rows = [...page.matchAll(/^\| (\w+) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(
  ([, tracker = '', theirs = '', ours = '']) => ({ tracker, theirs, ours }),
);
const states = rows.filter(({ ours }) => ours !== 'in the document');

describe('the table of states in docs/trackers.md', () => {
  it('has rows for every tracker', () => {
    assert.deepEqual(
      [...new Set(states.map(({ tracker }) => tracker))].toSorted(),
      TRACKERS.map(({ label }) => label).toSorted(),
    );
  });

  for (const { tracker, theirs, ours } of states)
    it(`says of ${tracker}, ${theirs}: ${ours}`, () => {
      const [expected] = codeIn(ours);
      assert.ok(expected !== undefined || ours === 'its own name');
      assert.equal(READ[tracker]?.(codeIn(theirs), theirs), expected);
    });

  it('leaves out no state that the code knows', () => {
    const told = (tracker: string): readonly string[] =>
      states.filter((row) => row.tracker === tracker).map(({ theirs }) => codeIn(theirs).join(' as '));
    const has = (tracker: string, known: Readonly<Record<string, unknown>>): void =>
      assert.deepEqual(
        Object.keys(known).filter(
          (state) => !told(tracker).includes(state.replace('not planned', 'not_planned')),
        ),
        [],
      );
    has('GitHub', GITHUB_STATES);
    has('GitLab', GITLAB_STATES);
    has('Linear', LINEAR_STATES);
  });
});
