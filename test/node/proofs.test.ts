import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Looked, Proofs } from '../../src/core/actions/verify/verify.ts';
import { proofsAt } from '../../src/node/proofs.ts';

const AUTHOR = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
};

describe('proofs in a repository', function () {
  this.timeout(20_000);
  let outside = '';
  let root = '';
  let proofs: Proofs;

  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...AUTHOR },
    }).trim();
  const commit = (message: string): string => {
    git('commit', '-q', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };

  before(async () => {
    outside = await mkdtemp(join(tmpdir(), 'postmortem-proofs-'));
    root = join(outside, 'repository');
    await mkdir(join(root, 'docs', 'postmortems'), { recursive: true });
    await writeFile(join(outside, 'secret.txt'), 'token');
    await writeFile(join(root, 'limits.yaml'), 'max_pool: 80 # é\n');
    await symlink('limits.yaml', join(root, 'linked.yaml'));
    await symlink('../secret.txt', join(root, 'out.txt'));
    await symlink('..', join(root, 'up'));
    await writeFile(join(root, 'large.bin'), '');
    await truncate(join(root, 'large.bin'), 5 * 1024 * 1024);
    git('init', '-q', '-b', 'main');
    proofs = await proofsAt(join(root, 'docs', 'postmortems', 'a.postmortem.md'));
  });
  after(() => rm(outside, { recursive: true, force: true }));

  const files: readonly (readonly [path: string, text: string, state: Looked['state'], said: string])[] = [
    ['limits.yaml', 'max_pool: 80 # é', 'proven', 'limits.yaml has the text.'],
    ['limits.yaml', 'max_pool: 8 ', 'not yet', 'limits.yaml does not have the text.'],
    ['limits.yaml', '.*', 'not yet', 'limits.yaml does not have the text.'],
    ['linked.yaml', 'max_pool', 'proven', 'linked.yaml has the text.'],
    ['nowhere.yaml', 'x', 'not yet', 'nowhere.yaml is not there.'],
    ['out.txt', 'token', 'unknown', 'out.txt leads out of this repository.'],
    ['up/secret.txt', 'token', 'unknown', 'up/secret.txt leads out of this repository.'],
    ['../secret.txt', 'token', 'unknown', '../secret.txt leads out of this repository.'],
    ['up/repository/.git/HEAD', 'ref', 'unknown', 'up/repository/.git/HEAD leads out of this repository.'],
    ['docs', 'x', 'unknown', 'docs is no file.'],
    ['large.bin', 'x', 'unknown', 'large.bin is larger than 4 MB.'],
  ];
  for (const [path, text, state, said] of files)
    it(`tells whether ${path} contains "${text}"`, async () =>
      assert.deepEqual(await proofs.file(path, text), { state, said }));

  it('tells whether a branch has a commit, and whether it was pushed', async () => {
    const first = commit('first');
    git('checkout', '-q', '-b', 'work');
    const second = commit('second');
    const short = (sha: string): string => sha.slice(0, 10);
    const state = async (sha: string, branch: string): Promise<Looked['state']> =>
      (await proofs.commit(sha, branch)).state;
    assert.equal(await state(short(first), 'main'), 'proven');
    assert.equal(await state(first, 'work'), 'proven');
    assert.equal(await state(short(second), 'main'), 'not yet');
    assert.equal(await state('0123456789', 'main'), 'unknown');
    assert.equal(await state(first, 'nowhere'), 'unknown');
    git('update-ref', 'refs/remotes/origin/work', first);
    assert.deepEqual(await proofs.commit(second, 'work'), {
      state: 'not yet',
      said: `work has ${second} on this machine only: it is not pushed.`,
    });
    git('branch', 'abcdef0', first);
    assert.equal(await state('abcdef0', 'main'), 'unknown');
  });

  it('does not know where the history is cut off', async () => {
    commit('third');
    const tip = git('rev-parse', 'HEAD');
    git('branch', 'old', 'HEAD~1');
    const clone = join(outside, 'clone');
    execFileSync('git', ['clone', '-q', '--depth=1', '--no-single-branch', `file://${root}`, clone]);
    const shallow = await proofsAt(join(clone, 'a.postmortem.md'));
    assert.equal((await shallow.commit(tip, 'old')).state, 'unknown');
    assert.equal((await shallow.commit(tip, 'work')).state, 'proven');
  });

  it('looks from where a link to a document leads', async () => {
    await writeFile(join(root, 'real.postmortem.md'), '');
    await symlink(join(root, 'real.postmortem.md'), join(outside, 'link.postmortem.md'));
    const linked = await proofsAt(join(outside, 'link.postmortem.md'));
    assert.equal((await linked.file('limits.yaml', 'max_pool')).state, 'proven');
  });

  it('runs nothing that the repository sets', async () => {
    const trace = join(outside, 'ran');
    const script = join(outside, 'script.sh');
    await writeFile(script, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
    git('config', 'core.fsmonitor', script);
    git('config', 'core.sshCommand', script);
    git('config', 'core.pager', script);
    git('config', 'remote.origin.url', 'ssh://nowhere.invalid/x');
    git('config', 'remote.origin.promisor', 'true');
    git('config', 'extensions.partialClone', 'origin');
    await proofs.commit('0123456789', 'main');
    await proofs.commit(git('rev-parse', 'main'), 'main');
    await assert.rejects(access(trace));
  });

  it('knows nothing of a document in no repository', async () => {
    const { state } = await (await proofsAt(join(outside, 'a.postmortem.md'))).file('secret.txt', 'token');
    assert.equal(state, 'unknown');
  });
});
