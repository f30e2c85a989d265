import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { convertOld } from '../../../src/core/layouts/convert-old.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

const convert = (text: string, zone?: string) =>
  convertOld(text, {
    ...(zone !== undefined && { zone }),
    now: Date.parse('2026-11-28'),
    config: DEFAULT_CONFIG,
    idFor: (year) => `PM-${year}-001`,
  });

/** The section as it is written, without its fence. */
const sectionIn = (text: string, name: string): string | undefined =>
  new RegExp(`\n\`\`\`yaml ${name}\n([^\`]*)\n\`\`\``).exec(convert(text).markdown)?.[1];

const log = (body: string, heading = 'Timeline'): string =>
  (sectionIn(`# T\n\n## ${heading}\n\n${body}\n`, 'timeline') ?? 'none').replace('log: |\n', '');

describe('times of an old postmortem', () => {
  const CASES: readonly (readonly [what: string, body: string, log: string, heading?: string])[] = [
    [
      'at the start of items',
      '2026-03-04 (all times UTC)\n\n* 14:51 a\n* 14:54 b',
      'date: 2026-03-04\nzone: UTC\n  14:51 a\n  14:54 b',
    ],
    [
      'on a clock of 12 hours, under days',
      '_3/14/26_\n\n11:12 AM: a\n\n1:31 PM: b\nand more\n\n_3/15/26_\n\n~9:00 AM: c',
      'date: 2026-03-14\nzone: -08:00\n  11:12 a\n  13:31 b and more\n  2026-03-15\n  09:00 c (about this time)',
      'Timeline (PST)',
    ],
    [
      'in a table below its day',
      '**2026-03-04**\n\n- 22:50 a\n\n**2026-03-05**\n\n| Time | What |\n|--|--|\n| 00:20 | b |\n| 00:30 | c |',
      'date: 2026-03-04\nzone: UTC\n  22:50 a\n  2026-03-05\n  00:20 b\n  00:30 c',
    ],
    [
      'in bold, with a zone each',
      '- **2026-03-04 16:58 CET** - a [fix](https://x.example/1)\n- **17:02 CET** - `@dana` b',
      'date: 2026-03-04\nzone: +01:00\n  16:58 a fix <https://x.example/1>\n  17:02 b @dana',
    ],
    [
      'in brackets, under a heading',
      '### 2026-03-04 (UTC)\n\n* [10:30] **Alert fired**',
      'date: 2026-03-04\nzone: UTC\n  10:30 Alert fired',
    ],
    [
      'behind a word',
      '- Incident declared: 2026-03-04 10:20\n- Resolved 2026-03-04 11:36',
      'date: 2026-03-04\nzone: UTC\n  10:20 declared: Incident declared\n  11:36 resolved: Resolved',
    ],
    [
      'in a table with a column for the day and one for who',
      '| Date (2026) | Time (CET) | Who | What |\n|--|--|--|--|\n| Jan 20 | 22:40 | dana | a |\n| Jan 21 | 00:20 | lin | b \\| c |',
      'date: 2026-01-20\nzone: +01:00\n  22:40 a @dana\n  2026-01-21\n  00:20 b | c @lin',
    ],
    [
      'the newest first',
      '- 2026-03-04 12:00 b\n- 2026-03-04 11:00 a',
      'date: 2026-03-04\nzone: UTC\n  11:00 a\n  12:00 b',
    ],
    [
      'past midnight',
      '2026-03-04\n\n- 23:58 a\n- 00:05 b',
      'date: 2026-03-04\nzone: UTC\n  23:58 a\n  2026-03-05\n  00:05 b',
    ],
    [
      'in emphasis',
      '*2026-03-04*\n\n*11:48 a*\n\n- _11:49_ - b\n- *11:50 UTC:* c',
      'date: 2026-03-04\nzone: UTC\n  11:48 a\n  11:49 b\n  11:50 c',
    ],
    [
      'in a table whose days are written in several ways, an odd one as text',
      '| Date | Time | What |\n|--|--|--|\n| 2026-03-04 | 22:50 | a |\n| | 22:55 | b |\n| | 23:10 | c |\n| 06.03.2026 | 09:00 | d |\n| day 4 | 10:00 | e |',
      'date: 2026-03-04\nzone: UTC\n  22:50 a\n  22:55 b\n  23:10 c\n  2026-03-06\n  09:00 d',
    ],
    [
      'in a table with a column whose head is a day in another language, and no day here',
      '2026-03-04\n\n| Time (UTC) | DAG | Tag | Event |\n|--|--|--|--|\n| 10:00 | billing_daily | v1.2.3 | Started |',
      'date: 2026-03-04\nzone: UTC\n  10:00 Started (DAG: billing_daily) (Tag: v1.2.3)',
    ],
    [
      'in a table with a column for the day in German, as far as it can be read',
      '| Tag | Uhrzeit | Ereignis |\n|--|--|--|\n| 04.03.2026 | 22:50 | a |\n| danach | 22:55 | b |\n| abends | 23:10 | c |',
      'date: 2026-03-04\nzone: UTC\n  22:50 a',
    ],
    [
      'in a table with a column for the day of the week',
      '| Day | Time | What |\n|--|--|--|\n| 2026-03-04 | 22:50 | a |\n| Thu | 21:00 | b |\n| Friday | 23:00 | c |',
      'date: 2026-03-04\nzone: UTC\n  22:50 a\n  2026-03-05\n  21:00 b\n  2026-03-06\n  23:00 c',
    ],
    [
      'in a table whose times have their day, beside one of the week',
      '| Day | Time | What |\n|--|--|--|\n| Wed | 2026-03-04 22:50 | a |\n| Thu | 2026-03-05 21:00 | b |',
      'date: 2026-03-04\nzone: UTC\n  22:50 a\n  2026-03-05\n  21:00 b',
    ],
    [
      'in zones that may be several, which stay in sight',
      '- 2026-03-04 14:03 IST - a\n- 16:00 UTC - b',
      'date: 2026-03-04\nzone: UTC\n  14:03 a (IST)\n  16:00 b',
    ],
    [
      'before a word that is no half of the day',
      '2026-03-04\n\n| Zeit | Ereignis |\n|--|--|\n| 10:05 | am Router fiel das Netz aus |\n| 14:05 | am Abend |',
      'date: 2026-03-04\nzone: UTC\n  10:05:00 am Router fiel das Netz aus\n  14:05 am Abend',
    ],
    ['that none names the day of', '- 14:03 a\n- 14:05 b', 'none'],
    ['that are dates alone', '- 2026-03-04: a\n- 2026-03-05: b', 'none'],
    [
      'with marks out of turn',
      '- 2026-03-04 10:00 Resolved\n- 2026-03-04 11:00 Incident declared',
      'date: 2026-03-04\nzone: UTC\n  10:00 Resolved\n  11:00 Incident declared',
    ],
  ];
  for (const [what, body, expected, heading] of CASES)
    it(`are read ${what}`, () => assert.equal(log(body, heading), expected));

  it('leave no day behind that the log says', () =>
    assert.doesNotMatch(
      convert('# T\n\n## Timeline\n\n**2026-03-05**\n\n| Time | What |\n|--|--|\n| 00:20 | b |\n').markdown,
      /\*\*2026/,
    ));

  it('say which of them may be of several zones, and take the one that is named for these', () => {
    const text = '# T\n\nAll times are UTC.\n\n## Timeline\n\n- 2026-03-04 14:03 IST a\n- 16:00 b\n';
    const { report, open } = convert(text);
    assert.deepEqual(open, { found: 2, day: false, zone: true, unclearZones: ['IST'] });
    assert.ok(
      report.notes.some(
        ({ why }) =>
          why === 'IST may be several zones, and was read as UTC: name the one that is meant with --zone.',
      ),
    );
    const named = convert(text, 'Asia/Kolkata');
    assert.match(named.markdown, /zone: UTC\nlog: \|\n {2}08:33 a\n {2}16:00 b\n/);
    assert.deepEqual(named.open.unclearZones, []);
  });

  it('of a second part without a day go on from those above, which is said', () => {
    const timeline = (body: string) => `\n## Timeline\n\n${body}\n`;
    const whys = (second: string) =>
      convert(`# T\n${timeline('- 2026-03-04 14:03 UTC a')}${timeline(second)}`).report.notes.map(
        ({ first, why }) => `${first}: ${why}`,
      );
    assert.deepEqual(whys('- 17:00 UTC b'), ['7: The times here name no day: they go on from those above.']);
    assert.deepEqual(whys('- 2026-03-05 17:00 UTC b'), []);
  });

  it('of a second part are on the day of its own heading, or of a date above it', () => {
    const first = '# T\n\n**Date:** 2026-03-04\n**Severity:** SEV-2\n\n## Timeline\n\n- 14:03 UTC a\n\n';
    const ofBoth = (second: string) => {
      const { markdown, report } = convert(first + second);
      const whys = report.notes.map(({ first: line, why }) => `${line}: ${why}`);
      return [/log: \|\n([^`]*)\n```/.exec(markdown)?.[1], whys.filter((why) => why.includes('no day'))];
    };
    const log = '  14:03 a\n  2026-03-11\n  09:00 b\n  10:00 c';
    const times = '- 09:00 UTC b\n- 10:00 UTC c\n';
    assert.deepEqual(ofBoth(`## Timeline of the second outage (11 March 2026)\n\n${times}`), [log, []]);
    assert.deepEqual(
      ofBoth(`# The second outage\n\n**Date:** 2026-03-11\n\n## Timeline of the second\n\n${times}`),
      [log, ['14: The times here name no day: the one in line 12 was taken, 2026-03-11.']],
    );
    // What is due some day is no day of what happened.
    assert.deepEqual(ofBoth(`## Action items\n\n- Mend it by 2026-03-11\n\n## Key events\n\n${times}`), [
      '  09:00 b\n  10:00 c\n  14:03 a',
      ['14: The times here name no day: they go on from those above.'],
    ]);
  });

  it('take the day of the heading before that of the document', () =>
    assert.equal(log('- 14:03 a', 'Timeline (2026-03-05)'), 'date: 2026-03-05\nzone: UTC\n  14:03 a'));

  it('are on the first day that the document writes, which is no version of something', () => {
    const day = (line: string): string | undefined =>
      /^date: (.*)$/m.exec(convert(`# T\n\n${line}\n\n## Timeline\n\n- 14:03 a\n`).markdown)?.[1];
    const DAYS = [
      '18.11.2026', '- 18.11.2026: es begann', 'Ein Ausfall (18.11.2026)', '**Wann:** 18.11.2026',
      'Am 18.11.2026 fiel die Suche aus.', 'Der Ausfall vom **18.11.2026**', 'Mittwoch, 18.11.2026',
      'Es war Mittwoch 18.11.2026', '| Wann | 18.11.2026 |', '### Ausfall 18.11.2026', 'Ausfall 18.11.2026\n---',
      'Postgres 10.1.2023 fiel am 18.11.2026 aus.', 'It broke on 2026-11-18.',
    ]; // prettier-ignore
    for (const line of DAYS) assert.equal(day(line), '2026-11-18', line);
    const VERSIONS = [
      'We upgraded Postgres 10.1.2023 to 11.', 'We went from **Postgres** 10.1.2023 to 11.',
      'Firmware v10.1.2023', 'The host (10.1.2023.4) was down.',
    ]; // prettier-ignore
    for (const line of VERSIONS) assert.equal(day(line), undefined, line);
  });

  it('ask for their day and their zone, and never guess a day', () => {
    const open = (text: string) => convert(text).open;
    assert.deepEqual(open('# T\n\n## Timeline\n\n- 14:03 a\n'), {
      found: 1,
      day: true,
      zone: true,
      unclearZones: [],
    });
    assert.deepEqual(open('# T\n\n## Timeline (IST)\n\n- 2026-03-04 14:03 a\n'), {
      found: 1,
      day: false,
      zone: true,
      unclearZones: ['IST'],
    });
    assert.deepEqual(
      open('# T\n\nOn March 4, 2026 it broke. All times are UTC.\n\n## Timeline (UTC)\n\n- 14:03 a\n'),
      { found: 1, day: false, zone: false, unclearZones: [] },
    );
  });
});

describe('action items of an old postmortem', () => {
  it('have their values in their fields where these can hold them, else as text', () => {
    const table = [
      '| Action | Owner | Type | Priority | Due | Status | Ticket | Effort |',
      '|--|--|--|--|--|--|--|--|',
      '| a | @dana | Mitigation | p1 | Jul 16, 2026 | ✅ | [OPS-1](https://x.example/browse/OPS-1) | S |',
      "| b | dana, lin | other | high | soon | won't fix | Bug 12 | |",
    ].join('\n');
    assert.equal(
      sectionIn(`# T\n\n## Follow-ups\n\n${table}\n`, 'action-items'),
      `- id: A1
  action: a
  type: mitigate
  priority: P1
  owner: dana
  due: 2026-07-16
  status: done
  ticket: https://x.example/browse/OPS-1
  x_effort: S
- id: A2
  action: b
  x_type: other
  x_priority: high
  x_owners: dana, lin
  x_due: soon
  status: wont_do
  reason: "The old document says: won't fix"
  x_ticket: Bug 12`,
    );
  });

  it('are due on a day that can be read in one way, else it is said which it may be', () => {
    const table = (due: string) =>
      convert(`# T\n\n## Action items\n\n| Action | Owner | Due |\n|--|--|--|\n| a | dana | ${due} |\n`);
    assert.match(table('31/10/2022').markdown, /\n {2}due: 2022-10-31\n/);
    assert.match(table('10/31/2022').markdown, /\n {2}due: 2022-10-31\n/);
    assert.match(table('04/04/2022').markdown, /\n {2}due: 2022-04-04\n/);
    const { markdown, report } = table('03/04/2022');
    assert.match(markdown, /\n {2}x_due: 03\/04\/2022\n/);
    assert.deepEqual(
      report.notes.map(({ why }) => why),
      ['The day that is due may be 2022-03-04 or 2022-04-03: it is kept as x_due.'],
    );
  });

  it('have one owner each; several are kept, and said', () => {
    const owned = (owner: string) => {
      const { markdown, report } = convert(
        `# T\n\n## Action items\n\n| Action | Owner |\n|--|--|\n| a | ${owner} |\n\n- b (owner: ${owner})\n`,
      );
      return [markdown.match(/(?<= )(?:x_owners|owner): .*/g), report.notes.map(({ why }) => why)];
    };
    const why = 'An action has one owner, and several are named here: they are kept as x_owners.';
    for (const several of [
      'A / B',
      'A, B',
      'dana/@lin',
      'A und B',
      'A et B',
      'A + B',
      'A & B',
      'Ana y Luis',
      'Ana Gil y Luis Paz',
    ])
      // prettier-ignore
      assert.deepEqual(
        owned(several),
        [
          [`x_owners: ${several}`, `x_owners: ${several}`],
          [why, why],
        ],
        several,
      );
    for (const one of ['acme/platform', 'Data/Platform', 'Team Orders', 'dana', 'José Ortega y Gasset'])
      assert.deepEqual(owned(one), [[`owner: ${one}`, `owner: ${one}`], []], one);
  });

  it('have the owner alone taken out of brackets that say more', () => {
    const item = (text: string): string | undefined =>
      sectionIn(`# T\n\n## Action items\n\n- ${text}\n`, 'action-items')?.replace(/^.*\n {2}action: /, '');
    const CASES: readonly (readonly [item: string, written: string])[] = [
      ['Fix it (owner: dana, due Friday)', 'Fix it (due Friday)\n  owner: dana'],
      ['Fix it (owner: Dana Ray by 12 March)', 'Fix it (by 12 March)\n  owner: Dana Ray'],
      ['Fix it [owner: @dana; P1, open]', 'Fix it [P1, open]\n  owner: dana'],
      ['Fix it (owners: dana, lin, due Friday)', 'Fix it (due Friday)\n  x_owners: dana, lin'],
      ['Fix it (owners: dana2, lin)', 'Fix it\n  x_owners: dana2, lin'],
      ['Fix it (owner: dana2)', 'Fix it\n  owner: dana2'],
      ['Fix it (owner: due Friday)', '"Fix it (owner: due Friday)"'],
      ['Fix it (owner: ,)', '"Fix it (owner: ,)"'],
    ];
    for (const [text, written] of CASES) assert.equal(item(text), written);
  });

  it('have no owner where their cell names nobody, which is said', () => {
    const { markdown, report } = convert(
      '# T\n\n## Action items\n\n| Action | Owner |\n|--|--|\n| a | , |\n',
    );
    assert.match(markdown, /action: a\n {2}x_owner: ","\n/);
    assert.deepEqual(
      report.notes.map(({ why }) => why),
      ['What owner said here is no value of this format: it is kept as x_owner.'],
    );
  });

  it('are read from lists, with what is nested and what they are grouped by', () => {
    const list =
      '### Now\n\n- [ ] a (owner: dana)\n  - b\n\n### Later\n\n1. [x] c https://x.example/issues/7\n2. d — Assignee: Lin Chen';
    assert.equal(
      sectionIn(`# T\n\n## Action Items\n\n${list}\n`, 'action-items'),
      `- id: A1
  action: a
  owner: dana
  status: open
  x_notes:
    - b
  x_group: Now
- id: A2
  action: c https://x.example/issues/7
  status: done
  ticket: https://x.example/issues/7
  x_group: Later
- id: A3
  action: d
  owner: Lin Chen
  x_group: Later`,
    );
  });

  it('are those within an item in bold, which names their group', () => {
    const list = '* **Prevent**\n   * [x] a\n   * b\n     * c\n* **Detect**:\n  1. d\n* **e**';
    assert.equal(
      sectionIn(`# T\n\n## Action Items\n\n${list}\n`, 'action-items'),
      `- id: A1
  action: a
  status: done
  x_group: Prevent
- id: A2
  action: b
  x_notes:
    - c
  x_group: Prevent
- id: A3
  action: d
  x_group: Detect
- id: A4
  action: "**e**"`,
    );
  });

  it('are as quickly read where a text is made to be slow', () => {
    const hostile = (size: number): string => {
      const spaces = ' '.repeat(5 * size);
      return `# T${spaces}x\n\nOwner: a${spaces}b\n\n## Action items\n\n- do${spaces}x\n- **${spaces}x\n- ${'(@a'.repeat(2 * size)}\n- do (owner: a${spaces}b)\n\n| Action | Owner |\n|--|--|\n| a | a${spaces}b |\n\n## Timeline\n\n- x${spaces}y\n- x ${'10.1.2023 '.repeat(size)}\n- x (${spaces}10.1.2023\n- 14:00 ${'[a]('.repeat(2 * size)}\n\n${'**'.repeat(3 * size)}\n`;
    };
    assertInProportion((size) => convert(hostile(size)), 2500);
  });
});
