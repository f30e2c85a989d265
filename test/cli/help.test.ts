import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { cliPage } from '../../scripts/generate/cli-page.ts';
import { helpPage } from '../../src/cli/help/help.ts';
import { COMMANDS } from '../../src/cli/main.ts';
import { PUBLISHERS } from '../../src/core/publishers/index.ts';
import { PUBLISH } from '../../src/cli/help/publish.ts';
import { inFolder, run } from './run.ts';

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
