import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePostmortem } from '../../src/core/document/parse.ts';
import { inFolder, run } from './run.ts';

describe('postmortem new', function () {
  this.timeout(60_000);

  it('writes a draft of what it is told, with the next id, and prints where', () =>
    inFolder(
      { 'postmortems/old.postmortem.md': '---\npostmortem: 1\nid: PM-2019-004\n---\n' },
      async (folder) => {
        const year = new Date().getUTCFullYear();
        const { code, out, err } = await run(
          folder,
          'new',
          ...['--title', 'Checkout: errors # at noon', '--severity', 'SEV-2', '--owner', 'dana'],
          ...['--service', 'checkout-api', '--service', 'orders-db', '--incident', 'pagerduty:Q2X7'],
          ...['--started', '2026-11-18T13:56+01:00', '--zone', 'Europe/Berlin'],
        );
        assert.deepEqual([code, err], [0, '']);
        assert.equal(out, 'postmortems/2026-11-18-checkout-errors-at-noon.postmortem.md\n');
        const postmortem = parsePostmortem(await readFile(join(folder, out.trim()), 'utf8'));
        assert.deepEqual(postmortem.frontMatter?.value, {
          postmortem: '1',
          id: `PM-${year}-001`,
          status: 'draft',
          severity: 'SEV-2',
          owner: 'dana',
          services: ['checkout-api', 'orders-db'],
          incidents: ['pagerduty:Q2X7'],
        });
        assert.equal(postmortem.title?.text, 'Checkout: errors # at noon');
        const [entry] = postmortem.timeline?.entries ?? [];
        assert.deepEqual(
          [entry?.when.text, entry?.marks[0]?.mark, entry?.day],
          ['13:56', 'impact_start', '2026-11-18'],
        );
        const again = await run(
          folder,
          'new',
          '--title',
          'Checkout: errors # at noon',
          '--started',
          '2026-11-18',
        );
        assert.equal(again.out, 'postmortems/2026-11-18-checkout-errors-at-noon-2.postmortem.md\n');
        assert.match(
          await readFile(join(folder, again.out.trim()), 'utf8'),
          new RegExp(`^id: PM-${year}-002$`, 'm'),
        );
        const checked = await run(folder, 'check', 'postmortems', '--fail-on', 'warning');
        assert.doesNotMatch(checked.out, /2026-11-18.*error/);
      },
    ));

  it("takes the repository's template that fits, one by name, or a file from anywhere", () =>
    inFolder(
      {
        '.postmortem.yaml':
          'templates:\n  quick: {file: .postmortem/templates/quick.md, severities: [SEV-4]}\n  big: {file: big.md}\n',
        '.postmortem/templates/quick.md': '# {{title}}\n\n## Quick\n',
        'big.md': '---\nextends: full\n---\n\n## Big\n',
        'mine/own.md': '# {{title}}\n\n## Own\n',
        'wrong.md': '# {{titel}}\n',
      },
      async (folder) => {
        const has = async (heading: RegExp, ...args: readonly string[]) => {
          const { code, out, err } = await run(folder, 'new', '--stdout', '--title', 'T', ...args);
          assert.equal(code, 0, err);
          assert.match(out, heading);
        };
        await has(/^## Quick$/m, '--severity', 'SEV-4');
        await has(/^## Big$/m, '--template', 'big');
        await has(/^## What could have happened$/m, '--template', 'near-miss');
        await has(/^## Own$/m, '--template', join('mine', 'own.md'));
        assert.deepEqual((await readdir(folder)).toSorted(), [
          '.postmortem',
          '.postmortem.yaml',
          'big.md',
          'mine',
          'wrong.md',
        ]);
        const wrong = await run(folder, 'new', '--template', 'wrong.md');
        assert.equal(wrong.code, 2);
        assert.match(wrong.err, /Did you mean \{\{title\}\}\?/);
      },
    ));

  it('says where a template has an id of its own', () =>
    inFolder({ 'old.md': '---\npostmortem: 1\nid: PM-2019-004\n---\n\n# {{title}}\n' }, async (folder) => {
      const { code, err } = await run(folder, 'new', '--title', 'T', '--template', 'old.md', '--stdout');
      assert.equal(code, 0);
      assert.match(
        err,
        /^The template says PM-2019-004 where \{\{id\}\} should stand, [^\n]+ PM-\d{4}-001\.\n$/,
      );
    }));

  it('says which of two hours is meant where clocks were set back', () =>
    inFolder({}, async (folder) => {
      const started = (time: string) =>
        run(folder, 'new', '--title', 'T', '--started', time, '--zone', 'Europe/Berlin', '--stdout');
      const twice = await started('2026-10-25 02:30');
      assert.equal(
        twice.err,
        'Clocks in Europe/Berlin showed 02:30 twice on 2026-10-25, and the first is taken. The second is 2026-10-25T02:30:00+01:00.\n',
      );
      assert.equal(twice.code, 0);
      for (const time of ['2026-10-25T02:30+01:00', '2026-10-25 03:30', '2026-03-29T03:30:00+02:00'])
        assert.deepEqual((await started(time)).err, '', time);
    }));

  it('takes the second of two hours as it tells to give it, on either side of Greenwich', () =>
    inFolder({}, async (folder) => {
      const table: readonly (readonly [typed: string, zone: string, day: string, line: string])[] = [
        ['2026-11-01 01:30', 'America/New_York', '2026-11-01', '2026-11-01T01:30:00-05:00'],
        ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25', '2026-10-25T02:30:00+01:00'],
      ];
      for (const [typed, zone, day, line] of table) {
        const started = (time: string) =>
          run(folder, 'new', '--title', 'T', '--started', time, '--zone', zone, '--stdout');
        const [second = ''] = /\d{4}-\S+T\S+(?=\.$)/mu.exec((await started(typed)).err) ?? [];
        const { code, out, err } = await started(second);
        assert.deepEqual([code, err], [0, ''], second);
        // A bare time would mean the first.
        assert.ok(
          out.includes(`date: ${day}\nzone: ${zone}\nlog: |\n  ${line} impact_start: Impact starts\n`),
          out,
        );
      }
    }));

  it('reads a time of another zone in its own, and is named by the day of its own', () =>
    inFolder({}, async (folder) => {
      const table: readonly (readonly [zone: string, says: string, name: string])[] = [
        [
          'Europe/Berlin',
          'date: 2026-10-25\nzone: Europe/Berlin\nlog: |\n  02:30 impact_start:',
          '2026-10-25-t',
        ],
        [
          'America/New_York',
          'date: 2026-10-24\nzone: America/New_York\nlog: |\n  20:30 impact_start:',
          '2026-10-24-t',
        ],
      ];
      for (const [zone, says, name] of table) {
        const args = ['new', '--title', 'T', '--started', '2026-10-24T22:30-02:00', '--zone', zone];
        const { out, err } = await run(folder, ...args);
        assert.deepEqual([out, err], [`${name}.postmortem.md\n`, '']);
        const text = await readFile(join(folder, out.trim()), 'utf8');
        assert.ok(text.includes(says), text);
      }
    }));

  it('writes over nothing, and says what it can not take', () =>
    inFolder({ 'there.md': 'mine' }, async (folder) => {
      const cases: readonly (readonly [args: readonly string[], says: RegExp])[] = [
        [
          ['--out', 'there.md'],
          /^there\.md is there already, and nothing was written\. Name another file with --out\.$/m,
        ],
        [
          ['--severity', 'SEV-9'],
          /"SEV-9" is no severity of this repository\. There are SEV-1, SEV-2, SEV-3 and SEV-4\./,
        ],
        [['--template', 'ful'], /There is no template "ful"\. Did you mean "full"\?/],
        [['--started', '13:56'], /--started takes a day or a time with its day/],
        [['--started', '2026-11-18 13:56 IST'], /IST may be several zones/],
        [
          ['--started', '2026-03-29 02:30', '--zone', 'Europe/Berlin'],
          /^Clocks in Europe\/Berlin went forward on 2026-03-29 and never showed 02:30\. Give --started another time, or one with its offset: 2026-03-29T03:30:00\+02:00\.$/m,
        ],
        [
          ['--started', '2011-12-30 12:00', '--zone', 'Pacific/Apia'],
          /^Calendars in Pacific\/Apia left 2011-12-30 out\. Give --started another day, or a time with its offset\.$/m,
        ],
        [['--started', '2011-12-30', '--zone', 'Pacific/Apia'], /left 2011-12-30 out/],
        [['--zone', 'CET'], /--zone takes UTC/],
        [['--incident', 'Q2X7'], /--incident takes a record as pagerduty:/],
        [['--owner', 'a, b'], /--owner takes one person/],
        [['--out', 'a.txt'], /a\.txt is neither/],
        [['--stdout', '--out', 'x.md'], /--stdout goes without --out/],
      ];
      for (const [args, says] of cases) {
        const { code, out, err } = await run(folder, 'new', ...args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, says);
      }
      assert.equal(await readFile(join(folder, 'there.md'), 'utf8'), 'mine');
      const into = await run(
        folder,
        'new',
        '--out',
        'deep/folder',
        '--title',
        'T',
        '--started',
        '2026-11-18',
      );
      assert.equal(into.out.replaceAll('\\', '/'), 'deep/folder/2026-11-18-t.postmortem.md\n');
    }));
});
