import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useReplay } from '../support/replay.ts';
import { inFolder, runWith } from './run.ts';

const EXAMPLE = 'examples/postmortems/2026-11-18-checkout-pool.postmortem.md';
const FILE = 'postmortems/a.postmortem.md';

describe('postmortem review', function () {
  this.timeout(120_000);
  const replay = useReplay();

  /** As a run of GitHub Actions has it, under pull request #88. */
  const actions = (): Readonly<Record<string, string>> => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/checkout-api',
    GITHUB_REF: 'refs/pull/88/merge',
    GITHUB_API_URL: `${replay().origin}/github`,
    GITHUB_TOKEN: 'replay-token',
  });

  const openPull = async (head = 'postmortem/PM-1'): Promise<void> => {
    const answer = await fetch(`${replay().origin}/github/repos/acme/checkout-api/pulls`, {
      method: 'POST',
      headers: { authorization: 'Bearer replay-token', 'user-agent': 'a browser' },
      body: JSON.stringify({ title: 'One', head, base: 'main' }),
    });
    assert.equal(answer.status, 201);
  };

  const comments = (): readonly string[] =>
    replay()
      .state()
      .pulls[0]?.comments.map(({ body }) => body) ?? [];

  const withExample = async (use: (folder: string, text: string) => Promise<void>): Promise<void> => {
    const text = await readFile(EXAMPLE, 'utf8');
    await inFolder({ [FILE]: text }, (folder) => use(folder, text));
  };

  it('prints the comment', () =>
    withExample(async (folder) => {
      const { code, out, err } = await runWith({}, folder, 'review', 'postmortems');
      assert.deepEqual([code, err], [0, '']);
      assert.match(
        out,
        /^<!-- postmortem-review v1 [\w+/=]+ -->\n\n### PM-2026-031: Checkout returned errors/,
      );
      assert.match(out, /\| Time to detect \| \*\*7m 12s\*\* \| detected − impact start \|/);
      assert.match(out, /```mermaid\ngantt\n/);
      assert.match(out, /\*\*Before In review: \d+ open\*\*/);
    }));

  it('posts it once, and brings it up to date', () =>
    withExample(async (folder, text) => {
      await openPull();
      const post = () => runWith(actions(), folder, 'review', '--format', 'github', '--post', 'postmortems');
      const first = await post();
      assert.equal(first.code, 0, first.err);
      assert.match(first.out, /^::error file=postmortems\/a\.postmortem\.md,line=20,/);
      assert.match(first.err, /The comment of pull request 88 was added\. http/);
      assert.doesNotMatch(comments().join(), /Changed since/);
      assert.match((await post()).err, /says all that already/);
      const changed = text
        .replace('status: draft', 'status: in_review')
        .replace('due: 2026-12-04', 'due: 2026-12-05')
        .replace('  14:43 mitigated', '  14:40 A pod was looked at\n  14:43 mitigated');
      await writeFile(join(folder, FILE), changed);
      assert.match((await post()).err, /was brought up to date/);
      const said =
        /\*\*Changed since the comment before:\*\* status: draft → in review · timeline: 1 added · action items: A1 changed/;
      assert.match(comments().join(), said);
      // A second run on the same text says the same.
      assert.match((await post()).err, /says all that already/);
      assert.match(comments().join(), said);
      assert.equal(comments().length, 1);
    }));

  it('makes no second comment where the answer to the first was lost', () =>
    withExample(async (folder) => {
      await openPull();
      replay().faults({ kind: 'drop-after', vendor: 'github', method: 'POST', path: '/comments' });
      const { code, err } = await runWith(actions(), folder, 'review', '--post', FILE);
      assert.deepEqual([code, comments().length], [0, 1], err);
    }));

  it('tells nothing of a restricted postmortem, and takes back what it told', () =>
    withExample(async (folder, text) => {
      await openPull();
      const post = () => runWith(actions(), folder, 'review', '--format', 'github', '--post', FILE);
      await post();
      await writeFile(
        join(folder, FILE),
        text.replace('status: draft', 'status: draft\naudience: restricted'),
      );
      const { code, out, err } = await post();
      assert.equal(code, 0, err);
      assert.match(err, /a\.postmortem\.md is restricted: nothing of it is told in a comment\./);
      assert.doesNotMatch(out, /::(?:error|warning|notice)/);
      assert.equal(comments().length, 1);
      assert.match(
        comments().join(),
        /^<!-- postmortem-review v1 [\w+/=]+ -->\n\nThis postmortem is restricted: nothing of it is repeated here\./,
      );
      assert.doesNotMatch(comments().join(), /Checkout|T\+|orders-db/);
    }));

  it('repeats nothing of a text with a secret in it', () =>
    withExample(async (folder, text) => {
      const secret = ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_');
      await writeFile(
        join(folder, FILE),
        text.replace('## Background\n', `## Background\n\nToken ${secret}\n`),
      );
      const { code, out } = await runWith({}, folder, 'review', FILE);
      assert.equal(code, 0);
      assert.match(out, /looks like a secret, so nothing of its text is repeated here/);
      assert.doesNotMatch(out, /A1b2C3d4|The whole postmortem/);
    }));

  it('compares with a revision, and finds the request by the branch', () =>
    withExample(async (folder, text) => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
          stdio: 'ignore',
        });
      git('init', '-b', 'postmortem/PM-1');
      git('remote', 'add', 'origin', 'git@github.com:acme/checkout-api.git');
      git('add', '.');
      git('commit', '-m', 'One');
      await writeFile(join(folder, FILE), text.replace('severity: SEV-2 -> SEV-1', 'severity: SEV-1'));
      await openPull();
      const env = {
        POSTMORTEM_GITHUB_TOKEN: 'replay-token',
        POSTMORTEM_GITHUB_BASE_URL: `${replay().origin}/github`,
        GITHUB_ACTIONS: '',
        GITLAB_CI: '',
      };
      const { code, err } = await runWith(env, folder, 'review', '--since', 'HEAD', '--post', FILE);
      assert.equal(code, 0, err);
      assert.match(comments().join(), /Changed since HEAD:\*\* severity: SEV-2 -\\> SEV-1 → SEV-1/);
      // On its branch the file has a page for others, and what is open a link to its line.
      assert.match(comments().join(), /\[Line \d+\]\(https:\/\/github\.com\/acme\/checkout-api\/blob\//);
    }));

  it('compares with what was approved last', () =>
    withExample(async (folder, text) => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
          encoding: 'utf8',
        }).trim();
      git('init', '--quiet', '-b', 'postmortem/PM-1');
      git('add', '.');
      git('commit', '--quiet', '-m', 'One');
      const commit = git('rev-parse', 'HEAD');
      await openPull();
      await fetch(`${replay().origin}/github/repos/acme/checkout-api/pulls/88/reviews`, {
        method: 'POST',
        headers: { authorization: 'Bearer sam-token', 'user-agent': 'a browser' },
        body: JSON.stringify({ event: 'APPROVE', commit_id: commit }),
      });
      await writeFile(join(folder, FILE), text.replace('owner: tomas', 'owner: lin'));
      const { code, err } = await runWith(actions(), folder, 'review', '--post', FILE);
      assert.equal(code, 0, err);
      const said = `**Changed since the last review, by sam of ${commit.slice(0, 7)}:** action items: A1 changed`;
      assert.ok(comments().join().includes(said), comments().join());
    }));

  it('says what is missing where it can not be posted', () =>
    withExample(async (folder) => {
      const none = { GITHUB_ACTIONS: '', GITLAB_CI: '' };
      const nowhere = await runWith(none, folder, 'review', '--post', FILE);
      assert.deepEqual(
        [nowhere.code, nowhere.err],
        [2, 'No GitHub or GitLab is known of this repository: nothing was posted.\n'],
      );
      const env = { ...actions(), GITHUB_TOKEN: '' };
      const tokenless = await runWith(env, folder, 'review', '--post', FILE);
      assert.match(
        tokenless.err,
        /GitHub is not connected: set POSTMORTEM_GITHUB_TOKEN\. Nothing was posted\./,
      );
      assert.equal((await runWith({}, folder, 'review', '--format', 'html', FILE)).code, 2);
    }));
});
