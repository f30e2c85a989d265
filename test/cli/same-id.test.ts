import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, run } from './run.ts';

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
