import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, run } from './run.ts';

const OLD = `# Search was down

**Date:** 2026-03-04

## Timeline

- 09:14 searches fail
- 09:52 Resolved: all is green

## Secret sauce

Kept as it is.
`;

describe('postmortem import of old postmortems', function () {
  this.timeout(60_000);

  const read = (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8');

  it('writes a draft beside the old file, says what to look at, and leaves the old one alone', () =>
    inFolder({ 'search.md': OLD }, async (folder) => {
      const { code, out, err } = await run(folder, 'import', 'search.md');
      assert.deepEqual([code, out], [0, ''], err);
      assert.match(err, /^search\.md → search\.postmortem\.md, read as Markdown with headings: /);
      assert.match(err, /line 5: 2 times name no zone and were read as UTC\. Another one goes with --zone\./);
      assert.match(err, /line 10: No layout knows this heading/);
      const draft = await read(folder, 'search.postmortem.md');
      assert.match(draft, /^---\npostmortem: 1\nid: PM-2026-001\nstatus: draft\n/);
      assert.match(
        draft,
        /date: 2026-03-04\nzone: UTC\nlog: \|\n {2}09:14 searches fail\n {2}09:52 resolved: Resolved: all is green\n/,
      );
      assert.equal(await read(folder, 'search.md'), OLD);
      const checked = await run(folder, 'check', 'search.postmortem.md');
      assert.equal(checked.code, 0, checked.out);
    }));

  it('writes over nothing, but with --force', () =>
    inFolder({ 'search.md': OLD, 'search.postmortem.md': 'mine' }, async (folder) => {
      const refused = await run(folder, 'import', 'search.md');
      assert.equal(refused.code, 2);
      assert.match(
        refused.err,
        /search\.postmortem\.md is there already\. Name another file with --out, or write over it with --force\./,
      );
      assert.equal(await read(folder, 'search.postmortem.md'), 'mine');
      const forced = await run(folder, 'import', 'search.md', '--force', '--report', '-');
      assert.equal(forced.code, 0);
      assert.match(forced.out, /^# What became of `search\.md`\n/);
      assert.match(await read(folder, 'search.postmortem.md'), /^---\npostmortem: 1/);
    }));

  it('takes patterns into a folder, each with an id of its own behind those that are there, and one report of all', () =>
    inFolder(
      {
        'wiki/a.md': OLD,
        'wiki/deep/b.md': OLD.replace('2026-03-04', '2025-03-04'),
        'wiki/c.postmortem.md': '---\npostmortem: 1\nid: PM-2026-007\n---\n',
        'wiki/d.md': OLD,
        'wiki/e.md': Uint8Array.of(0xe4, 0xff),
        '.postmortem.yaml': '',
      },
      async (folder) => {
        const { code, err } = await run(
          folder,
          'import',
          'wiki/**/*.md',
          '--out',
          'new',
          '--report',
          'report.json',
        );
        assert.equal(code, 2);
        assert.match(err, /wiki\/e\.md: it is not text in UTF-8\./);
        assert.deepEqual((await readdir(join(folder, 'new'))).toSorted(), [
          'a.postmortem.md',
          'b.postmortem.md',
          'd.postmortem.md',
        ]);
        const ids = await Promise.all(
          ['a', 'b', 'd'].map(
            async (name) => /^id: (.*)$/m.exec(await read(folder, `new/${name}.postmortem.md`))?.[1],
          ),
        );
        assert.deepEqual(ids, ['PM-2026-008', 'PM-2025-001', 'PM-2026-009']);
        const report: readonly { readonly from: string; readonly moved: readonly unknown[] }[] = JSON.parse(
          await read(folder, 'report.json'),
        );
        assert.deepEqual(
          report.map(({ from }) => from),
          ['wiki/a.md', 'wiki/d.md', 'wiki/deep/b.md'],
        );
        assert.ok(report.every(({ moved }) => moved.length > 5));
      },
    ));

  it('writes to the output, in a layout, a zone and from a day that are named', () =>
    inFolder({ 'old.md': OLD.replace('**Date:** 2026-03-04', '') }, async (folder) => {
      const open = await run(folder, 'import', 'old.md', '--out', '-');
      assert.match(open.err, /No day is named for these times, and none was guessed/);
      assert.doesNotMatch(open.out, /yaml timeline/);
      const args = [
        '--out',
        '-',
        '--layout',
        'google',
        '--zone',
        'Europe/Berlin',
        '--date',
        '2026-07-01',
        '--report',
        'r.md',
      ];
      const { code, out, err } = await run(folder, 'import', 'old.md', ...args);
      assert.equal(code, 0, err);
      assert.match(out, /date: 2026-07-01\nzone: Europe\/Berlin\nlog: \|\n {2}09:14 searches fail/);
      assert.match(
        await read(folder, 'r.md'),
        /^# What became of `old\.md`\n\nRead as the layout of Google's SRE book, now `the output`/,
      );
      assert.deepEqual((await readdir(folder)).toSorted(), ['old.md', 'r.md']);
    }));

  it('makes a draft of each incident in an export, and lists what has no place by its path', async () => {
    const json = await readFile('test/fixtures/exports/incidentio.json', 'utf8');
    await inFolder({ 'export.json': json, 'other.json': '{"a": 1}' }, async (folder) => {
      const { code, err } = await run(folder, 'import', 'export.json', '--out', 'new', '--report', 'r.md');
      assert.equal(code, 0, err);
      assert.deepEqual((await readdir(join(folder, 'new'))).toSorted(), [
        'export-71.postmortem.md',
        'export-72.postmortem.md',
      ]);
      assert.match(
        err,
        /^export\.json → new\/export-71\.postmortem\.md\.\n {2}This is no severity of the scale/,
      );
      assert.match(err, /values have no place in the draft \(--report lists each\): incidents\[\]\.mode, /);
      assert.match(
        await read(folder, 'r.md'),
        /^- `incidents\[0\]\.slack_channel_name`: `inc-71-invoices`$/m,
      );
      const other = await run(folder, 'import', 'other.json');
      assert.equal(other.code, 2);
      assert.match(other.err, /^other\.json: it holds no incident as Rootly or incident\.io export them/);
    });
  });

  it('says what it can not take', () =>
    inFolder(
      { 'old.md': OLD, 'a.postmortem.md': OLD, 'ours.md': '---\npostmortem: 1\nid: X\n---\n# T\n' },
      async (folder) => {
        await mkdir(join(folder, 'wiki'));
        await writeFile(join(folder, 'wiki', 'x.md'), OLD);
        const cases: readonly (readonly [args: readonly string[], says: RegExp])[] = [
          [['ours.md'], /^ours\.md: it is a postmortem of this format already\.$/m],
          [['wiki'], /^wiki is a folder\. Name its files: 'wiki\/\*\*\/\*\.md'$/m],
          [['none.md'], /^none\.md: there is no such file\.$/m],
          [['*.txt'], /^\*\.txt: no file fits this pattern\.$/m],
          [['old.md', '--out', '-', '--report', '-'], /can not both go to the output/],
          [['old.md', '--zone', 'CET'], /--zone takes UTC, an offset as \+02:00/],
          [['old.md', '--layout', 'gogle'], /--layout takes auto, google.*Did you mean google\?/],
          [['old.md', '--incident', 'pagerduty:1'], /--incident fetches events for a postmortem/],
          [['a.postmortem.md', '--force'], /--force is for old postmortems/],
          [['a.postmortem.md', 'a.postmortem.md'], /one postmortem at a time/],
          [[], /Name the one postmortem to import for.*Or an old one to convert/],
        ];
        for (const [args, says] of cases) {
          const { code, err } = await run(folder, 'import', ...args);
          assert.equal(code, 2, args.join(' '));
          assert.match(err, says);
        }
        assert.deepEqual((await readdir(folder)).toSorted(), [
          'a.postmortem.md',
          'old.md',
          'ours.md',
          'wiki',
        ]);
      },
    ));
});
