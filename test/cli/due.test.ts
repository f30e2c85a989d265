import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { inFolder, run, runWith } from './run.ts';

const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString().slice(0, 19);

interface Made {
  readonly id: string;
  readonly status?: string;
  /** How many hours ago it was resolved. */
  readonly resolved?: number;
  readonly front?: string;
  readonly actions?: string;
}

const document = ({ id, status = 'draft', resolved = 30, front = '', actions = '' }: Made): string => `---
postmortem: 1
id: ${id}
status: ${status}
severity: SEV-3 -> SEV-2
owner: dana
${front}---

# Checkout | @failed

\`\`\`yaml timeline
zone: UTC
log: |
  ${ago(resolved)}Z resolved: Pool size pinned
\`\`\`

\`\`\`yaml action-items
${actions}\`\`\`
`;

const LATE = `- id: A1
  action: Alert on the age of <b>the oldest</b> message
  priority: P1
  owner: lin
  due: 2026-01-02
- id: A2
  action: Drain it
  due: 2026-01-02
  status: done
- id: A3
  action: Drain it again
  due: 2099-01-02
`;

const FILES = {
  'a.postmortem.md': document({ id: 'PM-1', resolved: 30.5 }),
  'b.postmortem.md': document({ id: 'PM-2', resolved: 24 * 7 + 1, actions: LATE }),
  'c.postmortem.md': document({ id: 'PM-3', status: 'published', resolved: 24 * 30 }),
  '.postmortem.yaml': 'policy: { due_within: { SEV-2: 72h } }\n',
};

describe('postmortem due', function () {
  this.timeout(30_000);

  it('tells what waits, what is late first, and ends with 1', () =>
    inFolder(FILES, async (folder) => {
      const { code, out, err } = await run(folder, 'due');
      assert.deepEqual([code, err], [1, '']);
      const [late = '', left = '', action = '', ...rest] = out.split('\n');
      assert.match(
        late,
        /^b\.postmortem\.md: 4 days late: PM-2 Checkout \| @failed · SEV-2, draft, dana · in review by 20\d\d-\d\d-\d\d \d\d:\d\d UTC$/,
      );
      assert.match(left, /^a\.postmortem\.md: review within 41 h: PM-1 /);
      assert.match(
        action,
        /^b\.postmortem\.md:18: \d+ days late: A1 Alert on the age of <b>the oldest<\/b> message · P1, lin, no ticket$/,
      );
      assert.deepEqual(rest, [
        '1 postmortem is late, 1 postmortem has time left, 1 action item is late.',
        '',
      ]);
    }));

  it('ends with 0 where nothing is late, and with 2 where something can not be read', () =>
    inFolder(
      { 'a.postmortem.md': FILES['a.postmortem.md'], 'x/b.postmortem.md': 'no front matter\n' },
      async (folder) => {
        const fine = await run(folder, 'due', 'a.postmortem.md');
        assert.deepEqual([fine.code, fine.out.split('\n').at(-2)], [0, '1 postmortem has time left.']);
        const unread = await run(folder, 'due', 'x', 'a.postmortem.md');
        assert.deepEqual([unread.code, unread.err], [2, 'x/b.postmortem.md: it has no front matter.\n']);
        assert.match(unread.out, /^a\.postmortem\.md: /);
        assert.equal(
          (await run(folder, 'due', '--format', 'xml')).err,
          '--format takes text, json, github.\npostmortem help due tells what it takes.\n',
        );
      },
    ));

  it('tells programs', () =>
    inFolder(FILES, async (folder) => {
      const { out } = await run(folder, 'due', '--format', 'json');
      const { postmortems, actions } = JSON.parse(out);
      assert.deepEqual(
        postmortems.map(({ due, ...one }: { readonly due: string }) => ({
          ...one,
          due: Date.parse(due) > 0,
        })),
        [
          ['b.postmortem.md', 'PM-2', true],
          ['a.postmortem.md', 'PM-1', false],
        ].map(([file, id, late]) => ({
          file,
          id,
          title: 'Checkout | @failed',
          status: 'draft',
          owner: 'dana',
          severity: 'SEV-2',
          late,
          step: 'review',
          within: '72h',
          zone: 'UTC',
          due: true,
        })),
      );
      assert.equal(actions.length, 1);
      assert.deepEqual([actions[0].postmortem, actions[0].id, actions[0].ticket], ['PM-2', 'A1', null]);
    }));

  it('mentions nobody on GitHub, makes no markup of titles, and tells nothing of what is restricted', () =>
    inFolder(
      {
        ...FILES,
        'd.postmortem.md': document({ id: 'PM-4', front: 'audience: restricted\n', actions: LATE }),
      },
      async (folder) => {
        const env = {
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'acme/shop',
          GITHUB_SHA: '4471c0f',
          GITHUB_WORKSPACE: folder,
        };
        const { out } = await runWith(env, folder, 'due', '--format', 'github');
        assert.ok(
          out.includes(
            '| **4 days late** | [PM-2 Checkout \\| \\@failed](https://github.com/acme/shop/blob/4471c0f/b.postmortem.md) | SEV-2, draft | dana |\n',
          ),
          out,
        );
        assert.ok(
          out.includes('](https://github.com/acme/shop/blob/4471c0f/b.postmortem.md?plain=1#L18)'),
          out,
        );
        assert.ok(out.includes('[PM-4, restricted]'), out);
        assert.ok(out.includes('[A1 of PM-4, restricted]'), out);
        assert.equal(out.match(/Alert on the age of \\<b\\>the oldest/g)?.length, 1, out);
        assert.match(
          out,
          /^## 1 postmortem is late, 2 postmortems have time left, 2 action items are late\n/,
        );
      },
    ));

  if (process.platform !== 'win32')
    it('runs in the workflow that the documentation has, as it is written', () =>
      inFolder(FILES, async (folder) => {
        const workflow = parse(await readFile('docs/workflows/postmortems-due.yml', 'utf8'));
        const commands: readonly string[] = workflow.jobs.due.steps.flatMap(
          (step: { readonly run?: string }) => step.run ?? [],
        );
        assert.equal(commands.length, 1);
        // What npx does with the package: it puts the command of it in the path, and runs that.
        const bin = join(folder, 'bin');
        await mkdir(bin);
        const npx = `#!/bin/sh\n[ "$1 $2 $3 $4" = "--yes --package postmortem-check postmortem" ] || exit 9\nshift 4\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`;
        await writeFile(join(bin, 'npx'), npx);
        await chmod(join(bin, 'npx'), 0o755);
        const summary = join(folder, 'summary.md');
        const { status } = spawnSync('bash', ['-e', '-c', commands[0] ?? ''], {
          cwd: folder,
          env: {
            ...process.env,
            PATH: `${bin}${delimiter}${process.env['PATH']}`,
            GITHUB_STEP_SUMMARY: summary,
          },
        });
        assert.equal(status, 1);
        assert.match(await readFile(summary, 'utf8'), /^## 1 postmortem is late, /);
      }));

  it('is the command of the package that the workflow names', async () => {
    const made = await readFile('scripts/package/write-npm-package.mjs', 'utf8');
    assert.match(made, /name: 'postmortem-check',[^]*bin: \{ postmortem: 'cli\.js' \}/);
  });
});
