import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cases } from '../support/cases.ts';
import { eventually } from '../support/eventually.ts';
import { useReplay } from '../support/replay.ts';
import { inFolder, runWith } from './run.ts';

const DOCUMENT = `\uFEFF---\r
postmortem: 1\r
id: PM-9 # ours\r
audience: internal\r
---\r
\r
# Checkout\r
\r
\`\`\`yaml contributing-factors\r
- {id: F1, factor: Pools have no common limit}\r
\`\`\`\r
\r
\`\`\`yaml action-items\r
- id: A1   # first\r
  action: "Limit the sum of pools"\r
  done_when: A deploy above the limit is refused\r
- {id: A2, action: Alert on refused connections}\r
- id: A3\r
  action: Ask whether pools are needed\r
  status: idea\r
\`\`\`\r
`;
const FILES = {
  'a.postmortem.md': DOCUMENT,
  '.postmortem.yaml': 'trackers:\n  github:\n    repository: acme/checkout-api\n',
};

describe('postmortem push', function () {
  this.timeout(120_000);
  const replay = useReplay();

  const env = (folder: string) => ({
    POSTMORTEM_GITHUB_TOKEN: 'replay-token',
    POSTMORTEM_GITHUB_BASE_URL: `${replay().origin}/github`,
    XDG_STATE_HOME: join(folder, 'state'),
  });
  const push = (folder: string, ...args: readonly string[]) =>
    runWith(env(folder), folder, 'push', 'a.postmortem.md', ...args);
  const made = () => replay().state().github.slice(2);
  const textIn = (folder: string) => readFile(join(folder, 'a.postmortem.md'), 'utf8');
  const keys = async (folder: string) =>
    [...(await textIn(folder)).matchAll(/ticket: ["']?([\w/#-]+)/g)].map(([, key]) => key);
  const withoutKeys = (text: string) => text.replaceAll(/\r\n {2}ticket: \S+(?=\r\n)|, ticket: [^}]+/g, '');
  const posts = () =>
    replay()
      .requests()
      .filter(({ method }) => method === 'POST');

  it('shows exactly what will be made, and sends nothing on a dry run or where nobody can say yes', async () => {
    await inFolder(FILES, async (folder) => {
      const dry = await push(folder, '--dry-run');
      assert.equal(dry.code, 0, dry.err);
      assert.match(
        dry.out,
        /^@@ A1 @@ Limit the sum of pools\n {2}create: GitHub, repository acme\/checkout-api on\n/,
      );
      assert.match(dry.out, /Done when: A deploy above the limit is refused/);
      assert.match(
        dry.out,
        /@@ A3 @@ Ask whether pools are needed\n {2}stays here: An idea gets no ticket\./,
      );
      assert.equal(dry.err, 'Nothing was sent: 2 items would be.\n');
      const alone = await push(folder);
      assert.equal(alone.code, 2);
      assert.match(alone.err, /nobody is there to say yes.*add --yes/);
      assert.deepEqual([made().length, posts().length, await textIn(folder)], [0, 0, DOCUMENT]);
    });
  });

  it('makes each ticket once and writes its key, with every other byte where it was', async () => {
    await inFolder(FILES, async (folder) => {
      const one = await push(folder, '--item', 'A1', '--yes');
      assert.equal(one.code, 0, one.err);
      assert.deepEqual([made().length, await keys(folder)], [1, ['acme/checkout-api#88']]);
      const all = await push(folder, '--yes');
      assert.equal(all.code, 0, all.err);
      assert.match(all.err, /1 of 1: A2 is acme\/checkout-api#89 http/);
      assert.deepEqual(await keys(folder), ['acme/checkout-api#88', 'acme/checkout-api#89']);
      assert.equal(withoutKeys(await textIn(folder)), DOCUMENT);
      const again = await push(folder, '--yes');
      assert.deepEqual(
        [again.code, again.err],
        [0, 'Everything is up to date: 2 tickets are there, as pushed.\n'],
      );
      assert.equal(made().length, 2);
    });
  });

  it('asks at a terminal, and takes a no', async function () {
    try {
      execFileSync('script', ['--version']);
    } catch {
      this.skip();
    }
    await inFolder(FILES, async (folder) => {
      const cli = `${process.execPath} ${resolve('dist/cli.js')} push a.postmortem.md`;
      const answer = (word: string) =>
        new Promise<string>((done) => {
          const child = spawn('script', ['-qec', cli, '/dev/null'], {
            cwd: folder,
            env: { ...process.env, ...env(folder) },
          });
          let out = '';
          child.stdout.on('data', (data: Buffer) => {
            const asked = out.includes('[y/N]');
            out += data.toString();
            if (!asked && out.includes('[y/N]')) child.stdin.write(`${word}\n`);
          });
          child.on('close', (code) => done(`${code} ${out}`));
        });
      assert.match(
        await answer('no'),
        /^1 [\s\S]*Send 2 items as shown\? \[y\/N\] [\s\S]*Nothing was sent\./,
      );
      assert.equal(made().length, 0);
      assert.match(await answer('y'), /^0 [\s\S]*2 created: /);
      assert.equal(made().length, 2);
    });
  });

  it('leaves what was under way when it was killed unknown, until somebody says what became of it', async () => {
    await inFolder(FILES, async (folder) => {
      await killedAt(folder, 'POST');
      const again = await push(folder, '--yes', '--item', 'A1');
      assert.equal(again.code, 1, again.err);
      assert.match(again.out, /unknown: check\. It was sent to GitHub on 20\d\d-/);
      assert.match(again.err, /postmortem push a\.postmortem\.md --resolve --item ID --not-made/);
      const look = await push(folder, '--resolve');
      assert.deepEqual([look.code, made().length], [1, 0], look.err);
      const wrong = await push(folder, '--resolve', '--item', 'A1', '--key', 'acme/checkout-api#4711');
      assert.deepEqual([wrong.code, /has no acme\/checkout-api#4711/.test(wrong.err)], [1, true], wrong.err);
      const cleared = await push(folder, '--resolve', '--item', 'A1', '--not-made');
      assert.deepEqual([cleared.code, cleared.err], [0, 'A1 has no ticket: the next push makes it.\n']);
      const last = await push(folder, '--yes');
      assert.equal(last.code, 0, last.err);
      assert.deepEqual([made().length, (await keys(folder)).length], [2, 2]);
    });
  });

  it('takes the ticket that somebody found', async () => {
    await inFolder(FILES, async (folder) => {
      await killedAt(folder, 'POST');
      const said = await push(
        folder,
        '--resolve',
        '--item',
        'A1',
        '--key',
        `${replay().origin}/github/acme/checkout-api/issues/85`,
      );
      assert.equal(said.code, 0, said.err);
      assert.deepEqual(await keys(folder), ['acme/checkout-api#85']);
      assert.equal(withoutKeys(await textIn(folder)), DOCUMENT);
    });
  });

  it('keeps two processes apart: each item has one ticket', async () => {
    await inFolder(FILES, async (folder) => {
      replay().faults({ kind: 'latency', vendor: 'github', method: 'POST', ms: 300, times: 'always' });
      const both = await Promise.all([push(folder, '--yes'), push(folder, '--yes')]);
      for (const { code, err } of both)
        assert.ok(
          code === 0 || (code === 2 && /Another push of this postmortem is under way/.test(err)),
          err,
        );
      assert.equal((await push(folder, '--yes')).code, 0);
      assert.deepEqual(
        [made().length, await keys(folder)],
        [2, ['acme/checkout-api#88', 'acme/checkout-api#89']],
      );
    });
  });

  it('says what to do where the token is wrong, the project is not there, or no tracker is connected', async () => {
    await inFolder(
      { ...FILES, 'none/a.postmortem.md': DOCUMENT, 'none/.postmortem.yaml': 'holidays: []\n' },
      async (folder) => {
        const wrong = await runWith(
          { ...env(folder), POSTMORTEM_GITHUB_TOKEN: 'stale' },
          folder,
          'push',
          'a.postmortem.md',
          '--yes',
        );
        assert.equal(wrong.code, 1);
        assert.match(wrong.err, /Nothing can be pushed yet\. A1 and A2: GitHub does not accept the token/);
        await writeFile(
          join(folder, '.postmortem.yaml'),
          'trackers: { github: { repository: acme/gone } }\n',
        );
        const gone = await push(folder, '--yes');
        assert.match(gone.err, /A1 and A2: GitHub .*\.postmortem\.yaml/);
        const bare = await runWith({ XDG_STATE_HOME: folder }, folder, 'push', 'a.postmortem.md');
        assert.deepEqual(
          [bare.code, bare.err],
          [
            2,
            'GitHub is not connected: set POSTMORTEM_GITHUB_TOKEN.\nNo tracker is connected: nothing was sent.\n',
          ],
        );
        const none = await runWith(env(folder), folder, 'push', 'none/a.postmortem.md');
        assert.match(none.err, /^No tracker is named yet/);
        assert.match((await push(folder, '--item', 'A9')).err, /has no action item A9/);
      },
    );
  });

  it('leaves of a restricted postmortem the task alone, and links to its commit where a remote has it', async () => {
    await inFolder(
      { ...FILES, 'a.postmortem.md': DOCUMENT.replace('internal', 'restricted') },
      async (folder) => {
        const git = (...args: readonly string[]) =>
          execFileSync('git', ['-C', folder, '-c', 'user.name=lin', '-c', 'user.email=lin@x.test', ...args], {
            encoding: 'utf8',
          }).trim();
        git('init', '-q', '-b', 'main');
        git('remote', 'add', 'origin', 'https://lin:secret@github.com/acme/postmortems.git');
        const on = await push(folder, '--dry-run');
        assert.match(
          on.out.replaceAll(/\s+/g, ' '),
          /https:\/\/github\.com\/acme\/postmortems\/blob\/main\/a\.postmortem\.md/,
        );
        git('add', 'a.postmortem.md');
        git('commit', '-q', '-m', 'Write it');
        git('update-ref', 'refs/remotes/origin/main', 'HEAD');
        const { out } = await push(folder, '--dry-run');
        assert.ok(
          out.replaceAll(/[\s+]/g, '').includes(`/blob/${git('rev-parse', 'HEAD')}/a.postmortem.md`),
          out,
        );
        assert.doesNotMatch(out, /secret|Done when|Acts on|# Checkout|PM-9 Checkout/);
        assert.match(out, /PM-9, action A1/);
      },
    );
  });

  it('makes one ticket an item, whenever it is killed', async () => {
    for (let round = 0; round < cases(1); round += 1) {
      replay().reset();
      await inFolder(FILES, async (folder) => {
        for (let starts = 0; starts < 2; starts += 1) {
          replay().faults({ kind: 'latency', vendor: 'github', ms: 40, times: 'always' });
          await killedAfter(folder, Math.random() * 900);
          assert.ok(made().length <= 2, `${made().length} tickets`);
        }
        replay().calm();
        for (const item of ['A1', 'A2', 'A1', 'A2']) {
          if ((await push(folder, '--yes')).code === 0) break;
          if ((await push(folder, '--resolve', '--item', item)).code === 1)
            await push(folder, '--resolve', '--item', item, '--not-made');
        }
        await push(folder, '--yes');
        assert.deepEqual([made().length, (await keys(folder)).length], [2, 2]);
        assert.equal(withoutKeys(await textIn(folder)), DOCUMENT);
      });
    }
  }).timeout(60_000 * cases(1));

  function start(folder: string) {
    const args = [resolve('dist/cli.js'), 'push', 'a.postmortem.md', '--yes'];
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, ...env(folder) },
      stdio: 'ignore',
    });
    const ended = new Promise<void>((done) => void child.on('close', () => done()));
    return { child, ended };
  }

  /** Killed while its first request of a kind is on the way, which is never carried out. */
  async function killedAt(folder: string, method: string): Promise<void> {
    replay().faults({ kind: 'drop-before', vendor: 'github', method, times: 1 });
    const { child, ended } = start(folder);
    await eventually(async () => assert.ok(posts().length > 0));
    child.kill('SIGKILL');
    await ended;
  }

  async function killedAfter(folder: string, ms: number): Promise<void> {
    const { child, ended } = start(folder);
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    await ended;
    clearTimeout(timer);
  }
});
