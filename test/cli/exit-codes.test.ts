import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { EXIT_CODES, type ExitCode } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/main.ts';
import { inFolder, run } from './run.ts';

const postmortem = (front: string, body = ''): string =>
  `---\npostmortem: 1\nid: PM-1\nseverity: SEV-2\nowner: dana\nservices: [a]\n${front}\n---\n\n# Checkout failed\n\n${body}`;

const timeline = (mark: string): string =>
  `\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  13:56 impact_start: Errors begin${mark}\n\`\`\`\n`;
const items = (fields: string): string =>
  `\`\`\`yaml action-items\n- id: A1\n  action: Limit the pool\n  ${fields}\n\`\`\`\n`;

const FILES = {
  'good.postmortem.md': postmortem('status: draft', timeline('')),
  'wrong.postmortem.md': postmortem('status: drft'),
  'bare.postmortem.md': postmortem('status: draft'),
  'restricted.postmortem.md': postmortem('status: draft\naudience: restricted', timeline('')),
  'public.postmortem.md': postmortem('status: published', timeline(' +public')),
  'late.postmortem.md': postmortem(
    'status: published',
    items('status: open\n  owner: dana\n  due: 2020-01-01'),
  ),
  'proven.postmortem.md': postmortem(
    'status: closed',
    items('status: done\n  done_when: \'file there.txt contains "x"\''),
  ),
  'unproven.postmortem.md': postmortem(
    'status: closed',
    items('status: done\n  done_when: \'file there.txt contains "y"\''),
  ),
  'there.txt': 'x\n',
  'template.md': '---\npostmortem: [\n---\n',
  'old.md': '# Old postmortem\n\n## Summary\n\nIt failed.\n',
};

/** A run for each code that the help of a command tells of. Of those that need others, another test says so. */
const RUNS: Readonly<
  Record<string, Readonly<Partial<Record<ExitCode, readonly string[] | { readonly heldBy: string }>>>>
> = {
  check: { 0: ['good.postmortem.md'], 1: ['wrong.postmortem.md'], 2: ['gone.postmortem.md'] },
  new: {
    0: ['--title', 'A', '--stdout'],
    2: ['--title', 'A', '--template', 'template.md', '--out', 'good.postmortem.md'],
  },
  import: { 0: ['old.md'], 2: ['gone.md'] },
  push: { 0: { heldBy: 'push' }, 1: { heldBy: 'push' }, 2: ['late.postmortem.md', '--yes'] },
  sync: { 0: ['good.postmortem.md'], 1: { heldBy: 'sync' }, 2: ['gone.postmortem.md'] },
  verify: { 0: ['proven.postmortem.md'], 1: ['unproven.postmortem.md'], 2: ['gone.postmortem.md'] },
  publish: { 0: { heldBy: 'publish' }, 1: { heldBy: 'publish' }, 2: ['restricted.postmortem.md', '--yes'] },
  review: { 0: ['good.postmortem.md'], 2: ['gone.postmortem.md'] },
  due: { 0: ['proven.postmortem.md'], 1: ['late.postmortem.md'], 2: ['gone.postmortem.md'] },
  timeline: { 0: ['good.postmortem.md'], 1: ['bare.postmortem.md'], 2: ['restricted.postmortem.md'] },
  export: {
    0: ['good.postmortem.md'],
    1: ['good.postmortem.md', '--public'],
    2: ['restricted.postmortem.md'],
  },
  list: { 0: ['good.postmortem.md'], 2: ['--where', 'nonsense'] },
  report: { 0: ['--since', '2026-01-01'], 2: ['--since', '2026-01-01', 'gone.postmortem.md'] },
  recall: { 0: ['--diff', 'HEAD', 'good.postmortem.md'], 2: ['--diff', 'no-such-revision'] },
  stats: { 0: ['good.postmortem.md'], 2: ['--where', 'ttd >'] },
  lsp: { 0: { heldBy: 'lsp/protocol' }, 1: { heldBy: 'lsp/protocol' }, 2: ['--nonsense'] },
  completion: { 0: ['fish'], 2: ['csh'] },
};

describe('the exit codes', function () {
  this.timeout(120_000);

  it('are told of in the help of every command, and said once for all', async () => {
    const told = Object.entries(COMMANDS).map(([name, { spec }]) => [name, Object.keys(spec.exits)]);
    assert.deepEqual(
      told,
      Object.keys(COMMANDS).map((name) => [name, Object.keys(RUNS[name] ?? {})]),
    );
    const page = await readFile('docs/cli.md', 'utf8');
    for (const means of Object.values(EXIT_CODES)) assert.ok(page.includes(means), means);
  });

  for (const [name, runs] of Object.entries(RUNS))
    it(`of ${name} are what its help says`, () =>
      inFolder(FILES, async (folder) => {
        const git = (...args: readonly string[]): unknown => execFileSync('git', args, { cwd: folder });
        git('init', '-q');
        git(
          '-c',
          'user.name=a',
          '-c',
          'user.email=a@example.org',
          'commit',
          '-q',
          '--allow-empty',
          '-m',
          'a',
        );
        for (const [code, args] of Object.entries(runs)) {
          if ('heldBy' in args) {
            const held = await readFile(`test/cli/${args.heldBy}.test.ts`, 'utf8');
            assert.match(held, new RegExp(`code[^\\n]*\\b${code}\\b|\\b${code}\\b[^\\n]*code|\\[${code},`));
            continue;
          }
          const ran = await run(folder, name, ...args);
          assert.deepEqual(
            [name, args, ran.code, code === '2' && ran.err === ''],
            [name, args, Number(code), false],
            ran.err,
          );
        }
      }));

  it('are 2 for arguments that no command takes, and standard output stays empty', () =>
    inFolder({}, async (folder) => {
      for (const name of ['check', 'new', 'push', 'lsp']) {
        const { code, out, err } = await run(folder, name, '--no-such-option');
        assert.deepEqual([name, code, out], [name, 2, '']);
        assert.match(
          err,
          new RegExp(`^${name} has no option --no-such-option\\.\\npostmortem help ${name} tells`),
        );
      }
    }));
});
