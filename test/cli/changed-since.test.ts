import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, run } from './run.ts';

const page = (status: string, ...prose: readonly string[]): string =>
  [
    '---',
    'postmortem: 1',
    'id: PM-2026-031',
    `status: ${status}`,
    'severity: SEV-2',
    'owner: dana',
    'services: [checkout-api]',
    '---',
    '',
    '# Checkout returned errors',
    '',
    '## Summary',
    '',
    ...prose,
    '',
  ].join('\n');

const OLD = 'Human error took checkout down.';
const NEW = 'Human error took the database down too.';

function git(folder: string, ...args: readonly string[]): void {
  const as = ['-c', 'user.name=Dana Reyes', '-c', 'user.email=dana@acme.example'];
  execFileSync('git', [...as, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
}

async function inRepository(status: string, use: (folder: string) => Promise<void>): Promise<void> {
  await inFolder({ 'a.postmortem.md': page(status, OLD), 'notes.md': `${OLD}\n` }, async (folder) => {
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Before');
    await use(folder);
  });
}

/** The lines that a finding about wording stands on. */
async function blamed(folder: string, ...args: readonly string[]): Promise<readonly number[]> {
  const { out } = await run(folder, 'check', '--format', 'json', ...args);
  const { files } = JSON.parse(out) as {
    readonly files: readonly {
      readonly findings: readonly { readonly code: string; readonly line: number }[];
    }[];
  };
  return files.flatMap(({ findings }) =>
    findings.filter(({ code }) => code.startsWith('blame/')).map(({ line }) => line),
  );
}

describe('check --changed-since', () => {
  for (const status of ['in_review', 'published'])
    it(`finds wording on changed lines only, ${status}`, () =>
      inRepository(status, async (folder) => {
        await writeFile(join(folder, 'a.postmortem.md'), page(status, OLD, '', NEW));
        assert.deepEqual(await blamed(folder, '--changed-since', 'HEAD', 'a.postmortem.md'), [16]);
        await writeFile(join(folder, 'notes.md'), `${OLD}\n\n${NEW}\n`);
        assert.deepEqual(await blamed(folder, '--changed-since', 'main', 'notes.md'), [3]);
      }));

  it('takes every line of a file that the revision does not have', () =>
    inRepository('in_review', async (folder) => {
      await writeFile(join(folder, 'b.postmortem.md'), page('in_review', OLD));
      assert.deepEqual(await blamed(folder, '--changed-since', 'HEAD', 'b.postmortem.md'), [14]);
    }));

  it('says nothing of the wording of what is published, without it', () =>
    inRepository('published', async (folder) => {
      assert.deepEqual(await blamed(folder, 'a.postmortem.md'), []);
    }));

  it('keeps to wording: what is broken is told wherever it is', () =>
    inRepository('in_review', async (folder) => {
      const broken = page('in_review', OLD).replace('in_review', 'in_revue');
      await writeFile(join(folder, 'a.postmortem.md'), broken);
      git(folder, 'commit', '--quiet', '--all', '--message', 'Broken');
      const { out } = await run(folder, 'check', '--changed-since', 'HEAD', 'a.postmortem.md');
      assert.match(out, /schema\/enum/);
      assert.doesNotMatch(out, /blame\//);
    }));

  for (const revision of ['no-such-branch', '--output=x'])
    it(`ends with 2 and says so where there is no revision "${revision}"`, () =>
      inRepository('in_review', async (folder) => {
        const { code, err } = await run(folder, 'check', `--changed-since=${revision}`, 'a.postmortem.md');
        assert.equal(code, 2);
        assert.ok(err.includes(`"${revision}" is no revision`), err);
      }));

  it('ends with 2 where there is no repository', () =>
    inFolder({ 'a.postmortem.md': page('in_review', OLD) }, async (folder) => {
      const { code, err } = await run(folder, 'check', '--changed-since', 'HEAD', 'a.postmortem.md');
      assert.equal(code, 2);
      assert.match(err, /no revision of a Git repository/);
    }));
});
