import assert from 'node:assert/strict';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, run } from './run.ts';

const document = (id: string, more = '', body = ''): string => `---
postmortem: 1
id: ${id}
status: draft
severity: SEV-2
owner: dana
services: [checkout-api]
${more}---

# Checkout ${id} failed

${body}

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: orders-db refuses connections
  14:03:12 detected: Page
\`\`\`
`;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('postmortem export', function () {
  this.timeout(20_000);

  it('writes a page, Markdown and JSON to the output or a file', () =>
    inFolder({ 'a.postmortem.md': document('PM-1') }, async (folder) => {
      const page = await run(folder, 'export', 'a.postmortem.md');
      assert.deepEqual([page.code, page.err], [0, '']);
      assert.match(page.out, /^<!DOCTYPE html>[\s\S]*<title>PM-1: Checkout PM-1 failed<\/title>/);
      const markdown = await run(folder, 'export', 'a.postmortem.md', '--format', 'md');
      assert.match(markdown.out, /^# Checkout PM-1 failed\n/);
      const json = await run(folder, 'export', 'a.postmortem.md', '--format', 'json', '--out', 'a.json');
      assert.deepEqual([json.code, json.out], [0, '']);
      const whole = JSON.parse(await readFile(join(folder, 'a.json'), 'utf8')) as {
        metrics: { seconds: number }[];
      };
      assert.equal(whole.metrics[0]?.seconds, 432);
    }));

  it('says of a public postmortem that this is not what strangers read', () =>
    inFolder({ 'a.postmortem.md': document('PM-1', 'audience: public\n') }, async (folder) => {
      const { code, err } = await run(folder, 'export', 'a.postmortem.md');
      assert.equal(code, 0);
      assert.match(
        err,
        /the whole of it, for colleagues: for everybody there is the public version, --public\.\n$/,
      );
    }));

  it('embeds pictures of the repository, and none from outside of it', () =>
    inFolder(
      {
        'repo/.git/HEAD': '',
        'repo/img/pool.png': PIXEL,
        'secret.png': PIXEL,
        'repo/postmortems/a.postmortem.md': document(
          'PM-1',
          '',
          '![Pool](../img/pool.png) ![Out](../../secret.png) ![Link](link.png) ![Far](https://example.com/far.png)',
        ),
      },
      async (folder) => {
        await symlink(join(folder, 'secret.png'), join(folder, 'repo/postmortems/link.png'));
        const { out } = await run(folder, 'export', 'repo/postmortems/a.postmortem.md');
        assert.match(out, /<img src="data:image\/png;base64,iVBOR[^"]*" alt="Pool">/);
        assert.equal(out.split('<img').length, 2);
        assert.match(out, /<em>Out \(picture not included\)<\/em> <em>Link \(picture not included\)<\/em>/);
        assert.match(out, /<a href="https:\/\/example\.com\/far\.png">Far<\/a>/);
      },
    ));

  it('refuses what is restricted, or may be', () =>
    inFolder(
      {
        'a.postmortem.md': document('PM-1', 'audience: restricted\n'),
        'b.postmortem.md': document('PM-2', 'tags: [a\n'),
        'c.postmortem.md': document('PM-3').replace('postmortem: 1', 'postmortem: 2'),
      },
      async (folder) => {
        for (const [file, why] of [
          ['a', /a\.postmortem\.md: This postmortem is restricted: nothing of it is exported\./],
          ['b', /so it may be restricted/],
          ['c', /has format 2/],
        ] as const) {
          const { code, out, err } = await run(folder, 'export', `${file}.postmortem.md`, '--format', 'json');
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, why);
        }
      },
    ));

  it('makes a site whose pages know each other, without the restricted ones', () =>
    inFolder(
      {
        'pm/one.postmortem.md': document(
          'PM-1',
          'related: [PM-2, PM-3]\n',
          'See [two](two.postmortem.md#timeline).',
        ),
        'pm/two.postmortem.md': document('PM-2'),
        'pm/three.postmortem.md': document('PM-3', 'audience: restricted\n'),
        'site/theirs.html': '<p>Not of ours</p>',
      },
      async (folder) => {
        const { code, out, err } = await run(folder, 'export', 'pm', '--site', 'site');
        assert.deepEqual([code, out], [0, 'site/index.html: 2 postmortems\n']);
        assert.match(
          err,
          /^pm\/three\.postmortem\.md: This postmortem is restricted: nothing of it is exported\.\n$/,
        );
        const names = (await readdir(join(folder, 'site'))).toSorted();
        assert.deepEqual(names, ['index.html', 'one.html', 'theirs.html', 'two.html']);
        const index = await readFile(join(folder, 'site/index.html'), 'utf8');
        assert.match(index, /<a href="one\.html">Checkout PM-1 failed<\/a>/);
        assert.doesNotMatch(index, /PM-3/);
        const one = await readFile(join(folder, 'site/one.html'), 'utf8');
        assert.match(one, /<a href="two\.html">two<\/a>/);
        assert.match(one, /<li><a href="two\.html">PM-2<\/a><\/li>\s*<li>PM-3<\/li>/);
        assert.match(one, /<a href="index\.html">All postmortems<\/a>/);
        assert.doesNotMatch(one, /<script/);
      },
    ));

  it('takes the page of one that became restricted away', () =>
    inFolder({ 'pm/one.postmortem.md': document('PM-1') }, async (folder) => {
      await run(folder, 'export', 'pm', '--site', 'site');
      await writeFile(join(folder, 'pm/one.postmortem.md'), document('PM-1', 'audience: restricted\n'));
      const { err } = await run(folder, 'export', 'pm', '--site', 'site');
      assert.match(err, /site\/one\.html: taken away/);
      assert.deepEqual(await readdir(join(folder, 'site')), ['index.html']);
    }));

  it('says what it can not take', () =>
    inFolder({ 'a.postmortem.md': document('PM-1') }, async (folder) => {
      for (const [args, why] of [
        [[], /Name the one postmortem/],
        [['a.postmortem.md', '--format', 'pdf'], /--format takes html, md, json/],
        [['a.postmortem.md', '--out', 'b.postmortem.md'], /write over a postmortem/],
        [['a.postmortem.md', '--site', 'x', '--format', 'md'], /--site goes without/],
        [['gone.postmortem.md'], /gone\.postmortem\.md: there is no such file\./],
      ] as const) {
        const { code, err } = await run(folder, 'export', ...args);
        assert.equal(code, 2);
        assert.match(err, why);
      }
    }));

  it('writes the public version, and nothing while something in it must not leave', () =>
    inFolder(
      {
        'a.postmortem.md': document(
          'PM-1',
          '',
          '<!-- postmortem-public -->\n\nPaying was refused; dana mended it.',
        ),
        'leaking.postmortem.md': document(
          'PM-2',
          '',
          '<!-- postmortem-public -->\n\nThe host 10.4.17.22 was down.',
        ),
        'unmarked.postmortem.md': document('PM-3'),
        'restricted.postmortem.md': document(
          'PM-4',
          'audience: restricted\n',
          '<!-- postmortem-public -->\n\nX.',
        ),
      },
      async (folder) => {
        const markdown = await run(folder, 'export', 'a.postmortem.md', '--public', '--format', 'md');
        assert.deepEqual(
          [markdown.code, markdown.out],
          [0, '# Incident report\n\n## Summary\n\nPaying was refused; the owner of this report mended it.\n'],
        );
        assert.match(
          markdown.err,
          /^Stays behind: the front matter, the title, 1 metric, 2 timeline entries\.\n$/,
        );
        const page = await run(folder, 'export', 'a.postmortem.md', '--public', '--out', 'a.html');
        assert.equal(page.code, 0);
        assert.doesNotMatch(
          await readFile(join(folder, 'a.html'), 'utf8'),
          /PM-1|checkout-api|orders-db|dana/,
        );
        const leaking = await run(folder, 'export', 'leaking.postmortem.md', '--public', '--out', 'b.html');
        assert.deepEqual([leaking.code, leaking.out], [1, '']);
        assert.match(
          leaking.err,
          /^leaking\.postmortem\.md:14:10: .*10\.4\.17\.22.*\(public\/address\)\nNothing is written\./,
        );
        const unmarked = await run(folder, 'export', 'unmarked.postmortem.md', '--public');
        assert.deepEqual([unmarked.code, unmarked.out], [1, '']);
        const restricted = await run(folder, 'export', 'restricted.postmortem.md', '--public');
        assert.deepEqual([restricted.code, restricted.out], [2, '']);
        assert.deepEqual(
          (await readdir(folder)).filter((name) => !name.endsWith('.md')),
          ['a.html'],
        );
      },
    ));
});
