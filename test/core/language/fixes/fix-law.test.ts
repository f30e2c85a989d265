import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import type { Postmortem, Section } from '../../../../src/core/document/postmortem.ts';
import { ownFixes } from '../../../../src/core/language/fixes/fixes.ts';
import { problems, type Problem } from '../../../../src/core/language/problems.ts';
import { anyDocument } from '../../document/support/documents.ts';
import { cases } from '../../../support/cases.ts';

const found = (postmortem: Postmortem): readonly Problem[] =>
  problems(postmortem, { now: 0, config: DEFAULT_CONFIG, draft: 'full' });

const SAID = [
  'human error',
  'lucky that it was human error',
  'Sam should have known better',
  'Sam simply forgot to check it',
  'just',
  'obviously, the engineer was careless',
  'the root cause was a typo',
  'Why did Sam not test it?',
  'always the vendor, never us',
  'a calm sentence',
];

/** The ways a text can stand in YAML. */
const written = fc
  .tuple(
    fc.constantFrom(...SAID),
    fc.constantFrom('', 'at night ', 'Then: '),
    fc.constantFrom('', ' that day', ', we think'),
  )
  .chain(([said, before, behind]) => {
    const text = before + said + behind;
    const words = text.split(' ');
    const half = Math.ceil(words.length / 2);
    const folded = `${words.slice(0, half).join(' ')}\n      ${words.slice(half).join(' ')}`;
    return fc.constantFrom(
      text,
      `'${text.replaceAll("'", "''")}'`,
      JSON.stringify(text),
      `[a, ${text}]`,
      `[${text}, "${text}", b]`,
      `{ ${text}: b, c: ${text} }`,
      `{ a: ['${text}', ${text}] }`,
      `\n  - ${text}\n  - b\n  - "${folded}"`,
      `|\n      ${folded}`,
      `>-\n      ${folded}`,
      folded,
    );
  });

const section = fc.oneof(
  fc
    .tuple(fc.constantFrom('went_well', 'got_lucky', 'could_improve'), written, written)
    .map(([key, one, other]) => `\`\`\`yaml learnings\n${key}: ${one}\nsurprises: ${other}\n\`\`\`\n`),
  fc
    .tuple(written, written)
    .map(
      ([factor, why]) =>
        `\`\`\`yaml contributing-factors\n- id: F1\n  factor: ${factor}\n  whys: ${why}\n- { factor: ${factor.includes('\n') ? 'x' : factor} }\n\`\`\`\n`,
    ),
  fc
    .tuple(written, written)
    .map(
      ([action, done]) =>
        `\`\`\`yaml action-items\n- id: A1\n  action: ${action}\n  done_when: ${done}\n- [x]\n\`\`\`\n`,
    ),
  fc
    .tuple(fc.constantFrom(...SAID), fc.constantFrom('', ' @dana', ' ^T1 <https://a.example>'))
    .map(
      ([said, tail]) =>
        `\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:03 ${said}${tail}\n  14:04 b\n\`\`\`\n`,
    ),
  written.map(
    (text) =>
      `\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nentries:\n- at: 14:03\n  text: ${text}\n- { at: 14:04, text: human error, id: T2 }\n\`\`\`\n`,
  ),
);

const documents = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
  .map(([sections, eol]) =>
    `---\npostmortem: 1\nid: PM-1\nstatus: in_review\nresponders: { sam: on-call }\n---\n\n# T\n\nIt was human error.\n\n${sections.join('\n')}`.replaceAll(
      '\n',
      eol,
    ),
  );

const all = ({ frontMatter, sections }: Postmortem): readonly Section[] =>
  frontMatter ? [frontMatter, ...sections] : sections;

/** What stands in YAML without its texts. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return 'text';
  return Object.entries(value).map(([key, inside]) => [key, shape(inside)]);
}

const shapes = (postmortem: Postmortem): readonly unknown[] => [
  ...all(postmortem).map(({ name, value }) => [name, shape(value)]),
  postmortem.timeline?.entries.map(({ when, actor, id, sources, marks }) => [
    when.text,
    actor?.name,
    id?.name,
    sources.length,
    marks.length,
  ]),
];

const errorsOf = (postmortem: Postmortem): number =>
  all(postmortem).reduce((sum, { yaml }) => sum + yaml.errors.length, 0);

describe('a quick fix within YAML', () => {
  const LEARNINGS = (yaml: string): string => `# T\n\n\`\`\`yaml learnings\n${yaml}\n\`\`\`\n`;
  const CASES: readonly (readonly [string, string, string])[] = [
    [
      'blame/human-error',
      'got_lucky: [a, human error]',
      'got_lucky: [a, "human error (TODO What made this step likely, and what let it through?)"]',
    ],
    ['blame/human-error', 'got_lucky: { human error: b }', ''],
    [
      'blame/human-error',
      'got_lucky: "It was human error, \\"pure\\" bad luck."',
      'got_lucky: "It was human error, \\"pure\\" bad luck. (TODO What made this step likely, and what let it through?)"',
    ],
    ['yaml/quote', 'got_lucky: Then: the cache\n  was warm', 'got_lucky: "Then: the cache was warm"'],
    ['yaml/quote', 'got_lucky: |\n  - a: b\n went: c', ''],
  ];
  for (const [code, yaml, expected] of CASES) {
    it(`${code}: ${JSON.stringify(yaml)}`, () => {
      const text = LEARNINGS(yaml);
      const fixed = found(parsePostmortem(text))
        .filter((problem) => problem.code === code)
        .flatMap(ownFixes)
        .map(({ edits }) => applyEdits(text, edits));
      assert.deepEqual(fixed, expected === '' ? [] : [LEARNINGS(expected)]);
    });
  }
});

describe('a quick fix that asks', () => {
  const TITLE = 'Put the question here, to be answered';

  it('leaves its question open, wherever it is put', () => {
    let seen = 0;
    fc.assert(
      fc.property(documents, (text) => {
        const before = found(parsePostmortem(text));
        for (const fix of before.flatMap(ownFixes).filter(({ title }) => title === TITLE)) {
          const mended = applyEdits(text, fix.edits);
          const [, asked] =
            /\(TODO ([^)]*)\)/.exec(fix.edits.map(({ newText }) => newText).join()) ??
            assert.fail('it asks something');
          const open = found(parsePostmortem(mended)).filter(({ code }) => code === 'missing/answer');
          assert.deepEqual(
            [...new Set(open.map(({ message }) => message))],
            [`Still open: ${asked}`],
            mended,
          );
          seen += 1;
        }
      }),
      { numRuns: cases(60) },
    );
    assert.ok(seen > 60, String(seen));
  });
});

describe('any quick fix', () => {
  it('of wording changes words, and nothing of what stands around them', () => {
    let seen = 0;
    fc.assert(
      fc.property(documents, (text) => {
        const before = parsePostmortem(text);
        for (const fix of found(before)
          .filter(({ code }) => code.startsWith('blame/'))
          .flatMap(ownFixes)) {
          const mended = applyEdits(text, fix.edits);
          const after = parsePostmortem(mended);
          assert.deepEqual(shapes(after), shapes(before), `${fix.problem.code}: ${fix.title}\n${mended}`);
          assert.ok(errorsOf(after) <= errorsOf(before), mended);
          seen += 1;
        }
      }),
      { numRuns: cases(40) },
    );
    assert.ok(seen > 40, String(seen));
  });

  it('leaves sections that can be read so, and those it does not touch alone', () => {
    fc.assert(
      fc.property(fc.oneof(documents, anyDocument), (text) => {
        const before = parsePostmortem(text);
        // Where something is broken, mending it may show what else is.
        fc.pre(errorsOf(before) === 0);
        for (const fix of found(before).flatMap(ownFixes)) {
          // What stands below a second "---" was not read before, wrong as it may be.
          if (fix.title === 'Take the line out') continue;
          const mended = applyEdits(text, fix.edits);
          const after = parsePostmortem(mended);
          const said = `${fix.problem.code}: ${fix.title}\n${JSON.stringify(text)}\n${mended}`;
          assert.equal(errorsOf(after), 0, said);
          const there = all(after).map(({ value }) => JSON.stringify(value));
          const isTouched = ({ span }: Section): boolean =>
            fix.edits.some((edit) => edit.span.start <= span.end && span.start <= edit.span.end);
          for (const { value } of all(before).filter((one) => !isTouched(one)))
            assert.ok(there.includes(JSON.stringify(value)), said);
        }
      }),
      { numRuns: cases(100) },
    );
  });
});
