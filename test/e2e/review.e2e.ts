import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { replayPublished, replayState } from '../support/replay-state.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const FILE = 'postmortems/2026-11-12-search-index-rollout.postmortem.md';
const BRANCH = 'postmortem/PM-2026-030';
const GIT_LINK = new RegExp(`https://github\\.com/acme/checkout-api/blob/[^"]+/${FILE}`);
const REMOTE = 'https://github.com/acme/checkout-api.git';

describe('a review', function () {
  this.timeout(240_000);
  let session: Session;

  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', session.workspace, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();

  before(async () => {
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
    });
    await prepare(session, git);
    // The Explorer reads the folder anew, and folds it up then.
    await session.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'notes.txt' }).waitFor();
    await session.openFile(FILE);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  it('begins once nothing is missing, with what will happen shown before it does', async () => {
    await session.step('Start a review with something missing', async () => {
      await session.palette('Postmortem: Start Review…');
      await session.asked('The review begins when these are done. Choose one to go there');
      assert.match((await session.choices()).join('\n'), /no heading "Detection"/);
      await session.leave('The review begins when these are done');
      assert.equal(git('branch', '--format=%(refname:short)'), 'main');
    });
    await session.step('Write what is missing', async () => {
      await session.selectText('## How it was noticed');
      await session.page.keyboard.type('## Detection');
      await session.palette('Postmortem: What Is Missing?');
      await session.notification('Nothing is missing before In review.');
    });
    await session.step('See what the review will do', async () => {
      await session.answerNotification('Nothing is missing before In review.', 'Start Review…');
      await session.asked('Start the review of PM-2026-030');
      const rows = (await session.choices()).join('\n');
      assert.match(rows, /sam\s*SEV-2/);
      assert.match(rows, /tomas\s*CODEOWNERS/);
      await session.waitForText('draft → in_review, in the front matter');
      await session.waitForText('postmortem/PM-2026-030, new, from main');
      await session.waitForText('at GitHub, acme/checkout-api, into main');
    });
    await session.step('Leave it as it is', async () => {
      await session.leave('Start the review of PM-2026-030');
      assert.equal(git('branch', '--format=%(refname:short)'), 'main');
      assert.deepEqual((await replayState(session.replay)).pulls, []);
    });
  });

  it('leaves text, branch and files as they were where a hook refuses the commit', async () => {
    const hook = join(session.workspace, '.git', 'hooks', 'pre-commit');
    const before = await session.savedWith(FILE, /## Detection/);
    await mkdir(dirname(hook), { recursive: true });
    await writeFile(hook, '#!/bin/sh\necho "no commits on Saturdays" >&2\nexit 1\n', { mode: 0o755 });
    await session.step('A hook refuses', async () => {
      await session.palette('Postmortem: Start Review…');
      await session.asked('Start the review of PM-2026-030');
      await session.accept();
      await session.notification('Nothing was committed: Git, or a hook of this repository, refused.');
      await session.notification('Git said: no commits on Saturdays');
    });
    assert.equal(git('branch', '--format=%(refname:short)'), 'main');
    await eventually(async () => assert.equal(await session.readFile(FILE), before));
    assert.deepEqual((await replayState(session.replay)).pulls, []);
    await rm(hook);
  });

  it('makes the branch, one commit and the pull request, and asks who reviews', async () => {
    await session.step('Start the review', async () => {
      await session.palette('Postmortem: Start Review…');
      await session.asked('Start the review of PM-2026-030');
      await session.accept();
      await session.notification('The review of PM-2026-030 has begun: pull request #88. Asked: sam, tomas.');
    });
    assert.equal(git('symbolic-ref', '--short', 'HEAD'), BRANCH);
    assert.equal(git('show', '--format=', '--name-only', 'HEAD'), FILE);
    assert.equal(git('status', '--porcelain'), '?? notes.txt');
    assert.equal(git('rev-parse', `origin/${BRANCH}`), git('rev-parse', 'HEAD'));
    assert.match(await session.readFile(FILE), /^status: in_review$/m);
    const [pull, ...others] = (await replayState(session.replay)).pulls;
    assert.deepEqual(
      [pull?.head, pull?.base, pull?.reviewers, others],
      [BRANCH, 'main', ['sam', 'tomas'], []],
    );
    assert.match(pull?.title ?? '', /^PM-2026-030: /);
    assert.match(pull?.body ?? '', /Time to detect[\s\S]*Before Reviewed: 1 open[\s\S]*1 approval/);
  });

  it('says without a network that nothing was changed', async () => {
    await session.network(false);
    // Read once more where the editor had not yet heard that the address is another; each reading to its end.
    await session.step('Read approvals without a network', () =>
      eventually(async () => {
        await session.palette('Postmortem: Read Approvals');
        const told = await session.notification(/No approval was written|Nobody has approved/);
        const text = await told.innerText();
        await session.palette('Notifications: Clear All Notifications');
        assert.match(text, /No approval was written\. GitHub did not answer/);
      }),
    );
    await session.network(true);
  });

  it('opens no second request when it is started again', async () => {
    await session.step('Start it again', async () => {
      await session.palette('Postmortem: Start Review…');
      await session.asked('Start the review of PM-2026-030');
      await session.waitForText('none: nothing changed since the last');
      await session.accept();
      await session.notification('The review of PM-2026-030 goes on: pull request #88.');
    });
    assert.equal((await replayState(session.replay)).pulls.length, 1);
  });

  it('reads approvals of the document as it is, and with them it is reviewed', async () => {
    await session.step('Nobody has approved yet', async () => {
      await session.palette('Postmortem: Read Approvals');
      await session.notification('Nobody has approved pull request #88 yet.');
    });
    await approve(session.replay, 'sam-token', git('rev-parse', 'HEAD'));
    await session.step('An approval is there', async () => {
      await session.palette('Postmortem: Read Approvals');
      await session.asked('Approvals of pull request #88');
      assert.match((await session.choices()).join('\n'), /sam/);
    });
    await session.accept();
    await session.notification('1 approval written. Nothing is missing before Reviewed.');
    assert.match(await session.savedWith(FILE, /by: sam/), /approvals:\n {2}- \{ by: sam, at: 20\d\d-/);
    await session.step('Reviewed', async () => {
      await session.answerNotification('1 approval written', 'Change Status…');
      await session.pick('Reviewed');
      await session.savedWith(FILE, /^status: reviewed$/m);
    });
  });

  it('goes on to the public version, a page and what publishing would send', async () => {
    await session.step('See the public version', async () => {
      await session.palette('Postmortem: Export…');
      await session.pick('Public Version…');
      await session.pick('Markdown');
      await session.asked('This is what is written');
      await session.waitForText('Search did not find new articles on the morning');
    });
    await session.pick('Write postmortems/');
    await session.notification('The public version written to postmortems/');
    const strangers = await session.readFile(FILE.replace('.postmortem.md', '.public.md'));
    assert.match(strangers, /^# Search did not find new articles/m);
    assert.doesNotMatch(strangers, /PM-2026-030|noor|anke|pagerduty|approvals/);
    await session.step('Export the page', async () => {
      await session.palette('Postmortem: Export…');
      await session.pick('Web Page');
      await session.asked('This is what is written');
      await session.pick('Write postmortems/');
      await session.notification(/The page written to postmortems/);
    });
    await session.step('See what is published', async () => {
      await session.palette('Postmortem: Publish…');
      await session.asked('Publish PM-2026-030');
      assert.match((await session.choices()).join('\n'), /Slack/);
    });
    await session.leave('Publish PM-2026-030');
  });

  it('says of an approval that the document changed since', async () => {
    await session.step('Change it after the approval', async () => {
      const lines = (await session.readFile(FILE)).split('\n');
      await session.goTo(lines.indexOf('## Response') + 1);
      await session.page.keyboard.press('End');
      await session.page.keyboard.type(' and what came of it');
      await session.palette('Postmortem: Read Approvals');
      await session.asked('Approvals of pull request #88');
      assert.match(
        (await session.choices()).join('\n'),
        /Take out sam[\s\S]*The approval is of [0-9a-f]{7}, and the document changed since\. Ask again/,
      );
    });
    await session.accept();
    await session.notification('1 approval of an earlier version taken out. 1 open before Reviewed.');
    await eventually(async () => assert.doesNotMatch(await session.savedWith(FILE, /approvals/), /by: sam/));
  });

  it('publishes what was reviewed, once, and announces the page', async () => {
    await session.step('See what is published', async () => {
      await session.palette('Postmortem: Publish…');
      await session.asked('Publish PM-2026-030: 2 to publish, 1 not possible yet');
      assert.match(
        (await session.choices()).join('\n'),
        /Confluence\s*create a page[\s\S]*Slack\s*create a message/,
      );
    });
    await session.step('Publish it', async () => {
      await session.accept();
      await session.notification('Confluence: published. Slack: published.');
      const { confluence, slack } = await replayPublished(session.replay);
      assert.match(confluence.at(-1)?.title ?? '', /^PM-2026-030: /);
      assert.match(JSON.stringify(slack.map(({ message }) => message)), /pages\/884736/);
      // Git tells where the document itself is.
      assert.match(confluence.at(-1)?.body ?? '', GIT_LINK);
    });
    await session.answerNotification('Confluence: published. Slack: published.', 'Save');
    await session.savedWith(FILE, /^published: \{ confluence: 884736, slack: C0CHKOUT1\/[\d.]+ \}$/m);
    await session.step('Publish it again', async () => {
      await session.palette('Postmortem: Publish…');
      await session.notification('Confluence, Slack: up to date.');
    });
    assert.equal((await replayPublished(session.replay)).slack.length, 1);
  });
});

/** A clone of a bare repository that stands for GitHub's, with a draft that lacks one heading, and a file of somebody's own. */
async function prepare(session: Session, git: (...args: readonly string[]) => string): Promise<void> {
  const bare = join(dirname(session.workspace), 'checkout-api.git');
  const path = join(session.workspace, FILE);
  const text = await readFile(path, 'utf8');
  const draft = text
    .replace(/^status: .*$/m, 'status: draft')
    .replace(/^(?:approvals|published_at|published|reviewers):.*\n(?:(?:[ \t]+|- ).*\n)*/gm, '')
    .replace('## Detection', '## How it was noticed');
  await writeFile(path, draft);
  const config = join(session.workspace, '.postmortem.yaml');
  const review = '\nreview:\n  reviewers:\n    SEV-2: [sam]\n';
  await writeFile(config, (await readFile(config, 'utf8')) + review);
  await writeFile(join(session.workspace, 'CODEOWNERS'), '/postmortems/ @tomas\n');
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', bare]);
  git('config', 'user.name', 'Dana Okafor');
  git('config', 'user.email', 'dana@example.com');
  git('branch', '--move', '--force', 'main');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'A draft');
  git('remote', 'add', 'origin', REMOTE);
  git('config', `url.${bare}.insteadOf`, REMOTE);
  git('push', '--quiet', '--set-upstream', 'origin', 'main');
  git('remote', 'set-head', 'origin', 'main');
  await writeFile(join(session.workspace, 'notes.txt'), 'of my own\n');
}

async function approve(replay: string, token: string, commit: string): Promise<void> {
  const answer = await fetch(`${replay}/github/repos/acme/checkout-api/pulls/88/reviews`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'a browser' },
    body: JSON.stringify({ event: 'APPROVE', commit_id: commit }),
  });
  assert.ok(answer.ok, await answer.text());
}
