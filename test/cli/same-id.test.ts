import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, run, runWithInput } from './run.ts';

const postmortem = (id: string, service: string): string =>
  `---\npostmortem: 1\nid: ${id}\nstatus: draft\nseverity: SEV-2\nowner: dana\nservices: [${service}]\n---\n\n# About ${service}\n`;

const FILES = {
  'a.postmortem.md': postmortem('PM-1', 'api'),
  'more/b.postmortem.md': postmortem('PM-1', 'db'),
  'c.postmortem.md': postmortem('PM-2', 'api'),
};

const SAID =
  'PM-1 is the id of 2 files: a.postmortem.md, more/b.postmortem.md. Give each its own, so that links and figures mean one.\n';

/** The duplicate ids that a check finds, a line each. */
async function found(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await run(folder, 'check', ...args);
  return out.split('\n').filter((line) => line.includes('document/duplicate-id'));
}

describe('two postmortems with one id', function () {
  this.timeout(60_000);

  it('are both told of by a check, kept findings or not, and no longer once one has another', () =>
    inFolder(FILES, async (folder) => {
      for (let times = 0; times < 2; times += 1) {
        const lines = await found(folder, '.');
        assert.equal(lines.length, 2, lines.join('\n'));
        assert.match(lines.join('\n'), /PM-1 is the id of more\/b\.postmortem\.md as well\./u);
        assert.match(lines.join('\n'), /PM-1 is the id of a\.postmortem\.md as well\./u);
      }
      assert.equal((await found(folder, 'a.postmortem.md', './a.postmortem.md')).length, 0);
      const git = (...args: readonly string[]): Buffer =>
        execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
          cwd: folder,
        });
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'a');
      assert.equal((await found(folder, '.', '--changed-since', 'HEAD')).length, 2);
    }));

  it('are told of where only one is checked, by the folder and by the repository', () =>
    inFolder(
      { ...FILES, 'd.postmortem.md': `${postmortem('PM-2', 'd')}${'words\n'.repeat(5000)}` },
      async (folder) => {
        const twins = async (...args: readonly string[]): Promise<readonly string[]> =>
          (await found(folder, ...args)).map((line) => line.replace(/.*PM-/, 'PM-'));
        const [ofA, ofC] = ['PM-1 is the id of more/b', 'PM-2 is the id of d'];
        assert.deepEqual(await twins('a.postmortem.md'), []);
        assert.match(
          (await twins('c.postmortem.md')).join('\n'),
          new RegExp(`^${ofC}\\.postmortem\\.md as well\\.`),
        );
        commit(folder);
        for (const more of [[], ['--no-cache'], ['--changed-since', 'HEAD']])
          assert.match(
            (await twins('a.postmortem.md', ...more)).join('\n'),
            new RegExp(`^${ofA}\\.postmortem\\.md as well\\.`),
          );
      },
    ));

  if (process.platform !== 'win32')
    it('are two files, whatever links and other spellings there are of one', () =>
      inFolder(
        { 'd.postmortem.md': postmortem('PM-2', 'api'), 'sub/f.postmortem.md': postmortem('PM-3', 'db') },
        async (folder) => {
          const twins = async (...args: readonly string[]): Promise<readonly string[]> =>
            (await found(folder, ...args)).map((line) => line.replace(/:.* of (.*) as well\..*/, ': $1'));
          symlinkSync('d.postmortem.md', join(folder, 'b.postmortem.md'));
          symlinkSync('sub', join(folder, 'other'));
          for (const alone of [['d'], ['b'], ['b', 'd'], ['d', 'sub/../d'], ['.'], ['other/f', 'sub/f']]) {
            const paths = alone.map((name) => (name === '.' ? name : `${name}.postmortem.md`));
            assert.deepEqual(await twins(...paths), [], alone.join(' '));
          }
          writeFileSync(join(folder, 'c.postmortem.md'), postmortem('PM-2', 'db'));
          const all = ['b.postmortem.md: c.postmortem.md', 'c.postmortem.md: d.postmortem.md'];
          assert.deepEqual(await twins('.'), [...all, 'd.postmortem.md: c.postmortem.md']);
          assert.deepEqual(await twins('c.postmortem.md'), ['c.postmortem.md: d.postmortem.md']);
          assert.deepEqual(await twins('b.postmortem.md', 'c.postmortem.md'), [
            'b.postmortem.md: c.postmortem.md',
            'c.postmortem.md: b.postmortem.md',
          ]);
          commit(folder);
          assert.deepEqual(await twins('.', '--changed-since', 'HEAD'), [
            ...all,
            'd.postmortem.md: c.postmortem.md',
          ]);
        },
      ));

  it('are told of where what comes by the standard input stands for a file', () =>
    inFolder(FILES, async (folder) => {
      commit(folder);
      const text = await readFile(join(folder, 'a.postmortem.md'), 'utf8');
      const twins = async (...args: readonly string[]): Promise<string> => {
        const { out } = await runWithInput(text, folder, 'check', '-', ...args);
        return (/PM-1 is the id of \S+/.exec(out) ?? [''])[0];
      };
      assert.equal(await twins('--stdin-name', 'a.postmortem.md'), 'PM-1 is the id of more/b.postmortem.md');
      assert.equal(await twins('--stdin-name', 'more/b.postmortem.md'), 'PM-1 is the id of a.postmortem.md');
      assert.equal(
        await twins('--stdin-name', 'a.postmortem.md', '--changed-since', 'HEAD'),
        'PM-1 is the id of more/b.postmortem.md',
      );
      // Nobody said which it is: it may be any of them.
      assert.equal(await twins(), '');
    }));

  it('are named by what asks many, which goes on', () =>
    inFolder(FILES, async (folder) => {
      const { code, out, err } = await run(folder, 'list');
      assert.deepEqual([code, err], [0, SAID]);
      assert.equal(out.split('\n').filter((line) => line.includes('PM-1')).length, 2);
      assert.ok((await run(folder, 'stats')).err.endsWith(SAID));
    }));

  it('are joined by their files where tables are exported', () =>
    inFolder(FILES, async (folder) => {
      commit(folder);
      const { code, err } = await run(folder, 'export', '--format', 'jsonl', '--out', 'tables', '.');
      assert.equal(code, 0, err);
      assert.ok(err.startsWith(SAID), err);
      const rows = (table: string) =>
        filesBelow(join(folder, 'tables', table)).flatMap((file) =>
          readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
        );
      const keys = rows('incidents').map(({ incident }) => String(incident));
      assert.deepEqual(keys.toSorted(), ['PM-2', 'a.postmortem.md', 'more/b.postmortem.md']);
      const services = rows('labels').map(({ incident, name }) => `${String(incident)} ${String(name)}`);
      assert.deepEqual(services.toSorted(), ['PM-2 api', 'a.postmortem.md api', 'more/b.postmortem.md db']);
    }));
});

function commit(folder: string): void {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'a');
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
