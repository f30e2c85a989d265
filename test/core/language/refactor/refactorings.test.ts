import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { linkEvidence } from '../../../../src/core/language/refactor/evidence.ts';
import { refactorings } from '../../../../src/core/language/refactor/index.ts';
import { keepInstants } from '../../../../src/core/language/refactor/keep-instants.ts';
import { documents } from './support/documents.ts';
import { refusedAt, taken, titlesAt } from './support/marked.ts';
import { cases } from '../../../support/cases.ts';

const fence = (name: string, ...lines: readonly string[]): string =>
  [`\`\`\`yaml ${name}`, ...lines, '```', ''].join('\n');
const log = (...lines: readonly string[]): string =>
  fence('timeline', 'date: 2026-11-18', 'zone: UTC', 'log: |', ...lines.map((line) => `  ${line}`));

interface Case {
  readonly name: string;
  readonly before: string;
  readonly take: string;
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    name: 'the last list item of a document moves into a section that takes its place',
    before: '# T\n\n- one\n- Limit the po‸ol\n',
    take: 'Move to Contributing Factors as F1',
    after: `# T\n\n- one\n\n\n${fence(
      'contributing-factors',
      '- id: F1',
      '  factor: Limit the pool',
      '  category: ${1|technical,procedural,human,organizational,external|}',
      '  evidence: [${2}]$0',
    )}`,
  },
  ...['[T1, # seen\n    T2 # felt\n  ]', '[ # seen\n  ]'].map((evidence) => ({
    name: `an entry becomes evidence beside comments: ${JSON.stringify(evidence)}`,
    before: `${log('14:03 paged ‸^T3')}\n${fence('contributing-factors', '- id: F1', `  evidence: ${evidence}`)}`,
    take: 'Use as Evidence for F1',
    after: `${log('14:03 paged ^T3')}\n${fence('contributing-factors', '- id: F1', `  evidence: [T3, ${evidence.slice(1)}`)}`,
  })),
  {
    name: 'an entry becomes evidence of a factor in braces with a comment at their end',
    before: `${log('14:03 paged ‸^T3')}\n${fence('contributing-factors', '- { factor: x, # c', '    id: F1 # d', '  }')}`,
    take: 'Use as Evidence for F1, x',
    after: `${log('14:03 paged ^T3')}\n${fence('contributing-factors', '- { evidence: [T3], factor: x, # c', '    id: F1 # d', '  }')}`,
  },
  {
    name: 'a handle that somebody wrote with its sign is filled in so that YAML can read it',
    before: fence(
      'action-items',
      '- id: A1',
      '  owner: "@lin"',
      '- id: A‸2',
      '  action: Limit it',
      '  type: prevent',
      '  priority: P1',
      '  due: 5bd',
      '  done_when: x',
    ),
    take: 'Fill In What Is Missing: owner',
    after: fence(
      'action-items',
      '- id: A1',
      '  owner: "@lin"',
      '- id: A2',
      '  action: Limit it',
      '  type: prevent',
      '  priority: P1',
      '  due: 5bd',
      '  done_when: x',
      '  owner: ${1:lin}',
    ),
  },
  {
    name: 'a list of times goes into the log, each in its place, links as sources',
    before: `# T

## Notes

- 14:03 UTC — **paged** for [checkout](https://grafana.example.com/d/1)
- 13:56‸ - rollout reaches 60 %

  which nobody saw
- 14:06:41 acknowledged: on it

The rest.

${log('14:05 a')}`,
    take: 'Move These 3 Times into the Timeline',
    after: `# T

## Notes

The rest.

${log(
  '13:56 rollout reaches 60 % which nobody saw',
  '14:03 paged for checkout <https://grafana.example.com/d/1>',
  '14:05 a',
  '14:06:41 acknowledged: on it',
)}`,
  },
  {
    name: 'a table of times, without its head',
    before: `| Time | What | Who |
| --- | :-: | --- |
| 14:03 | paged | tomas |
| 14:10 | «mitigated» | dana |

${log()}`,
    take: 'Move These 2 Times into the Timeline',
    after: log('14:03 paged — tomas', '14:10 mitigated — dana'),
  },
  {
    name: 'selected lines, into a timeline that is made for them, with the day they name',
    before: `# T

Intro.

«2026-11-18 14:03 paged
2026-11-18 23:58 over
2026-11-19 00:05 quiet
»
## Why
`,
    take: 'Move These 3 Times into the Timeline',
    after: `# T

Intro.

## Why

${fence('timeline', 'date: 2026-11-18', 'zone: UTC', 'log: |', '  14:03 paged', '  23:58 over', '  2026-11-19', '  00:05 quiet')}`,
  },
  {
    name: 'a sentence becomes an action item, which begins with its verb',
    before: `# T

Nothing noticed. We should‸ add an alert: on \`connections\`. It was quiet.

${fence('action-items', '- id: A2', '  action: Test', '# more to come')}`,
    take: 'Make Action Item A3 of This',
    after: `# T

Nothing noticed. We should add an alert: on \`connections\`. It was quiet.

${fence(
  'action-items',
  '- id: A2',
  '  action: Test',
  '- id: A3',
  '  action: "Add an alert: on connections"',
  '  type: ${1|investigate,mitigate,repair,detect,prevent,process|}',
  '  priority: ${2|P0,P1,P2,P3,P4|}',
  '  owner: ${3}',
  '  due: ${4:5bd}',
  '  done_when: ${5}',
  '  addresses: [${6}]$0',
  '# more to come',
)}`,
  },
  {
    name: 'a list item moves to the action items, in a section that is made for it below its heading',
    before: `# T

- Keep this
- TODO: cap the‸ pool.

## Action items
`,
    take: 'Move to Action Items as A1',
    after: `# T

- Keep this

## Action items

\`\`\`yaml action-items
- id: A1
  action: Cap the pool
  type: \${1|investigate,mitigate,repair,detect,prevent,process|}
  priority: \${2|P0,P1,P2,P3,P4|}
  owner: \${3}
  due: \${4:5bd}
  done_when: \${5}
  addresses: [\${6}]$0
\`\`\`
`,
  },
  {
    name: 'a selection becomes a factor, in a section behind the timeline',
    before: `«The pool had no
limit.» Nobody knew.

${log('14:03 a')}
End.
`,
    take: 'Make Factor F1 of This',
    after: `The pool had no
limit. Nobody knew.

${log('14:03 a')}
\`\`\`yaml contributing-factors
- id: F1
  factor: The pool had no limit
  category: \${1|technical,procedural,human,organizational,external|}
  evidence: [\${2}]$0
\`\`\`

End.
`,
  },
  {
    name: 'a learning becomes an action item',
    before: fence('learnings', 'could_improve:', '  - We should cap‸ the pool'),
    take: 'Make Action Item A1 of This',
    after: `${fence('learnings', 'could_improve:', '  - We should cap the pool')}
\`\`\`yaml action-items
- id: A1
  action: Cap the pool
  type: \${1|investigate,mitigate,repair,detect,prevent,process|}
  priority: \${2|P0,P1,P2,P3,P4|}
  owner: \${3}
  due: \${4:5bd}
  done_when: \${5}
  addresses: [\${6}]$0
\`\`\`
`,
  },
  {
    name: 'an entry becomes evidence of a factor, and gets an id for it',
    before: `${log('13:56 a ^T1', '14:03 b‸ <slack:C0/p1>')}
${fence('contributing-factors', '- id: F1', '  factor: The pool', '  evidence: [T1]')}`,
    take: 'Use as Evidence for F1, The pool',
    after: `${log('13:56 a ^T1', '14:03 b ^T2 <slack:C0/p1>')}
${fence('contributing-factors', '- id: F1', '  factor: The pool', '  evidence: [T1, T2]')}`,
  },
  {
    name: 'an item gets what it lacks, with places to fill in',
    before: `---\nid: PM-1\nowner: dana\n---\n\n${fence('action-items', '- id: A1', '  action: Cap‸ the pool', '  owner: dana', '- id: A2')}`,
    take: 'Fill In What Is Missing: type, priority, due, done_when',
    after: `---\nid: PM-1\nowner: dana\n---\n\n${fence(
      'action-items',
      '- id: A1',
      '  action: Cap the pool',
      '  owner: dana',
      '  type: ${1|investigate,mitigate,repair,detect,prevent,process|}',
      '  priority: ${2|P0,P1,P2,P3,P4|}',
      '  due: ${3:5bd}',
      '  done_when: ${4}',
      '- id: A2',
    )}`,
  },
  {
    name: 'a section gets what it lacks',
    before: fence('learnings‸', 'went_well:', '  - The page came at once'),
    take: 'Fill In What Is Missing: could_improve, got_lucky',
    after: fence(
      'learnings',
      'went_well:',
      '  - The page came at once',
      'could_improve:',
      '  - ${1}',
      'got_lucky:',
      '  - ${2}',
    ),
  },
  {
    name: 'the front matter gets what it lacks, with the handles there are',
    before:
      '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: SEV-2‸\nresponders: { dana: lead, tomas: on-call }\n---\n',
    take: 'Fill In What Is Missing: owner, services',
    after:
      '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: SEV-2\nresponders: { dana: lead, tomas: on-call }\nowner: ${1|dana,tomas|}\nservices: [${2}]\n---\n',
  },
  {
    name: 'items get ids, behind those there are',
    before: fence(
      'contributing-factors',
      '- id: F4',
      '  factor: a',
      '-   factor:‸ b',
      '- { factor: c }',
      '- id:',
      '  factor: d',
    ),
    take: 'Number 3 Items without an Id',
    after: fence(
      'contributing-factors',
      '- id: F4',
      '  factor: a',
      '-   id: F5',
      '    factor: b',
      '- { id: F6, factor: c }',
      '- id: F7',
      '  factor: d',
    ),
  },
  {
    name: 'a timeline without a zone gets one',
    before: fence('timeline', 'date: 2026-11-18‸', 'log: |', '  14:03 a'),
    take: 'Add the Zone Europe/Berlin',
    after: fence('timeline', 'date: 2026-11-18', 'zone: Europe/Berlin', 'log: |', '  14:03 a'),
  },
  {
    name: 'an abbreviation becomes what it may stand for',
    before: fence('timeline', 'date: 2026-11-18', 'zone: EDT‸ # as in the pager', 'log: |', '  14:03 a'),
    take: 'Change EDT to America/New_York',
    after: fence(
      'timeline',
      'date: 2026-11-18',
      'zone: America/New_York # as in the pager',
      'log: |',
      '  14:03 a',
    ),
  },
  {
    name: 'times follow to another zone, days with them',
    before: log(
      '14:03 a @dana',
      '22:30:15.250 b',
      '2026-11-18T23:10Z c',
      '23:20 d',
      '2026-11-19',
      '# later',
      '01:00 e',
    ).replace('UTC', 'U‸TC'),
    take: 'Change to Europe/Berlin, Keeping the Instants',
    after: log(
      '15:03 a @dana',
      '23:30:15.250 b',
      '2026-11-18T23:10Z c',
      '2026-11-19',
      '00:20 d',
      '# later',
      '02:00 e',
    ).replace('UTC', 'Europe/Berlin'),
  },
  {
    name: 'a timeline out of order is put in order',
    before: log('14:10 b', '# about a', '14:03 a‸'),
    take: 'Put the Timeline in Order of Time',
    after: log('# about a', '14:03 a', '14:10 b'),
  },
];

const FRONT = '---\npostmortem: 1\nid: PM-1\n---\n\n';
/** What is offered in a place, and what it makes of the document; the way back makes the document again. */
const MARKS: readonly (readonly [name: string, before: string, title: string, after: string])[] = [
  [
    'an entry of the log',
    log('14:03 pa‸ged ^T3 @dana <a:b>'),
    'Entry',
    log('14:03 paged +public ^T3 @dana <a:b>'),
  ],
  [
    'a factor',
    fence('contributing-factors', '- id: F1', '  factor: po‸ol', '- id: F2', '  factor: b'),
    'Factor',
    fence('contributing-factors', '- id: F1', '  factor: pool', '  public: true', '- id: F2', '  factor: b'),
  ],
  [
    'an action in braces',
    fence('action-items', '- { id: A1, action: li‸mit }'),
    'Action',
    fence('action-items', '- { id: A1, action: limit, public: true }'),
  ],
  [
    'a field of the impact',
    fence('impact', 'functionality: pay‸ing', 'customers: 5'),
    'Field',
    fence('impact', 'public: [functionality]', 'functionality: paying', 'customers: 5'),
  ],
  [
    'one more field of the impact',
    fence('impact', 'public:', '  - functionality', 'functionality: paying', 'customers: ‸5'),
    'Field',
    fence('impact', 'public:', '  [functionality, customers]', 'functionality: paying', 'customers: 5'),
  ],
  [
    'a paragraph',
    '## Summary\n\nIt bro‸ke.\nTwice.\n',
    'Paragraph',
    '## Summary\n\n<!-- postmortem-public -->\nIt broke.\nTwice.\n',
  ],
  ['a list', 'A\n\n- one\n- tw‸o\n', 'List', 'A\n\n<!-- postmortem-public -->\n- one\n- two\n'],
];

describe('marks of what is public', () => {
  for (const [name, before, noun, after] of MARKS)
    it(`are put on ${name}, and taken away`, () => {
      const marked = taken(FRONT + before, `Mark This ${noun} as Public`);
      assert.equal(marked, FRONT + after);
      const words = /(?<=[a-z]+)‸|‸(?=\d)/.exec(before)?.index ?? 0;
      const around = before.slice(words - 2, words) + before.slice(words + 1, words + 3);
      const at = marked.lastIndexOf(around) + 2;
      const again = titlesAt(`${marked.slice(0, at)}‸${marked.slice(at)}`);
      assert.ok(again.includes(`Keep This ${noun} Internal`), again.join());
    });

  it('are offered for nothing in a restricted document', () =>
    assert.ok(
      !titlesAt(`---\npostmortem: 1\naudience: restricted\n---\n\nIt bro‸ke.\n`).some((one) =>
        one.includes('Public'),
      ),
    ));
});

describe('refactorings', () => {
  for (const { name, before, take, after } of CASES) {
    it(name, () => assert.equal(taken(before, take), after));
    it(`${name}: with CRLF`, () => {
      const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
      assert.equal(taken(crlf(before), take), crlf(after));
    });
  }

  const refusals: readonly (readonly [before: string, title: string, why: string])[] = [
    [
      `- 14:03 paged\n- 14:10‸ over\n`,
      'Move These 2 Times into the Timeline',
      'The text does not say which day it was. Write `date: YYYY-MM-DD` into the timeline first.',
    ],
    [
      `«First we looked.\n14:03 paged\n14:10 over»\n\n${log()}`,
      'Move These 2 Times into the Timeline',
      '"First we looked." has no time and would be lost. Select only the lines that have one.',
    ],
    [
      `We should cap‸ it.\n\n${fence('action-items', 'not a list')}`,
      'Make a New Action Item of This',
      'The action-items section can not take an item as it stands. Mend its YAML first.',
    ],
  ];
  for (const [before, title, why] of refusals)
    it(`say why not: ${why}`, () => assert.equal(refusedAt(before, title), why));

  it('offer nothing where there is nothing to do', () => {
    assert.deepEqual(titlesAt('# A head‸ing\n'), []);
    assert.deepEqual(titlesAt('```sh\nls‸\n```\n'), []);
    assert.deepEqual(titlesAt('> quoted‸ words\n'), []);
    assert.deepEqual(titlesAt(`At 14:03 we‸ looked.\n`), [
      'Make Action Item A1 of This',
      'Make Factor F1 of This',
    ]);
  });

  it('keep the instants where the zone was changed by hand', () => {
    const before = log('14:03 a').replace('UTC', 'Asia/Kolkata‸');
    const after = taken(before, 'Keep the Instants: Times Were in UTC', { savedZone: 'UTC' });
    assert.equal(after, log('19:33 a').replace('UTC', 'Asia/Kolkata'));
  });

  it('keep every instant, there and back, for any log', () => {
    let moved = 0;
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom('UTC', 'Asia/Kolkata', '-08:00', 'America/New_York'),
        (text, to) => {
          const before = parsePostmortem(text);
          const edits = keepInstants(before, before.timeline?.zone ?? '', to);
          if (!edits) return;
          moved += 1;
          const after = parsePostmortem(applyEdits(text, edits));
          const instants = ({ timeline }: typeof before): readonly unknown[] =>
            (timeline?.entries ?? []).map(({ at, text: said }) => [at, said]);
          assert.deepEqual(instants(after), instants(before));
          assert.equal(after.timeline?.zone, to);
        },
      ),
      { numRuns: cases(300) },
    );
    assert.ok(moved > 50, `${moved} were moved`);
  });

  it('link any entry to any factor, and only there', () => {
    fc.assert(
      fc.property(documents, fc.nat(20), fc.nat(5), (text, nth, which) => {
        const before = parsePostmortem(text);
        const entry = before.timeline?.entries[nth];
        const edits = entry && linkEvidence(before, which, entry);
        if (!edits) return;
        const after = parsePostmortem(applyEdits(text, edits));
        const id = after.timeline?.entries[nth]?.id?.name ?? '';
        const evidence = after.factors.find(({ index }) => index === which)?.fields['evidence']?.value;
        assert.ok(Array.isArray(evidence) && evidence.includes(id), JSON.stringify(evidence));
        assert.equal(after.factors.length, before.factors.length);
      }),
      { numRuns: cases(300) },
    );
  });

  it('are total, and never break what could be read', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (text, at) => {
        const postmortem = parsePostmortem(text);
        const start = at % (text.length + 1);
        const context = { config: DEFAULT_CONFIG, problems: [], zone: 'UTC', asked: true };
        for (const offer of refactorings(postmortem, { start, end: start }, context)) {
          const after = parsePostmortem(
            applyEdits(text, [...offer.edits, ...(offer.snippet ? [filledIn(offer.snippet)] : [])]),
          );
          const errors = ({ sections }: typeof postmortem): number =>
            sections.reduce((sum, { yaml }) => sum + yaml.errors.length, 0);
          assert.ok(errors(after) <= errors(postmortem), `${offer.title}\n${after.text}`);
          assert.ok(after.sections.length >= postmortem.sections.length, offer.title);
        }
      }),
      { numRuns: cases(500) },
    );
  });

  it('survive any text at all', () => {
    const piece = fc.constantFrom(
      '```yaml timeline\n',
      '```\n',
      'log: |\n',
      '  14:03 a\n',
      '- ',
      'id: A1\n',
      '| 14:03 | x |\n',
      '---\n',
      '\r\n',
      '\t',
      '{',
      '[',
      'zone: UTC\n',
      '# x\n',
      'a. b\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, from, to) => {
        const text = pieces.join('');
        const [start = 0, end = 0] = [from % (text.length + 1), to % (text.length + 1)].toSorted(
          (a, b) => a - b,
        );
        const offers = refactorings(
          parsePostmortem(text),
          { start, end },
          { config: DEFAULT_CONFIG, problems: [], zone: 'UTC', asked: true },
        );
        for (const { edits, snippet } of offers) applyEdits(text, [...edits, ...(snippet ? [snippet] : [])]);
      }),
      { numRuns: cases(3000) },
    );
  });
});

/** A snippet as it stands when somebody has gone through its places and changed nothing. */
const filledIn = ({ span, newText }: TextEdit): TextEdit => ({
  span,
  newText: newText
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:?((?:\\.|[^}])*)\}/g, '$1')
    .replace('$0', '')
    .replace(/\\([\\$}])/g, '$1'),
});
