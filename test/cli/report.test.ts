import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { lastPeriods } from '../../src/core/report/periods.ts';
import { inFolder, run } from './run.ts';

const [LAST] = lastPeriods(new Date().toISOString().slice(0, 10));
const MONTH = LAST ?? assert.fail('a month ended last');

const postmortem = (id: string, front = '', day = MONTH.since): string =>
  `---\npostmortem: 1\nid: ${id}\nseverity: SEV-2\n${front}---\n\n# About ${id}\n\n\`\`\`yaml timeline\ndate: ${day}\nzone: UTC\nlog: |\n  14:00 impact_start: a\n  15:00 resolved: b\n\`\`\`\n`;

const FILES = { 'a.postmortem.md': postmortem('PM-1'), 'b.postmortem.md': postmortem('PM-2') };

describe('postmortem report', function () {
  this.timeout(60_000);

  it('is on the days that are named, or on what ended last', () =>
    inFolder(FILES, async (folder) => {
      const { code, out } = await run(folder, 'report', '--since', MONTH.since, '--until', MONTH.until);
      assert.equal(code, 0);
      assert.ok(out.startsWith(`# Incidents, ${MONTH.since} to ${MONTH.until}\n\n2 incidents, `), out);
      assert.deepEqual(await run(folder, 'report', '--last', 'month'), { code, out, err: '' });
      assert.match((await run(folder, 'report', '--last', 'half-year')).out, /^# Incidents, /u);
    }));

  it('says of a folder with nothing in it that there is nothing, and of what can not be read that it can not', async () => {
    await inFolder({}, async (folder) => {
      const { code, out, err } = await run(folder, 'report', '--last', 'month');
      assert.deepEqual([code, err], [2, '.: no *.postmortem.md in this folder.\n']);
      assert.doesNotMatch(out, /could not be read/u);
      const told = await run(folder, 'stats');
      assert.match(told.out, /^0 incidents\n\n/u);
      assert.equal(JSON.parse((await run(folder, 'stats', '--format', 'json')).out).unread, 0);
    });
    await inFolder({ ...FILES, 'c.postmortem.md': '# None\n' }, async (folder) => {
      assert.match((await run(folder, 'report', '--last', 'month')).out, /1 file that could not be read/u);
      const { out } = await run(folder, 'stats', '.', 'lost.postmortem.md');
      assert.match(out, /2 that could not be read/u);
    });
  });

  it('refuses what nothing can be compared with', () =>
    inFolder(FILES, async (folder) => {
      const refused = async (...args: readonly string[]): Promise<string> => {
        const { code, out, err } = await run(folder, 'report', ...args);
        assert.deepEqual([code, out], [2, '']);
        return err;
      };
      assert.match(
        await refused('--since', '0001-01-01'),
        /^--since 0001-01-01: .* would begin before 1970\. Begin later\.$/mu,
      );
      assert.match(await refused('--since', '2026-11-02', '--until', '2026-11-01'), /after --until/u);
      assert.match(await refused(), /--last month/u);
      assert.match(await refused('--last', 'month', '--since', '2026-11-02'), /--last/u);
      assert.match(await refused('--last', 'month', '--out', 'a.postmortem.md'), /write over a postmortem/u);
    }));

  if (process.platform !== 'win32') {
    interface Step {
      readonly run?: string;
      readonly with?: { readonly path?: string };
    }

    /** What npx does with a package: it puts the command of it in the path, and runs that. */
    function inBash(folder: string, script: string, env: Readonly<Record<string, string>>) {
      const bin = join(folder, 'bin');
      mkdirSync(bin, { recursive: true });
      const npx = `#!/bin/sh\n[ "$1 $2 $3" = "--yes --package postmortem-check" ] || exit 9\nshift 3\n[ "$1" = -- ] && shift\n[ "$1" = postmortem ] || exit 8\nshift\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`;
      writeFileSync(join(bin, 'npx'), npx);
      chmodSync(join(bin, 'npx'), 0o755);
      const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
      return spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: path, ...env },
      });
    }

    const page = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

    it('runs in the workflow for GitHub that the documentation has, as it is written', () =>
      inFolder(FILES, async (folder) => {
        const { jobs } = parse(readFileSync('docs/workflows/postmortems-report.yml', 'utf8')) as {
          readonly jobs: { readonly report: { readonly steps: readonly Step[] } };
        };
        const summary = join(folder, 'summary.md');
        for (const { run: command } of jobs.report.steps) {
          if (command === undefined) continue;
          const { status, stderr } = inBash(folder, command, { GITHUB_STEP_SUMMARY: summary });
          assert.equal(status, 0, stderr);
        }
        assert.match(readFileSync(summary, 'utf8'), /^# Incidents, [^]*\n\n2 incidents, /u);
        const [kept = ''] = jobs.report.steps.flatMap((step) => step.with?.path ?? []);
        assert.match(page(folder, kept), /<title>Incidents, /u);
      }));

    it('runs in the job for GitLab that the documentation has, as it is written', () =>
      inFolder(FILES, async (folder) => {
        interface Job {
          readonly variables: Readonly<Record<string, string>>;
          readonly script: readonly string[];
          readonly artifacts: { readonly paths: readonly string[] };
        }
        const jobs = parse(readFileSync('docs/workflows/postmortems-report.gitlab-ci.yml', 'utf8')) as {
          readonly 'postmortem-report': Job;
        };
        const { script, variables, artifacts } = jobs['postmortem-report'];
        const { status, stdout, stderr } = inBash(folder, script.join('\n'), variables);
        assert.equal(status, 0, stderr);
        assert.match(stdout, /^# Incidents, /u);
        assert.match(page(folder, artifacts.paths[0] ?? ''), /<title>Incidents, /u);
      }));
  }
});
