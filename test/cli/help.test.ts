import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { cliPage } from '../../scripts/generate/cli-page.ts';
import { manPage } from '../../scripts/generate/man-page.ts';
import { helpPage, optionRows } from '../../src/cli/help/help.ts';
import { COMMANDS } from '../../src/cli/main.ts';
import { PUBLISHERS } from '../../src/core/publishers/index.ts';
import { PUBLISH } from '../../src/cli/help/publish.ts';
import { inFolder, run } from './run.ts';
import { isThere } from './terminal.ts';

describe('the help of the command line', function () {
  this.timeout(60_000);

  for (const args of [['--help'], ['help'], ['-h']])
    it(`lists the commands where ${args.join(' ')} asks for it`, () =>
      inFolder({}, async (folder) => {
        const { code, out } = await run(folder, ...args);
        assert.equal(code, 0);
        assert.match(out, /^ {2}check +Find problems/m);
      }));

  it('lists them, and ends with 2, where no command is named', () =>
    inFolder({}, async (folder) => {
      const { code, out } = await run(folder);
      assert.equal(code, 2);
      assert.match(out, /^ {2}check +Find problems/m);
    }));

  for (const args of [
    ['help', 'push'],
    ['push', '--help'],
    ['push', 'a.postmortem.md', '-h'],
  ])
    it(`teaches a command where ${args.join(' ')} asks for it`, () =>
      inFolder({}, async (folder) => {
        const { code, out } = await run(folder, ...args);
        assert.equal(code, 0);
        assert.match(out, /^ {2}postmortem push FILE\.postmortem\.md \[--dry-run/m);
        assert.match(out, /^Exit code:\n {2}0 {2}Each item/m);
      }));

  it('says in docs/cli.md what it says at the terminal', async () => {
    const page = await readFile('docs/cli.md', 'utf8');
    assert.equal(page, await format(cliPage(), { parser: 'markdown' }), 'npm run generate');
    const words = (text: string): string => text.replaceAll(/[`\\|]|\s+|-{3,}/g, '');
    for (const { spec } of Object.values(COMMANDS)) {
      const told = helpPage(spec).split(/For example:|Exit code:/)[0] ?? '';
      for (const paragraph of told.split('\n\n').slice(1, -1))
        for (const line of paragraph.split('\n'))
          assert.ok(words(page).includes(words(line)), `${spec.summary}: ${line}`);
    }
  });

  it('says it in a manual page as well, that man takes without a warning', async function () {
    assert.equal(await readFile('docs/postmortem.1', 'utf8'), manPage(), 'npm run generate');
    if (!isThere('man') || !isThere('groff')) this.skip();
    const shown = spawnSync('man', ['--warnings', '-l', 'docs/postmortem.1'], {
      env: { ...process.env, MANWIDTH: '200', LC_ALL: 'C.UTF-8' },
    });
    assert.deepEqual([shown.status, shown.stderr.toString()], [0, '']);
    const words = shown.stdout.toString().replaceAll(/.\x08/g, '').replaceAll(/\s+/g, ' ');
    for (const { spec } of Object.values(COMMANDS)) {
      assert.ok(words.includes(`postmortem ${spec.name} ${spec.summary}.`), spec.name);
      for (const [written, help] of optionRows(spec.options))
        assert.ok(words.includes(`${written} ${help}`), written);
      for (const example of spec.examples) assert.ok(words.includes(`postmortem ${example}`), example);
    }
  });

  it('names every publisher', () => {
    assert.deepEqual(
      PUBLISH.options.to.choices,
      PUBLISHERS.map(({ id }) => id),
    );
  });

  it('has a page for each command that it lists, each in 100 columns', () =>
    inFolder({}, async (folder) => {
      const { out } = await run(folder, 'help');
      const names = [...out.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name = '']) => name);
      assert.ok(names.length > 5);
      for (const name of names) {
        const page = await run(folder, 'help', name);
        assert.equal(page.code, 0, name);
        assert.match(page.out, /Exit code:/, name);
        for (const line of page.out.split('\n')) assert.ok(line.length <= 100, line);
      }
    }));
});
