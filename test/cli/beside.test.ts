import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, run, runWith } from './run.ts';

const document = (id: string, status: string): string => `---
postmortem: 1
id: ${id}
status: in_review
owner: dana
---

# Billing fell behind

\`\`\`yaml action-items
- id: A1
  action: Alert on the age of the oldest billing message
  status: ${status}
\`\`\`
`;

/** The duplicates that a check of these paths tells. */
async function duplicates(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out, code } = await run(folder, 'check', ...paths, '--format', 'json');
  assert.notEqual(code, 2);
  const { files }: Report = JSON.parse(out);
  return files.flatMap(({ file, findings }) =>
    findings.flatMap((one) => (one.code === 'action/duplicate' ? [`${file}: ${one.message}`] : [])),
  );
}

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly { readonly code: string; readonly message: string }[];
  }[];
}

describe('postmortem check: what stands beside', function () {
  this.timeout(30_000);

  it('tells an action that another of the checked files has open', () =>
    inFolder(
      { 'a.postmortem.md': document('PM-1', 'open'), 'x/b.postmortem.md': document('PM-2', 'open') },
      async (folder) => {
        const [first = '', second = '', ...more] = await duplicates(folder, '.');
        assert.match(first, /^a\.postmortem\.md: PM-2 has this open as A1/);
        assert.match(second, /^x\/b\.postmortem\.md: PM-1 has this open as A1/);
        assert.deepEqual(more, []);
      },
    ));

  it('tells one that a file has open which is not checked: of its folder, and of its repository', () =>
    inFolder(
      {
        'old/a.postmortem.md': document('PM-1', 'open'),
        'new/b.postmortem.md': document('PM-2', 'open'),
        'new/c.postmortem.md': document('PM-3', 'done'),
      },
      async (folder) => {
        assert.deepEqual(await duplicates(folder, 'new/b.postmortem.md'), []);
        execFileSync('git', ['init', '--quiet'], { cwd: folder });
        execFileSync('git', ['add', 'old'], { cwd: folder });
        const [only = ''] = await duplicates(folder, 'new/b.postmortem.md');
        assert.match(only, /PM-1 has this open/);
        assert.deepEqual(await duplicates(folder, 'new/c.postmortem.md'), []);
      },
    ));

  if (process.platform !== 'win32')
    it('is no link to the checked file, with an id or without one', () =>
      inFolder(
        {
          'a.postmortem.md': document('PM-1', 'open'),
          'b.postmortem.md': document('PM-2', 'open')
            .replace(/^id.*\n/m, '')
            .replaceAll('billing', 'mail'),
        },
        async (folder) => {
          symlinkSync('a.postmortem.md', join(folder, 'c.postmortem.md'));
          symlinkSync('b.postmortem.md', join(folder, 'd.postmortem.md'));
          for (const paths of [['a'], ['c', 'a'], ['b'], ['d'], ['b', 'd']])
            assert.deepEqual(await duplicates(folder, ...paths.map((name) => `${name}.postmortem.md`)), []);
          assert.deepEqual(await duplicates(folder, '.'), []);
        },
      ));

  if (process.platform !== 'win32')
    it('waits for no pipe that is called so', () =>
      inFolder({ 'a.postmortem.md': document('PM-1', 'open') }, async (folder) => {
        execFileSync('mkfifo', [join(folder, 'b.postmortem.md')]);
        const checked = await run(folder, 'check', 'a.postmortem.md');
        assert.equal(checked.err, '');
        const { code, err } = await run(folder, 'check', 'b.postmortem.md');
        assert.deepEqual([code, err], [2, 'b.postmortem.md: not a regular file, so not checked.\n']);
        assert.equal((await run(folder, 'verify', 'b.postmortem.md')).code, 2);
      }));

  it('names the variable of an address that can not be used', () =>
    inFolder(
      {
        'a.postmortem.md': document('PM-1', 'open'),
        '.postmortem.yaml': 'trackers:\n  redmine:\n    project: x\n',
      },
      async (folder) => {
        const env = {
          POSTMORTEM_REDMINE_KEY: 'replay-key',
          POSTMORTEM_REDMINE_TOKEN: 'replay-key',
          POSTMORTEM_REDMINE_BASE_URL: 'http://redmine.example',
        };
        const { out, err } = await runWith(env, folder, 'push', 'a.postmortem.md', '--dry-run');
        assert.match(
          out + err,
          /must start with https\. Nothing was sent\. POSTMORTEM_REDMINE_BASE_URL sets it\./,
        );
        assert.doesNotMatch(out + err, /under Connections/);
      },
    ));
});
