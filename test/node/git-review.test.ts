import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewBranchOf, whyNoReview, type Repository } from '../../src/core/publish/review/git-state.ts';
import { gitStateOf } from '../../src/node/git-state.ts';
import { commitForReview, pushForReview } from '../../src/node/git-write.ts';

const BRANCH = 'postmortem/PM-9';
const DOCUMENT = 'postmortems/a.postmortem.md';

/** A clone of a bare repository, as a person has it; `git` runs in the clone. */
interface Clone {
  readonly root: string;
  readonly bare: string;
  readonly git: (...args: readonly string[]) => string;
  readonly remote: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly state: (belongings?: readonly string[]) => Promise<Repository>;
}

async function withClone(use: (clone: Clone) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-review-'));
  const [bare, root] = [join(folder, 'checkout.git'), join(folder, 'checkout')];
  const run =
    (at: string) =>
    (...args: readonly string[]): string =>
      execFileSync('git', ['-C', at, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
  const [outside, git, remote] = [run(folder), run(root), run(bare)];
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const state: Clone['state'] = async (belongings = []) => {
    const found = await gitStateOf({ file: join(root, DOCUMENT), branch: BRANCH, belongings });
    assert.ok(found.kind === 'repository', found.kind);
    return found;
  };
  try {
    outside('init', '--quiet', '--bare', '-b', 'main', bare);
    outside('clone', '--quiet', bare, root);
    git('config', 'user.name', 'Dana Okafor');
    git('config', 'user.email', 'dana@example.com');
    git('switch', '--quiet', '--create', 'main');
    await write('service.txt', 'one\n');
    await write('README.md', 'Checkout\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Begin');
    git('push', '--quiet', '-u', 'origin', 'main');
    git('remote', 'set-head', 'origin', 'main');
    await write(DOCUMENT, '# One\n');
    await use({ root, bare, git, remote, write, state });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const commit = async (state: Repository, paths: readonly string[] = [DOCUMENT]) =>
  commitForReview({ state, branch: BRANCH, message: 'Start the review of PM-9: -m "One" $(x)', paths });

/** What stands in the index and in the working tree besides what HEAD has. */
const dirt = ({ git }: Clone): string => git('status', '--porcelain', '--untracked-files=all');

describe('the review of a document in Git', function () {
  this.timeout(60_000);

  it('makes a branch, commits the document alone and pushes it', () =>
    withClone(async (clone) => {
      const { git, remote } = clone;
      const state = await clone.state();
      assert.equal(whyNoReview(state, BRANCH), undefined);
      assert.deepEqual(
        [state.branch, state.path, state.identity, state.remote?.base, state.ahead, state.changed],
        ['main', DOCUMENT, 'Dana Okafor <dana@example.com>', 'main', [], [DOCUMENT]],
      );
      const done = await commit(state);
      assert.ok(done.ok);
      assert.equal(
        git('show', '--format=%s', '--name-only', 'HEAD'),
        `Start the review of PM-9: -m "One" $(x)\n\n${DOCUMENT}`,
      );
      assert.deepEqual(await pushForReview(state, BRANCH), { ok: true });
      assert.equal(remote('rev-parse', BRANCH), done.commit);
      assert.equal(git('rev-parse', '--abbrev-ref', '@{upstream}'), `origin/${BRANCH}`);
      assert.equal(git('rev-parse', 'main'), git('rev-parse', 'origin/main'));
    }));

  it('leaves a dirty tree and what is staged of other files exactly as they are', () =>
    withClone(async (clone) => {
      const { git, write, root } = clone;
      await write('service.txt', 'staged\n');
      git('add', 'service.txt');
      await write('service.txt', 'and changed again\n');
      await write('new file.txt', 'untracked\n');
      await write('staged new.txt', 'staged\n');
      git('add', 'staged new.txt');
      git('rm', '--quiet', 'README.md');
      const before = dirt(clone)
        .split('\n')
        .filter((line) => !line.includes(DOCUMENT));
      const state = await clone.state();
      assert.deepEqual(state.others.toSorted(), [
        'README.md',
        'new file.txt',
        'service.txt',
        'staged new.txt',
      ]);
      const done = await commit(state);
      assert.ok(done.ok);
      assert.deepEqual(dirt(clone).split('\n'), before);
      assert.equal(git('show', ':service.txt'), 'staged');
      assert.equal(await readFile(join(root, 'service.txt'), 'utf8'), 'and changed again\n');
      assert.equal(git('show', '--format=', '--name-only', 'HEAD'), DOCUMENT);
    }));

  it('takes images of the document along, and nothing that is outside of the repository', () =>
    withClone(async (clone) => {
      await clone.write('postmortems/assets/PM-9/graph[1].png', 'png');
      const image = join(clone.root, 'postmortems/assets/PM-9/graph[1].png');
      const state = await clone.state([
        image,
        join(clone.root, '..', 'checkout.git', 'HEAD'),
        '/no/such.png',
      ]);
      assert.deepEqual(state.changed.toSorted(), [DOCUMENT, 'postmortems/assets/PM-9/graph[1].png']);
      assert.ok((await commit(state, state.changed)).ok);
      assert.equal(dirt(clone), '');
    }));

  it('goes on on the branch that it made, and has nothing to commit where nothing changed', () =>
    withClone(async (clone) => {
      assert.ok((await commit(await clone.state())).ok);
      const again = await clone.state();
      assert.deepEqual([again.branch, again.changed, whyNoReview(again, BRANCH)], [BRANCH, [], undefined]);
      const head = clone.git('rev-parse', 'HEAD');
      assert.deepEqual(await commit(again, again.changed), { ok: true, commit: head });
      await clone.write(DOCUMENT, '# Two\n');
      assert.ok((await commit(await clone.state())).ok);
      assert.equal(clone.git('rev-list', '--count', `main..${BRANCH}`), '2');
    }));

  it('says which commits would go along', () =>
    withClone(async (clone) => {
      clone.git('switch', '--quiet', '--create', 'feature');
      clone.git('commit', '--quiet', '--allow-empty', '-m', 'Half of a feature');
      assert.deepEqual((await clone.state()).ahead, ['Half of a feature']);
    }));

  const refusals: readonly (readonly [string, (clone: Clone) => Promise<void> | void, RegExp])[] = [
    [
      'a conflict',
      async ({ git, write }) => {
        git('switch', '--quiet', '--create', 'other');
        await write('service.txt', 'theirs\n');
        git('commit', '--quiet', '-am', 'Theirs');
        git('switch', '--quiet', 'main');
        await write('service.txt', 'ours\n');
        git('commit', '--quiet', '-am', 'Ours');
        assert.throws(() => git('merge', 'other'));
      },
      /^Git has conflicts in service\.txt\. Solve them .* Nothing was changed\.$/,
    ],
    [
      'a merge that is solved and not committed',
      async ({ git, write }) => {
        git('switch', '--quiet', '--create', 'other');
        await write('service.txt', 'theirs\n');
        git('commit', '--quiet', '-am', 'Theirs');
        git('switch', '--quiet', 'main');
        git('merge', '--quiet', '--no-ff', '--no-commit', 'other');
      },
      /^A merge is under way/,
    ],
    [
      'a detached head',
      ({ git }) => void git('switch', '--quiet', '--detach'),
      /^No branch is checked out: HEAD is detached at [0-9a-f]{7}\./,
    ],
    [
      'no identity',
      ({ git }) => {
        git('config', '--unset', 'user.name');
        git('config', '--unset', 'user.email');
      },
      /^Git does not know who commits\. Tell it once: git config --global user\.name/,
    ],
    [
      'a document that Git ignores',
      ({ write }) => write('.gitignore', 'postmortems/\n'),
      /^Git is told to ignore postmortems\/a\.postmortem\.md/,
    ],
    [
      'a branch of that name',
      ({ git }) => void git('branch', BRANCH),
      /^There is a branch postmortem\/PM-9 already: .*\(git switch postmortem\/PM-9\)/,
    ],
    [
      'a branch of that name that a colleague pushed',
      ({ git }) => {
        git('push', '--quiet', 'origin', `main:refs/heads/${BRANCH}`);
        git('fetch', '--quiet');
      },
      /^There is a branch postmortem\/PM-9 already on origin: .*\(git fetch && git switch postmortem\/PM-9\)/,
    ],
  ];
  for (const [what, prepare, words] of refusals)
    it(`refuses ${what} in plain words, and changes nothing`, async () => {
      const env = { ...process.env };
      for (const name of [
        'EMAIL',
        'GIT_AUTHOR_NAME',
        'GIT_AUTHOR_EMAIL',
        'GIT_COMMITTER_NAME',
        'GIT_COMMITTER_EMAIL',
      ])
        delete process.env[name];
      process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
      try {
        await withClone(async (clone) => {
          await prepare(clone);
          const [head, before] = [clone.git('rev-parse', 'HEAD'), dirt(clone)];
          assert.match(whyNoReview(await clone.state(), BRANCH) ?? '', words);
          assert.deepEqual([clone.git('rev-parse', 'HEAD'), dirt(clone)], [head, before]);
        });
      } finally {
        process.env = env;
      }
    });

  it('goes back to the branch before where a hook refuses the commit, with all files as they were', () =>
    withClone(async (clone) => {
      const { git, root, write } = clone;
      await write('service.txt', 'staged\n');
      git('add', 'service.txt');
      const hook = join(root, '.git', 'hooks', 'pre-commit');
      await writeFile(hook, '#!/bin/sh\necho "no review on Saturdays" >&2\nexit 1\n');
      await chmod(hook, 0o755);
      const before = dirt(clone);
      const done = await commit(await clone.state());
      assert.deepEqual(done, {
        ok: false,
        why: 'Nothing was committed: Git, or a hook of this repository, refused. Your files are as they were.',
        said: 'no review on Saturdays',
      });
      assert.deepEqual([git('branch', '--format=%(refname:short)'), dirt(clone)], ['main', before]);
    }));

  const withHook = async ({ root }: Clone, name: string, script: string): Promise<void> => {
    const hook = join(root, '.git', 'hooks', name);
    await writeFile(hook, `#!/bin/sh\n${script}\n`);
    await chmod(hook, 0o755);
  };

  it('has nothing left to take back what a hook added to the commit, and keeps what was staged', () =>
    withClone(async (clone) => {
      const { git, write } = clone;
      await withHook(clone, 'pre-commit', `sed -i s/One/Formatted/ ${DOCUMENT}; git add -A`);
      await write('new.txt', 'untracked\n');
      await write('service.txt', 'staged\n');
      git('add', 'service.txt');
      await write('service.txt', 'and changed again\n');
      assert.ok((await commit(await clone.state())).ok);
      assert.equal(git('show', `HEAD:${DOCUMENT}`), '# Formatted');
      assert.equal(git('diff', '--cached', '--name-only'), 'service.txt');
      assert.equal(git('show', ':service.txt'), 'staged');
    }));

  it('goes on where only a hook after the switch failed', () =>
    withClone(async (clone) => {
      await withHook(clone, 'post-checkout', 'echo "git-lfs was not found on your path" >&2; exit 2');
      assert.ok((await commit(await clone.state())).ok);
      assert.deepEqual([clone.git('branch', '--show-current'), dirt(clone)], [BRANCH, '']);
    }));

  it('says that the branch stays where Git could not go back', () =>
    withClone(async (clone) => {
      await writeFile(join(clone.root, '.git', 'index.lock'), '');
      const done = await commit(await clone.state());
      assert.ok(!done.ok);
      assert.match(done.why, /Only the branch postmortem\/PM-9 was made, and is checked out\.$/);
    }));

  it('does not take what a hook before the push misses for a remote that is not there', () =>
    withClone(async (clone) => {
      const state = await clone.state();
      assert.ok((await commit(state)).ok);
      await withHook(clone, 'pre-push', 'echo "git-lfs was not found on your path" >&2; exit 2');
      const pushed = await pushForReview(state, BRANCH);
      assert.ok(!pushed.ok);
      assert.match(pushed.why, /^origin did not take the branch, or a hook of yours refused\./);
    }));

  it('keeps the commit where the push is rejected, and says what to do', () =>
    withClone(async (clone) => {
      const { git, root, bare } = clone;
      const state = await clone.state();
      assert.ok((await commit(state)).ok);
      // A colleague pushed to the branch meanwhile.
      execFileSync('git', ['clone', '--quiet', bare, `${root}-2`], { stdio: 'ignore' });
      const other = (...args: readonly string[]) =>
        execFileSync('git', ['-C', `${root}-2`, ...args], { stdio: 'ignore' });
      other('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--allow-empty', '-m', 'Theirs');
      other('push', 'origin', `HEAD:refs/heads/${BRANCH}`);
      const pushed = await pushForReview(state, BRANCH);
      assert.ok(!pushed.ok);
      assert.match(
        pushed.why,
        /^origin has commits on postmortem\/PM-9 that this clone lacks\. .*git pull --rebase origin postmortem\/PM-9\. The commit is on this machine, on postmortem\/PM-9: nothing is lost\./,
      );
      assert.equal(git('log', '-1', '--format=%s'), 'Start the review of PM-9: -m "One" $(x)');
    }));

  it('says that a hook of the remote refused, and that a remote is not there', () =>
    withClone(async (clone) => {
      const hook = join(clone.bare, 'hooks', 'pre-receive');
      await writeFile(hook, '#!/bin/sh\necho "main only" >&2\nexit 1\n');
      await chmod(hook, 0o755);
      const state = await clone.state();
      assert.ok((await commit(state)).ok);
      const refused = await pushForReview(state, BRANCH);
      assert.ok(!refused.ok);
      assert.match(
        refused.why,
        /^origin refused the branch postmortem\/PM-9: a rule or a hook of it said no\./,
      );
      assert.match(refused.said, /main only/);
      await rm(clone.bare, { recursive: true });
      const gone = await pushForReview(state, BRANCH);
      assert.ok(!gone.ok);
      assert.match(gone.why, /^origin could not be reached\./);
    }));

  it('knows of no remote, no repository and no commit', async () => {
    await withClone(async (clone) => {
      clone.git('remote', 'remove', 'origin');
      const state = await clone.state();
      assert.deepEqual([state.remote, whyNoReview(state, BRANCH)], [undefined, undefined]);
      assert.ok((await commit(state)).ok);
    });
    const folder = await mkdtemp(join(tmpdir(), 'postmortem-review-'));
    try {
      const look = () => gitStateOf({ file: join(folder, 'a.md'), branch: BRANCH, belongings: [] });
      assert.deepEqual(await look(), { kind: 'no-repository' });
      execFileSync('git', ['init', '--quiet', folder]);
      const state = await look();
      assert.ok(state.kind === 'repository');
      assert.match(whyNoReview(state, BRANCH) ?? '', /^This repository has no commit yet/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('reads where a remote is as configured and as Git reaches it', () =>
    withClone(async (clone) => {
      clone.git('config', 'remote.origin.url', 'https://github.com/acme/checkout-api.git');
      clone.git('config', `url.${clone.bare}.insteadOf`, 'https://github.com/acme/checkout-api.git');
      assert.deepEqual((await clone.state()).remote?.urls, [
        'https://github.com/acme/checkout-api.git',
        clone.bare,
      ]);
      const state = await clone.state();
      assert.ok((await commit(state)).ok);
      assert.deepEqual(await pushForReview(state, BRANCH), { ok: true });
    }));
});

describe('the name of a review branch', () => {
  for (const [id, branch] of [
    ['PM-2026-031', 'postmortem/PM-2026-031'],
    ['Ausfall Küche 3', 'postmortem/Ausfall-Kuche-3'],
    ['--upload-pack=x', 'postmortem/upload-pack-x'],
    ['a..b~^:?*[\\.lock', 'postmortem/a.b'],
    ['', 'postmortem/review'],
  ] as const)
    it(`of ${JSON.stringify(id)} is ${branch}`, () => assert.equal(reviewBranchOf(id), branch));
});
