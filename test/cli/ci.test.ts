import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { writeNpmPackage } from '../../scripts/package/write-npm-package.mjs';
import { inFolder, type Ran } from './run.ts';

const GOOD =
  '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: SEV-2\nowner: dana\nservices: [api]\n---\n\n# A\n';
const WRONG = GOOD.replace('draft', 'drft');
const BLAMING = `${GOOD}\n## Detection\n\nDana broke the pool.\n`;

interface Step {
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
interface GitLab {
  readonly postmortem: {
    readonly variables: Readonly<Record<string, string>>;
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly junit: string } };
  };
}

const read = <T>(file: string): T => parse(readFileSync(resolve(file), 'utf8')) as T;

/** npm asks nobody for a package that is a file. */
const OFFLINE = {
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

const inBash = (folder: string, script: string, env: Readonly<Record<string, string>>): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(
      'bash',
      // As a runner starts a step.
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      { cwd: folder, env: { ...process.env, ...OFFLINE, ...env } },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });

describe('the definitions for CI, as written', function () {
  this.timeout(120_000);
  let packed = '';
  let folderOfPack = '';

  before(() => {
    folderOfPack = mkdtempSync(join(tmpdir(), 'postmortem-pack-'));
    const told = execFileSync(
      'npm',
      ['pack', '--json', '--pack-destination', folderOfPack, writeNpmPackage()],
      {
        encoding: 'utf8',
        env: { ...process.env, ...OFFLINE },
      },
    );
    const [one] = JSON.parse(told) as readonly { readonly filename: string }[];
    packed = join(folderOfPack, one?.filename ?? '');
  });
  after(() => rmSync(folderOfPack, { recursive: true, force: true }));

  const action = read<Action>('action.yml');

  /** Runs the steps of the Action with these inputs, the defaults for all others. */
  async function act(folder: string, inputs: Readonly<Record<string, string>>): Promise<Ran> {
    const given = new Map(
      Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
    );
    const filled = (text: string): string =>
      text.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, name: string) => given.get(name) ?? assert.fail(name),
      );
    let last: Ran = { code: 0, out: '', err: '' };
    for (const { run, env, shell } of action.runs.steps) {
      assert.equal(shell, 'bash');
      last = await inBash(
        folder,
        filled(run),
        Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)])),
      );
      if (last.code !== 0) break;
    }
    return last;
  }

  it('the GitHub Action annotates the lines and fails where something is an error', async () => {
    const files = { 'a b.postmortem.md': WRONG, 'docs/c.postmortem.md': GOOD };
    await inFolder(files, async (folder) => {
      const { code, out, err } = await act(folder, { package: packed });
      assert.equal(code, 1, err);
      assert.match(
        out,
        /^::error file=a b\.postmortem\.md,line=4,endLine=4,col=9,endColumn=13,title=schema\/enum::/m,
      );
      assert.match(out, /^2 files checked: 1 error/m);
    });
  });

  it('the GitHub Action takes several files, names with spaces among them, and a softer limit', async () => {
    const files = { 'a b.postmortem.md': BLAMING, 'c.postmortem.md': WRONG, 'd.postmortem.md': GOOD };
    await inFolder(files, async (folder) => {
      const some = { package: packed, files: 'a b.postmortem.md\nd.postmortem.md\n' };
      const { out } = await act(folder, some);
      assert.match(out, /^2 files checked: 0 errors/m);
      assert.equal((await act(folder, some)).code, 0);
      const strict = { ...some, files: 'a b.postmortem.md', 'fail-on': 'warning' };
      assert.equal((await act(folder, strict)).code, 1);
    });
  });

  it('the GitHub Action leaves old wording in peace', async () => {
    await inFolder({ 'a.postmortem.md': BLAMING }, async (folder) => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
          cwd: folder,
        });
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'a');
      const options = { package: packed, 'fail-on': 'warning' };
      assert.equal((await act(folder, options)).code, 1);
      assert.equal((await act(folder, { ...options, 'changed-since': 'HEAD' })).code, 0);
    });
  });

  it('the job for GitLab leaves its findings as test results', async () => {
    const { postmortem } = read<GitLab>('ci/postmortem.gitlab-ci.yml');
    await inFolder({ 'a.postmortem.md': WRONG }, async (folder) => {
      const env = { ...postmortem.variables, POSTMORTEM_PACKAGE: packed };
      const { code, err } = await inBash(folder, postmortem.script.join('\n'), env);
      assert.equal(code, 1, err);
      const report = readFileSync(join(folder, postmortem.artifacts.reports.junit), 'utf8');
      assert.match(report, /<testsuites name="postmortem check" tests="1" failures="1">/);
      assert.match(report, /<testcase classname="a\.postmortem\.md" name="schema\/enum at 4:9"/);
    });
  });

  it('the hook for pre-commit checks the files that it is given', async () => {
    const [hook] =
      read<readonly { readonly entry: string; readonly files: string; readonly language: string }[]>(
        '.pre-commit-hooks.yaml',
      );
    assert.equal(hook?.language, 'script');
    const all = { 'a.postmortem.md': WRONG, 'b.postmortem.md': GOOD, 'notes.md': '# Notes\n' };
    const staged = Object.keys(all).filter((name) => new RegExp(hook.files).test(name));
    assert.deepEqual(staged, ['a.postmortem.md', 'b.postmortem.md']);
    await inFolder(all, async (folder) => {
      const env = { POSTMORTEM_PACKAGE: packed };
      const { code, out, err } = await inBash(folder, `${resolve(hook.entry)} ${staged.join(' ')}`, env);
      assert.equal(code, 1, err);
      assert.match(out, /^a\.postmortem\.md:4:9: error: /m);
      assert.equal((await inBash(folder, `${resolve(hook.entry)} b.postmortem.md`, env)).code, 0);
    });
  });

  it('the package works in an empty folder, installed from its tarball', async () => {
    await inFolder({ 'a.postmortem.md': GOOD }, async (folder) => {
      const script = `npm install --no-save ${packed} && npx --no-install postmortem check a.postmortem.md`;
      const { code, out, err } = await inBash(folder, script, {});
      assert.equal(code, 0, out + err);
      assert.match(out, /1 file checked/);
      const help = await inBash(
        folder,
        `npm install --no-save ${packed} && npx --no-install postmortem --version && npx --no-install postmortem help push && cat node_modules/postmortem-check/postmortem.1`,
        {},
      );
      assert.match(
        help.out,
        new RegExp(`^${read<{ readonly version: string }>('package.json').version}$`, 'm'),
      );
      assert.match(
        help.out,
        /postmortem push FILE\.postmortem\.md \[--dry-run \| --yes\][^]*\.TH POSTMORTEM 1/,
      );
    });
  });

  it('name the version that this is', () => {
    const { version } = read<{ readonly version: string }>('package.json');
    assert.equal(action.inputs['package']?.default, `postmortem-check@${version}`);
    for (const file of ['ci/postmortem.gitlab-ci.yml', 'ci/pre-commit.sh'])
      assert.ok(readFileSync(resolve(file), 'utf8').includes(`postmortem-check@${version}`), file);
  });
});
