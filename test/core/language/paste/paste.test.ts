import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { assetFolder, assetName } from '../../../../src/core/language/paste/asset-path.ts';
import { droppedLink } from '../../../../src/core/language/paste/dropped-link.ts';
import { pasteOffers } from '../../../../src/core/language/paste/paste-offers.ts';
import { readMarked } from '../refactor/support/marked.ts';
import { documents } from '../refactor/support/documents.ts';

const log = (...lines: readonly string[]): string =>
  [
    '```yaml timeline',
    'date: 2026-11-18',
    'zone: UTC',
    'log: |',
    ...lines.map((line) => `  ${line}`),
    '```',
    '',
  ].join('\n');
const actions = (...lines: readonly string[]): string =>
  ['```yaml action-items', ...lines, '```', ''].join('\n');

interface Case {
  readonly name: string;
  readonly before: string;
  readonly pasted: string;
  readonly title: string;
  readonly after: string;
}

const ENTRY = 'Insert as an Entry with Its Source';
const SOURCE = 'Insert as a Source of This Entry';
const LINES = 'Insert as Lines of the Log';
const QUOTED = 'Insert in Quotes';

const CASES: readonly Case[] = [
  {
    name: 'a Slack message becomes an entry at the time it was said',
    before: log('14:03 a', '‸'),
    pasted:
      'https://acme.slack.com/archives/C0INC2041/p1795014600000900?thread_ts=1795014000.000100&cid=C0INC2041\n',
    title: ENTRY,
    after: log(
      '14:03 a',
      '15:10:00 ${2:(TODO What was said in Slack?)} <slack:C0INC2041/p1795014600000900>$0',
    ),
  },
  {
    name: 'a Slack message of another day has a full time',
    before: log('14:03 a', '‸').replace('2026-11-18', '2026-11-17'),
    pasted: 'https://acme.slack.com/archives/C0INC2041/p1795014600000900',
    title: ENTRY,
    after: log(
      '14:03 a',
      '2026-11-18T15:10:00+00:00 ${2:(TODO What was said in Slack?)} <slack:C0INC2041/p1795014600000900>$0',
    ).replace('date: 2026-11-18', 'date: 2026-11-17'),
  },
  {
    name: 'a PagerDuty incident becomes an entry whose time is to be set',
    before: log('14:03:12 a').replace('  14:03:12 a\n', '  14:03:12 a\n‸\n'),
    pasted: 'https://acme.pagerduty.com/incidents/Q2X7ABCDE12345',
    title: ENTRY,
    after: log(
      '14:03:12 a',
      '${1:14:03} ${2:(TODO What did PagerDuty record?)} <pagerduty:Q2X7ABCDE12345>$0',
    ),
  },
  {
    name: 'a pull request',
    before: log('‸'),
    pasted: 'https://github.com/acme/checkout-api/pull/4471/files',
    title: ENTRY,
    after: log(
      '${1:00:00} ${2:Pull request 4471 in checkout-api} <https://github.com/acme/checkout-api/pull/4471/files>$0',
    ),
  },
  {
    name: 'a dashboard whose link says its time',
    before: log('‸'),
    pasted: 'https://app.datadoghq.eu/monitors/123?from_ts=1795014600000&to_ts=1795018200000',
    title: ENTRY,
    after: log(
      '15:10:00 ${2:A Datadog monitor} <https://app.datadoghq.eu/monitors/123?from_ts=1795014600000&to_ts=1795018200000>$0',
    ),
  },
  {
    name: 'a status page',
    before: log('‸'),
    pasted: 'https://status.acme.com/incidents/x7k2',
    title: ENTRY,
    after: log(
      '${1:00:00} ${2:(TODO What does the status page say?)} <https://status.acme.com/incidents/x7k2>$0',
    ),
  },
  {
    name: 'a link behind an entry is one of its sources',
    before: log('14:03 Page‸ @dana'),
    pasted: 'https://grafana.example.com/d/1',
    title: SOURCE,
    after: log('14:03 Page <https://grafana.example.com/d/1> @dana'),
  },
  {
    name: 'messages out of a chat become lines, days as they need them',
    before: log('14:03 a', '‸', '15:00 b'),
    pasted: 'Dana Reyes  2:05 PM\nLooking at it\nTomas Vidal  12:10 AM\nresolved: pool pinned\n',
    title: LINES,
    after: log(
      '14:03 a',
      '14:05 Looking at it @dana-reyes',
      '2026-11-19',
      '00:10 resolved: pool pinned @tomas-vidal',
      '2026-11-18',
      '15:00 b',
    ),
  },
  {
    name: 'lines of another log are indented as these are',
    before: log('14:03 a‸'),
    pasted: '      14:05 detected: Page\n        of the checkout @tomas\n      # c\n      14:06 b',
    title: LINES,
    after: log('14:03 a', '14:05 detected: Page', '  of the checkout @tomas', '# c', '14:06 b'),
  },
  {
    name: 'lines in the middle of an entry go on it, and close no fence',
    before: log('14:03 It said ‸'),
    pasted: 'error:\n```\npool exhausted\n```\n',
    title: 'Insert as More of This Entry',
    after: log('14:03 It said error:', '  ```', '  pool exhausted', '  ```'),
  },
  {
    name: 'fences at the start of a line of the log are no fences any more',
    before: log('14:03 a', '‸'),
    pasted: '```\nls\n```',
    title: 'Insert without Closing the Section',
    after: log('14:03 a', "'''", 'ls', "'''"),
  },
  {
    name: 'a value with a colon is quoted',
    before: actions('- id: A1', '  action: ‸'),
    pasted: 'Alert: on "connections" ',
    title: QUOTED,
    after: actions('- id: A1', '  action: "Alert: on \\"connections\\""'),
  },
  {
    name: 'a value that YAML would cut is quoted',
    before: actions('- id: A1', '  action: «old» # a note'),
    pasted: 'Cap the pool #4471',
    title: QUOTED,
    after: actions('- id: A1', '  action: "Cap the pool #4471" # a note'),
  },
  {
    name: 'a value of several lines is one line, and closes no fence',
    before: actions('- id: A1', '  action: ‸'),
    pasted: 'Cap the pool\n```\nand test it',
    title: 'Insert on One Line',
    after: actions('- id: A1', '  action: Cap the pool ``` and test it'),
  },
  {
    name: 'an item of a list that begins with a sign is quoted',
    before: ['```yaml learnings', 'went_well:', '  - ‸', '```', ''].join('\n'),
    pasted: '@dana saw it at once',
    title: QUOTED,
    after: ['```yaml learnings', 'went_well:', '  - "@dana saw it at once"', '```', ''].join('\n'),
  },
  {
    name: 'lines in a block of text are indented, and close no fence',
    before: actions('- id: A1', '  done_when: |', '    ‸'),
    pasted: 'Run\n```\nls\n```',
    title: 'Insert without Closing the Section',
    after: actions('- id: A1', '  done_when: |', '    Run', "    '''", '    ls', "    '''"),
  },
  {
    name: 'a link over words becomes their link',
    before: 'The «runbook» says so.\n',
    pasted: 'https://wiki.example.com/a_(b)',
    title: 'Insert as a Link',
    after: 'The [runbook](https://wiki.example.com/a_%28b%29) says so.\n',
  },
];

const paste = (
  before: string,
  pasted: string,
): { readonly titles: readonly string[]; readonly texts: readonly string[] } => {
  const { text, span } = readMarked(before);
  const offers = pasteOffers(parsePostmortem(text), span, pasted);
  return {
    titles: offers.map(({ title }) => title),
    texts: offers.map(({ newText }) => applyEdits(text, [{ span, newText }])),
  };
};

describe('pasting', () => {
  for (const { name, before, pasted, title, after } of CASES)
    it(name, () => assert.deepEqual(paste(before, pasted), { titles: [title], texts: [after] }));

  const plain: readonly (readonly [name: string, before: string, pasted: string])[] = [
    ['words in prose', 'The ‸ says so.\n', 'runbook'],
    ['a link in prose', 'See ‸.\n', 'https://a.example'],
    ['a link over a link', 'See «https://b.example».\n', 'https://a.example'],
    ['words behind a key', actions('- id: A1', '  action: ‸'), 'Cap the pool'],
    ['a list behind a key', actions('- id: A1', '  addresses: ‸'), '[F1, F2]'],
    ['words in the middle of a value', actions('- id: A1', '  action: Cap ‸ pool'), 'the: big'],
    ['words in an entry', log('14:03 It said ‸'), 'no'],
    ['a link in the middle of an entry', log('14:03 It ‸ said'), 'https://a.example'],
    ['a line of code', '```sh\n‸\n```\n', 'https://a.example'],
    ['a line of a log where it belongs', log('‸'), '14:05 b'],
  ];
  for (const [name, before, pasted] of plain)
    it(`is left alone: ${name}`, () => assert.deepEqual(paste(before, pasted).titles, []));

  it('never breaks a section, and touches nothing else', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '14:03 a',
            '```',
            '~~~~',
            'a: b',
            '# x',
            '  - c',
            'Dana  2:03 PM',
            '',
            '@x',
            'https://acme.slack.com/archives/C0INC2041/p1795014600000900',
            '\t',
          ),
          { maxLength: 6 },
        )
        .map((lines) => lines.join('\n')),
    );
    let offered = 0;
    fc.assert(
      fc.property(documents, fc.nat(), texts, (text, at, pasted) => {
        const before = parsePostmortem(text);
        const start = at % (text.length + 1);
        const span = { start, end: start };
        for (const { newText, title, kind } of pasteOffers(before, span, pasted)) {
          offered += 1;
          const after = parsePostmortem(applyEdits(text, [{ span, newText }]));
          assert.equal(after.sections.length, before.sections.length, title);
          assert.equal(after.timeline?.form, before.timeline?.form, title);
          const errors = ({ sections }: typeof before): number =>
            sections.reduce((sum, { yaml }) => sum + yaml.errors.length, 0);
          assert.ok(errors(after) <= errors(before), `${kind} ${JSON.stringify(newText)}`);
        }
      }),
      { numRuns: 800 },
    );
    assert.ok(offered > 25, `${offered} were offered`);
  });

  const dropped: readonly (readonly [name: string, before: string, link: string, after: string])[] = [
    [
      'a Slack message between the words of an entry',
      log('14:03 It ‸said', '15:31 b'),
      'https://acme.slack.com/archives/C0INC2041/p1795014600000900',
      log(
        '14:03 It said',
        '15:10:00 (TODO What was said in Slack?) <slack:C0INC2041/p1795014600000900>',
        '15:31 b',
      ),
    ],
    [
      'a PagerDuty incident, at the time of the entry it was dropped on',
      log('14:03 detected‸: Page', '15:31 b'),
      'https://acme.pagerduty.com/incidents/Q2X7ABCDE12345',
      log(
        '14:03 detected: Page',
        '14:03:00 (TODO What did PagerDuty record?) <pagerduty:Q2X7ABCDE12345>',
        '15:31 b',
      ),
    ],
    [
      'any link on the lines around the log',
      log('14:03 a').replace('zone', 'zo‸ne'),
      'https://a.example',
      log('14:03 a', '14:03:00 (TODO What does this show?) <https://a.example>'),
    ],
  ];
  for (const [name, before, link, after] of dropped)
    it(`makes an entry of what is dropped: ${name}`, () => {
      const { text, span } = readMarked(before);
      const edits = droppedLink(parsePostmortem(text), span.start, link)?.edits;
      assert.equal(edits && applyEdits(text, edits), after);
    });

  it('leaves alone what is dropped elsewhere', () => {
    const postmortem = parsePostmortem(`Prose\n\n${log('14:03 a')}`);
    assert.equal(droppedLink(postmortem, 2, 'https://a.example'), undefined);
    assert.equal(droppedLink(postmortem, postmortem.text.indexOf('14:03'), 'no link'), undefined);
  });

  it('puts images beside the document, by its id', () => {
    const folder = (id: string): string => assetFolder(parsePostmortem(`---\nid: ${id}\n---\n`));
    assert.equal(folder('PM-2026-031'), 'assets/PM-2026-031');
    assert.equal(folder('../../etc'), 'assets/etc');
    assert.equal(folder('""'), 'assets');
    assert.equal(assetName('Größe der Queue.PNG', 1), 'Gro-e-der-Queue.png');
    assert.equal(assetName('image.png', 3), 'image-3.png');
    assert.equal(assetName('…', 1), 'image');
  });
});
