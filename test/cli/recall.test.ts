import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, run } from './run.ts';

const postmortem = (id: string, evidence: string, front = ''): string =>
  `---\npostmortem: 1\nid: ${id}\n${front}---\n\n# About ${id}\n\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: The pool has no limit\n  evidence: [${evidence}]\n\`\`\`\n`;

const FILES = {
  'src/pool.ts': 'one\n',
  'src/other.ts': 'one\n',
  'postmortems/a.postmortem.md': postmortem('PM-1', 'src/pool.ts@9f2c1ab'),
  'postmortems/b.postmortem.md': postmortem('PM-2', 'src/other.ts@9f2c1ab'),
  'postmortems/c.postmortem.md': postmortem('PM-3', 'src/pool.ts@9f2c1ab', 'audience: restricted\n'),
};

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
}

/** All of it on `main`, and a branch for what comes. */
function begin(folder: string): void {
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'a');
  git(folder, 'checkout', '-qb', 'change');
}

const inRepository = (use: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(FILES, async (folder) => {
    begin(folder);
    await use(folder);
  });

describe('postmortem recall', function () {
  this.timeout(60_000);

  it('tells of what a change touches, committed or not, and of a restricted one that it is there', () =>
    inRepository(async (folder) => {
      appendFileSync(join(folder, 'src/pool.ts'), 'two\n');
      const told = [
        'src/pool.ts',
        '  PM-1: About PM-1 (postmortems/a.postmortem.md)',
        '    F1 The pool has no limit',
        '  PM-3: restricted (postmortems/c.postmortem.md)',
        '',
      ].join('\n');
      assert.deepEqual(await run(folder, 'recall', '--diff', 'main'), { code: 0, out: told, err: '' });
      git(folder, 'commit', '-qam', 'b');
      assert.equal((await run(folder, 'recall', '--diff', 'main')).out, told);
      assert.deepEqual(await run(join(folder, 'src'), 'recall', '--diff', 'main', '..'), {
        code: 0,
        out: told.replaceAll('(postmortems/', '(../postmortems/'),
        err: '',
      });
    }));

  it('tells of a file that is moved away, by the name that evidence has', () =>
    inRepository(async (folder) => {
      git(folder, 'mv', 'src/pool.ts', 'src/lake.ts');
      assert.match(
        (await run(folder, 'recall', '--diff', 'main')).out,
        /^src\/pool\.ts\n {2}PM-1: About PM-1/,
      );
    }));

  it('tells of a file by a name with blanks and signs in it', async () => {
    const files = {
      'docs/run book (v2).md': 'one\n',
      'src/@types/größe.ts': 'one\n',
      'a.postmortem.md': postmortem('PM-1', '"docs/run book (v2).md@9f2c1ab", src/@types/größe.ts@9f2c1ab'),
    };
    await inFolder(files, async (folder) => {
      begin(folder);
      appendFileSync(join(folder, 'docs/run book (v2).md'), 'two\n');
      appendFileSync(join(folder, 'src/@types/größe.ts'), 'two\n');
      const { out } = await run(folder, 'recall', '--diff', 'main');
      assert.equal(out.split('\n').filter((line) => /^(?:docs|src)\//u.test(line)).length, 2, out);
      assert.equal(out.match(/PM-1: About PM-1/gu)?.length, 2);
    });
  });

  it('follows a file through its renames, of itself and of its folder, to what is changed now', () =>
    inRepository(async (folder) => {
      writeFileSync(join(folder, 'src/pool.ts'), 'a pool\nof many\nlines\nthat stay\n');
      git(folder, 'commit', '-qam', 'more');
      git(folder, 'mv', 'src/pool.ts', 'src/lake.ts');
      git(folder, 'commit', '-qm', 'rename');
      appendFileSync(join(folder, 'src/lake.ts'), 'and more\n');
      git(folder, 'commit', '-qam', 'edit');
      git(folder, 'mv', 'src', 'lib');
      git(folder, 'commit', '-qm', 'move');
      git(folder, 'checkout', '-qb', 'next');
      assert.match((await run(folder, 'recall', '--diff', 'change')).out, /^No postmortem rests on/u);
      appendFileSync(join(folder, 'lib/lake.ts'), 'once more\n');
      assert.equal(
        (await run(folder, 'recall', '--diff', 'change')).out,
        [
          'lib/lake.ts',
          '  PM-1: About PM-1 (postmortems/a.postmortem.md)',
          '    called src/pool.ts there',
          '    F1 The pool has no limit',
          '  PM-3: restricted (postmortems/c.postmortem.md)',
          '    called src/pool.ts there',
          '',
        ].join('\n'),
      );
      // What is new under the old name is touched as well.
      mkdirSync(join(folder, 'src'));
      writeFileSync(join(folder, 'src/pool.ts'), 'new\n');
      assert.match(
        (await run(folder, 'recall', '--diff', 'change')).out,
        /^lib\/lake\.ts\n[^]*^src\/pool\.ts\n/mu,
      );
    }));

  it('looks into submodules: at their commits, at what is not committed there, and at one that is not checked out', () =>
    inFolder({ 'pool.ts': 'one\n', 'deep/lock.ts': 'one\n', 'other.ts': 'one\n' }, async (lib) => {
      begin(lib);
      const files = {
        'a.postmortem.md': postmortem('PM-1', 'vendor/lib/deep/lock.ts@9f2c1ab'),
        'b.postmortem.md': postmortem('PM-2', 'vendor/lib/pool.ts@9f2c1ab'),
      };
      await inFolder(files, async (folder) => {
        begin(folder);
        git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', lib, 'vendor/lib');
        git(folder, 'commit', '-qm', 'lib');
        const recalled = async (base: string): Promise<readonly string[]> => {
          const { code, out, err } = await run(folder, 'recall', '--diff', base);
          assert.deepEqual([code, err], [0, '']);
          return out.split('\n').filter((line) => /^\S/u.test(line));
        };
        // A new one brings all of its files.
        assert.deepEqual(await recalled('main'), ['vendor/lib/deep/lock.ts', 'vendor/lib/pool.ts']);
        git(folder, 'checkout', '-qb', 'next');
        const inside = join(folder, 'vendor/lib');
        appendFileSync(join(inside, 'deep/lock.ts'), 'two\n');
        assert.deepEqual(await recalled('change'), ['vendor/lib/deep/lock.ts']);
        git(inside, 'commit', '-qam', 'lock');
        git(folder, 'commit', '-qam', 'take it');
        assert.deepEqual(await recalled('change'), ['vendor/lib/deep/lock.ts']);
        git(folder, 'submodule', '--quiet', 'deinit', '-f', 'vendor/lib');
        assert.deepEqual(await recalled('change'), ['vendor/lib/']);
        assert.match(
          (await run(folder, 'recall', '--diff', 'change')).out,
          /^vendor\/lib\/\n {2}PM-1: [^]*^ {2}PM-2: /mu,
        );
      });
    }));

  it('tells of nothing where nothing is touched, of what came on the other branch neither', () =>
    inRepository(async (folder) => {
      writeFileSync(join(folder, 'new.ts'), 'new\n');
      git(folder, 'checkout', '-q', 'main');
      appendFileSync(join(folder, 'src/pool.ts'), 'theirs\n');
      git(folder, 'commit', '-qam', 'theirs');
      git(folder, 'checkout', '-q', 'change');
      const { code, out } = await run(folder, 'recall', '--diff', 'main');
      assert.deepEqual([code, out], [0, 'No postmortem rests on the 1 changed file.\n']);
    }));

  it('gives programs the places', () =>
    inRepository(async (folder) => {
      appendFileSync(join(folder, 'src/other.ts'), 'two\n');
      const { out } = await run(folder, 'recall', '--diff', 'main', '--format', 'json');
      const [found] = JSON.parse(out) as readonly { readonly path: string; readonly id: string }[];
      assert.deepEqual([found?.path, found?.id], ['src/other.ts', 'PM-2']);
    }));

  it('says what it needs', () =>
    inRepository(async (folder) => {
      assert.match((await run(folder, 'recall')).err, /postmortem recall --diff origin\/main/);
      const { code, err } = await run(folder, 'recall', '--diff', 'nowhere');
      assert.equal(code, 2);
      assert.match(err, /"nowhere" is no revision/);
    }));
});
