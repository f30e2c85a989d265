import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryOf } from '../../src/node/repository.ts';

describe('what tells a repository from others', () => {
  let root = '';
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'postmortem-repository-')));
    await mkdir(join(root, 'pm/2026'), { recursive: true });
    await writeFile(join(root, 'pm/2026/a.postmortem.md'), '# A\n');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=lin', '-c', 'user.email=lin@x.test', ...args]);
  const file = () => join(root, 'pm/2026/a.postmortem.md');

  it('is its own folder where nothing else tells, or that of its configuration', async () => {
    assert.equal(await repositoryOf(file()), join(root, 'pm/2026'));
    await writeFile(join(root, 'pm/.postmortem.yaml'), '');
    assert.equal(await repositoryOf(file()), join(root, 'pm'));
    assert.equal(
      await repositoryOf('vscode-vfs://github/acme/pm/a.postmortem.md'),
      'vscode-vfs://github/acme/pm/a.postmortem.md',
    );
  });

  it('is its Git folder, the same in each of its worktrees and behind a link', async () => {
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'Begin');
    git('worktree', 'add', '-q', join(root, 'beside'));
    await writeFile(join(root, 'beside/a.postmortem.md'), '# A\n');
    await symlink(join(root, 'pm'), join(root, 'linked'));
    for (const path of [
      'pm/2026/a.postmortem.md',
      'beside/a.postmortem.md',
      'linked/2026/a.postmortem.md',
      'pm/2026/new.postmortem.md',
    ])
      assert.equal(await repositoryOf(join(root, path)), join(root, '.git'), path);
  });

  it('is where its origin is, whichever way it is reached', async () => {
    git('init', '-q');
    git('remote', 'add', 'upstream', 'https://github.com/other/pm.git');
    git('remote', 'add', 'origin', 'git@github.com:acme/pm.git');
    assert.equal(await repositoryOf(file()), 'https://github.com/acme/pm');
    git('remote', 'set-url', 'origin', 'https://lin:secret@GitHub.com/acme/pm');
    assert.equal(await repositoryOf(file()), 'https://github.com/acme/pm');
    git('remote', 'set-url', 'origin', '/srv/git/pm.git');
    assert.equal(await repositoryOf(file()), '/srv/git/pm.git');
  });
});
