import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
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

const inRepository = (use: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(FILES, async (folder) => {
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'a');
    git(folder, 'checkout', '-qb', 'change');
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
