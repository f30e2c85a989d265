import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyAt } from '../../src/node/git.ts';

const { signal } = new AbortController();
const [SINCE, UNTIL] = [Date.parse('2026-11-18T13:00:00Z'), Date.parse('2026-11-18T15:00:00Z')];

describe('the history of a repository', function () {
  this.timeout(20_000);
  let folder = '';
  const git = (time: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Lin', '-c', 'user.email=lin@x.test', ...args], {
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: `2026-11-18T${time}Z`,
        GIT_COMMITTER_DATE: `2026-11-18T${time}Z`,
      },
      encoding: 'utf8',
    });
  const commit = (time: string, message: string): string =>
    git(time, 'commit', '-q', '--allow-empty', '-m', message);
  const read = async () => {
    const history = await historyAt(folder);
    assert.ok(history);
    return { commits: await history.commits(SINCE, UNTIL, signal), tags: await history.tags(signal) };
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pm-git-'));
    git('12:00:00', 'init', '-q', '-b', 'main');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is that of the folder, whatever repository a hook names', async () => {
    commit('13:00:00', 'Here');
    process.env['GIT_DIR'] = join(folder, 'nowhere');
    try {
      assert.equal((await read()).commits.length, 1);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('has the commits of the window, their words whole, merges and tags', async () => {
    commit('12:00:00', 'Before');
    commit('13:30:00', 'Raise the pool\n\nNot 40 a pod:\n\n- "60"\t– grün');
    git('13:40:00', 'checkout', '-q', '-b', 'fix');
    commit('13:41:00', 'Pin the pool');
    git('13:42:00', 'checkout', '-q', 'main');
    git('13:45:00', 'merge', '-q', '--no-ff', '-m', "Merge branch 'fix' into main", 'fix');
    git('13:46:00', 'tag', 'v1');
    git('13:46:00', 'tag', '-a', 'v1.1', '-m', 'Annotated');
    commit('16:00:00', 'After');
    const { commits, tags } = await read();
    assert.deepEqual(
      commits.map(({ message, author, at, parents }) => [
        message.trim(),
        author,
        new Date(at).toISOString().slice(11, 16),
        parents.length,
      ]),
      [
        ["Merge branch 'fix' into main", 'Lin', '13:45', 2],
        ['Pin the pool', 'Lin', '13:41', 1],
        ['Raise the pool\n\nNot 40 a pod:\n\n- "60"\t– grün', 'Lin', '13:30', 1],
      ],
    );
    assert.deepEqual(tags.get(commits[0]?.hash ?? ''), ['v1', 'v1.1']);
  });

  it('is read whatever the repository sets, and runs nothing that it names', async () => {
    commit('13:30:00', 'Raise the pool');
    const [program, trace] = [join(folder, 'program'), join(folder, 'ran')];
    await writeFile(program, `#!/bin/sh\ntouch '${trace}'\n`);
    await chmod(program, 0o755);
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', program],
      ['core.pager', program],
      ['core.fsmonitor', program],
      ['color.ui', 'always'],
      ['i18n.logOutputEncoding', 'UTF-16'],
      ['log.decorate', 'full'],
      ['format.pretty', 'oneline'],
    ] as const)
      git('13:00:00', 'config', key, value);
    const signed = git('13:50:00', 'cat-file', 'commit', 'HEAD').replace(
      '\n\n',
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n',
    );
    await writeFile(join(folder, 'signed'), signed.replaceAll('Raise', 'Raise, signed: '));
    const hash = git('13:50:00', 'hash-object', '-t', 'commit', '-w', 'signed').trim();
    git('13:50:00', 'update-ref', 'HEAD', hash);
    const { commits } = await read();
    assert.deepEqual(
      commits.map(({ message }) => message.trim()),
      ['Raise, signed:  the pool'],
    );
    assert.ok(!(await readdir(folder)).includes('ran'));
  });

  it('says so where Git can not read it', async () => {
    commit('13:30:00', 'Raise the pool');
    commit('13:31:00', 'Pin the pool');
    const history = await historyAt(folder);
    const parent = git('13:00:00', 'rev-parse', 'HEAD^').trim();
    await rm(join(folder, '.git', 'objects', parent.slice(0, 2), parent.slice(2)));
    await assert.rejects(async () => history?.commits(SINCE, UNTIL, signal), {
      code: 'misconfigured',
      message: /Git could not read .*: .+/,
    });
  });

  it('ends with an abort', async () => {
    commit('13:30:00', 'Raise the pool');
    const history = await historyAt(folder);
    const reason = new Error('stopped by a person');
    await assert.rejects(
      async () => history?.commits(SINCE, UNTIL, AbortSignal.abort(reason)),
      (error) => error === reason,
    );
  });

  it('is none outside of a repository', async () => {
    assert.equal(await historyAt(tmpdir()), undefined);
  });
});
