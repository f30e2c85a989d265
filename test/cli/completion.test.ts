import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/main.ts';
import { inFolder, run } from './run.ts';
import { atTerminal, hasTerminal, isThere } from './terminal.ts';

/** What each line, as far as it is typed, goes on with. */
const CASES: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['postmortem ve', ['verify']],
  ['postmortem timeline --f', ['--format']],
  ['postmortem timeline --format ', ['markdown', 'csv', 'json']],
  ['postmortem timeline --format c', ['csv']],
  ['postmortem stats --by s', ['severity', 'service']],
  ['postmortem help re', ['report', 'recall', 'review']],
  ['postmortem completion ', ['bash', 'zsh', 'fish']],
];

describe('the completion of shells', function () {
  this.timeout(60_000);

  const withScript = (shell: string, use: (script: string, folder: string) => Promise<void> | void) =>
    inFolder({ 'a file.txt': '' }, async (folder) => {
      const { code, out } = await run(folder, 'completion', shell);
      assert.equal(code, 0);
      await writeFile(join(folder, `completion.${shell}`), out);
      await use(join(folder, `completion.${shell}`), folder);
    });

  /** As bash breaks the line, `=` on its own. */
  const inBash = (script: string, line: string): readonly string[] => {
    const words = line.split(/ |(?==)|(?<==)/);
    const set = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
    const told = execFileSync('bash', [
      '--norc',
      '-c',
      `. '${script}'; ${set}; _postmortem; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]).toString();
    return told.split('\n').filter(Boolean);
  };

  it('in bash, knows commands, options, values and what help tells of', () =>
    withScript('bash', (script) => {
      for (const [line, words] of [
        ...CASES,
        ['postmortem timeline --format=', ['markdown', 'csv', 'json']],
        ['postmortem timeline --format=j', ['json']],
        ['postmortem list --where ', []],
        ['postmortem list postmortems/', []],
        ['postmortem nonsense --f', []],
      ] as const)
        assert.deepEqual([line, inBash(script, line).toSorted()], [line, [...words].toSorted()]);
      const all = inBash(script, 'postmortem ');
      assert.deepEqual(all.toSorted(), [...Object.keys(COMMANDS), 'help', '--help', '--version'].toSorted());
    }));

  it('in bash, completes at a real prompt, names of files with spaces among them', async function () {
    if (!hasTerminal()) this.skip();
    await withScript('bash', async (script, folder) => {
      await writeFile(join(folder, 'rc'), `PS1='ready> '\n. '${script}'\n`);
      const { shown } = await atTerminal('bash --noprofile --rcfile rc -i', {
        cwd: folder,
        env: { INPUTRC: '/dev/null', TERM: 'dumb' },
        steps: [
          { sees: /ready> /, types: 'postmortem timel\t' },
          { sees: /postmortem timeline /, types: '--form\t' },
          { sees: /--format /, types: 'cs\t' },
          { sees: /csv /, types: 'a\t' },
          { sees: /a\\ file\.txt /, types: '\u0015exit\n' },
        ],
      });
      assert.match(shown, /postmortem timeline --format csv a\\ file\.txt /);
    });
  });

  it('in fish, knows the same', async function () {
    if (!isThere('fish')) this.skip();
    await withScript('fish', (script) => {
      for (const [line, words] of CASES) {
        const told = execFileSync('fish', ['--no-config', '-c', `source '${script}'; complete -C '${line}'`]);
        const found = told
          .toString()
          .split('\n')
          .filter(Boolean)
          .map((one) => one.split('\t')[0] ?? '');
        assert.deepEqual([line, found.toSorted()], [line, [...words].toSorted()]);
      }
    });
  });

  it('in zsh, completes at a real prompt', async function () {
    if (!isThere('zsh') || !hasTerminal()) this.skip();
    await withScript('zsh', async (script, folder) => {
      await writeFile(
        join(folder, '.zshrc'),
        `PS1='ready> '\nautoload -U compinit\ncompinit -u -D\n. '${script}'\n`,
      );
      const { shown } = await atTerminal('zsh -d -i', {
        cwd: folder,
        env: { TERM: 'dumb', ZDOTDIR: folder },
        steps: [
          { sees: /ready> /, types: 'postmortem timel\t' },
          { sees: /ine /, types: '--form\t' },
          { sees: /--form\W*at=?/, types: 'cs\t' },
          { sees: /csv/, types: ' a\t' },
          { sees: /a\\ file\.txt/, types: '\u0015exit\n' },
        ],
      });
      assert.match(shown, /a\\ file\.txt/);
    });
  });
});
