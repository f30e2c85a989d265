import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitPage } from '../../../../src/core/sources/git/commit-page.ts';
import { git, gitUri } from '../../../../src/core/sources/git/git.ts';
import { gather } from '../../../../src/core/timeline/gather.ts';
import { historyAt } from '../../../../src/node/git.ts';
import { quickConnection } from '../../../support/connection.ts';

const HASH = '0123456789abcdef0123456789abcdef01234567';

describe('the history of a repository', () => {
  let folder = '';
  const run = (at: string, ...args: readonly string[]): void => {
    const env = {
      ...process.env,
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_DATE: at,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
    };
    const who = [
      '-c',
      'user.name=Tomas',
      '-c',
      'user.email=tomas@example.com',
      '-c',
      'init.defaultBranch=main',
    ];
    execFileSync('git', ['-C', folder, ...who, ...args], { env, stdio: 'pipe' });
  };
  const commit = (at: string, message: string): void => run(at, 'commit', '--allow-empty', '-m', message);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pm-git-'));
    run('2026-11-18T12:00:00Z', 'init');
    run(
      '2026-11-18T12:00:00Z',
      'remote',
      'add',
      'origin',
      'https://dana:secret@github.com/acme/checkout-api.git',
    );
    commit('2026-11-17T12:00:00Z', 'Too early');
    commit('2026-11-18T13:40:00Z', 'Double the pool\n\nFrom 20 to 40 a pod.\u0007');
    run('2026-11-18T13:41:00Z', 'tag', 'v317');
    run('2026-11-18T13:41:00Z', 'tag', '-a', 'release/317', '-m', 'out');
    run('2026-11-18T13:42:00Z', 'checkout', '-q', '-b', 'fix', 'HEAD~1');
    commit('2026-11-18T13:45:00Z', 'Fix the retry');
    run('2026-11-18T13:50:00Z', 'checkout', '-q', 'main');
    run(
      '2026-11-18T13:52:10Z',
      'merge',
      '--no-ff',
      'fix',
      '-m',
      'Merge pull request #4471 from acme/fix\n\nRetry once',
    );
    commit('2026-11-18T14:30:00Z', 'Revert "Double the pool"\n\nThis reverts commit.');
    commit('2026-11-18T20:00:00Z', 'Too late');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const around = { since: Date.parse('2026-11-18T12:00:00Z'), until: Date.parse('2026-11-18T16:00:00Z') };

  it('tells commits, merges, reverts and tags of the window, with their pages', async () => {
    const history = await historyAt(folder);
    assert.ok(history);
    const uri = gitUri('checkout-api');
    const connection = quickConnection('', { repositories: new Map([[uri, history]]) });
    const { events, outcomes } = await gather([{ source: git, connection }], { incidents: [uri], ...around });
    assert.equal(outcomes[0]?.error, undefined);
    assert.deepEqual(
      events.map(({ at, text, actor }) => `${new Date(at).toISOString().slice(11, 19)} ${actor}: ${text}`),
      [
        '13:40:00 Tomas: Committed: Double the pool',
        '13:40:00 Tomas: Tag release/317 is on: Committed: Double the pool',
        '13:40:00 Tomas: Tag v317 is on: Committed: Double the pool',
        '13:45:00 Tomas: Committed: Fix the retry',
        '13:52:10 Tomas: Merged #4471: Retry once',
        '14:30:00 Tomas: Reverted: Double the pool',
      ],
    );
    for (const { permalink } of events)
      assert.match(permalink ?? '', /^https:\/\/github\.com\/acme\/checkout-api\/commit\/[0-9a-f]{40}$/);
    assert.doesNotMatch(JSON.stringify(events), /secret/);
  });

  it('is asked for by its time, and is none outside of a repository', async () => {
    const history = await historyAt(folder);
    assert.ok(history);
    const uri = gitUri('checkout-api');
    const connection = quickConnection('', { repositories: new Map([[uri, history]]) });
    const { outcomes } = await gather([{ source: git, connection }], { incidents: [uri] });
    assert.match(outcomes[0]?.error?.message ?? '', /need a time to look at/);
    assert.equal(await historyAt(tmpdir()), undefined);
  });
});

describe('the page of a commit', () => {
  const table: readonly (readonly [remote: string, page: string | undefined])[] = [
    ['git@github.com:acme/checkout-api.git', `https://github.com/acme/checkout-api/commit/${HASH}`],
    ['ssh://git@github.com:22/acme/checkout-api', `https://github.com/acme/checkout-api/commit/${HASH}`],
    ['https://x:y@gitlab.example.com/a/b/c.git', `https://gitlab.example.com/a/b/c/-/commit/${HASH}`],
    ['https://bitbucket.org/acme/api', `https://bitbucket.org/acme/api/commits/${HASH}`],
    ['https://git.example.com/acme/api', undefined],
    ['/srv/git/api.git', undefined],
    ['javascript:alert(1)', undefined],
  ];
  for (const [remote, page] of table) it(remote, () => assert.equal(commitPage(remote, HASH), page));
});
