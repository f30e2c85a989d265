import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween } from '../../../src/core/document/change-between.ts';
import { applyEdits, type TextEdit } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import type { Postmortem, Section } from '../../../src/core/document/postmortem.ts';
import { anyDocument, fencedDocument, longDocument, snippet } from './support/documents.ts';
import { fenceEdit, fenceEditIn } from './support/fence-edits.ts';
import { inPieces, readInOne, toldOf } from './support/told.ts';
import { cases } from '../../support/cases.ts';

/** An edit as people make them, and worse: given by where it stands in a text of any length. */
const otherEdit = fc.record({
  at: fc.nat({ max: 999 }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  newText: snippet,
});
const edits = fc.array(otherEdit, { minLength: 1, maxLength: 6 });

function editOf(
  text: string,
  { at, length, newText }: { at: number; length: number; newText: string },
): TextEdit {
  const start = Math.floor((at / 1000) * (text.length + 1));
  return { span: { start, end: Math.min(text.length, start + length) }, newText };
}

describe('reading a document after an edit', () => {
  const isAsFromScratch = (documents: fc.Arbitrary<string>, numRuns: number): void =>
    fc.assert(
      fc.property(documents, edits, (text, changes) => {
        let postmortem: Postmortem = parsePostmortem(text);
        for (const change of changes) {
          const edit = editOf(postmortem.text, change);
          const after = applyEdits(postmortem.text, [edit]);
          postmortem = parsePostmortem(after, { postmortem, edit });
          assert.deepEqual(toldOf(postmortem), toldOf(parsePostmortem(after)), JSON.stringify(after));
        }
      }),
      { numRuns: cases(numRuns) },
    );

  it('gives what reading it from scratch gives', () => isAsFromScratch(anyDocument, 150));
  it('gives the same in a document of many parts', () => isAsFromScratch(longDocument, 12)).timeout(120_000);

  it('gives the same where fences are opened, closed and taken away', () =>
    fc.assert(
      fc.property(
        fc.oneof(anyDocument, fencedDocument),
        fc.array(fc.oneof({ weight: 3, arbitrary: fenceEdit }, { weight: 1, arbitrary: otherEdit }), {
          minLength: 1,
          maxLength: 10,
        }),
        (text, changes) => {
          let postmortem = parsePostmortem(text);
          for (const change of changes) {
            const edit =
              'what' in change ? fenceEditIn(postmortem.text, change) : editOf(postmortem.text, change);
            const after = applyEdits(postmortem.text, [edit]);
            postmortem = parsePostmortem(after, { postmortem, edit });
            assert.deepEqual(toldOf(postmortem), toldOf(parsePostmortem(after)), JSON.stringify(after));
          }
        },
      ),
      { numRuns: cases(150) },
    ));

  const FOUND: readonly (readonly [string, string, readonly TextEdit[]])[] = [
    [
      'at the end of a last line that opens a fence until then',
      '```yaml action-items\n- id: A1\n  owner: lin\n```',
      [
        { span: { start: 0, end: 21 }, newText: '' },
        { span: { start: 25, end: 25 }, newText: '> ```\n' },
      ],
    ],
    [
      'before a byte order mark',
      '\uFEFF---\nid: A\n...\n',
      [
        { span: { start: 11, end: 15 }, newText: '' },
        { span: { start: 0, end: 0 }, newText: '\n\n' },
      ],
    ],
    [
      'in an entry after one that is broken',
      '```yaml timeline\nentries:\n  - at: "open\n  - at: 14:03\n    text: a\n  - at: 14:04\n    text: b\n```',
      [{ span: { start: 93, end: 93 }, newText: 'x' }],
    ],
  ];
  for (const [where, text, changes] of FOUND)
    it(`gives the same ${where}`, () => {
      let postmortem = parsePostmortem(text);
      for (const edit of changes) {
        const after = applyEdits(postmortem.text, [edit]);
        postmortem = parsePostmortem(after, { postmortem, edit });
        assert.deepEqual(toldOf(postmortem), toldOf(parsePostmortem(after)));
      }
    });

  it('reads no part again that the edit does not touch', () => {
    const items = Array.from({ length: 40 }, (_, index) => `- id: A${index}\n  action: Do ${index}\n`).join(
      '',
    );
    const text = `# T\n\n\`\`\`yaml action-items\n${items}\`\`\`\n\nBelow\n`;
    const before = parsePostmortem(text);
    const at = text.indexOf('Do 20');
    const edit = { span: { start: at, end: at + 2 }, newText: 'Limit' };
    const after = parsePostmortem(applyEdits(text, [edit]), { postmortem: before, edit });
    const kept = new Set(before.parts.map(({ alone }) => alone));
    const fresh = after.parts.filter(({ alone }) => !kept.has(alone));
    assert.deepEqual(
      fresh.map(({ alone }) => alone.text),
      ['- id: A20\n  action: Limit 20\n'],
    );
  });
});

describe('the change between two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n') });

  it('makes one of the other', () =>
    fc.assert(
      fc.property(text, text, (before, after) =>
        assert.equal(applyEdits(before, [changeBetween(before, after)]), after),
      ),
    ));

  it('is found in long texts as well, and begins and ends where they differ', () =>
    fc.assert(
      fc.property(text, text, fc.nat({ max: 9000 }), fc.nat({ max: 9000 }), (before, after, above, below) => {
        fc.pre(before !== after);
        const long = (within: string): string => 'x'.repeat(above) + within + 'y'.repeat(below);
        const { span, newText } = changeBetween(before, after);
        const end = span.end + above;
        assert.deepEqual(changeBetween(long(before), long(after)), {
          span: { start: span.start + above, end },
          newText,
        });
      }),
    ));

  it('is no longer than it has to be', () => {
    const long = 'x'.repeat(100);
    assert.deepEqual(changeBetween(`${long}ab${long}`, `${long}acb${long}`), {
      span: { start: 101, end: 101 },
      newText: 'c',
    });
  });
});

describe('a section read in pieces', () => {
  it('says what it says read in one, and is broken where that is', () =>
    fc.assert(
      fc.property(anyDocument, (text) => {
        const postmortem = parsePostmortem(text);
        for (const section of firstOfEach(postmortem)) {
          const whole = readInOne(postmortem, section);
          assert.equal(section.broken, whole.section.yaml.errors.length > 0, JSON.stringify(text));
          if (section.broken) continue;
          assert.deepEqual(inPieces(postmortem, section), whole.told, JSON.stringify(text));
        }
      }),
      { numRuns: cases(300) },
    ));

  const listOf = (first: string, second: string): string =>
    `\`\`\`yaml action-items\n- id: A1\n  owner: ${first}\n- id: A2\n  owner: ${second}\n\`\`\`\n`;
  for (const said of [
    'Run *all* checks and &c',
    'roles with `*:*`',
    "'a *b* and &c'",
    'R &D',
    '>-\n    a *b*',
  ]) {
    it(`has a part for each item beside the words ${JSON.stringify(said)}`, () => {
      const postmortem = parsePostmortem(listOf(said, 'lin'));
      const [section] = postmortem.sections;
      assert.ok(section);
      assert.equal(postmortem.actionItems.length, 2);
      assert.ok(postmortem.parts.length > 2);
      assert.deepEqual(inPieces(postmortem, section), readInOne(postmortem, section).told);
    });
  }

  for (const linked of [
    '&o lin',
    '!!str &o lin',
    '!t  &o lin',
    '[a, &o lin]',
    '{ a: &o lin }',
    '{ "a":&o lin }',
    '[&o lin]',
  ])
    it(`knows of an anchor in ${linked}`, () => {
      const postmortem = parsePostmortem(listOf(linked, '*o'));
      const [section] = postmortem.sections;
      assert.ok(section);
      assert.equal(section.broken, false);
      assert.deepEqual(inPieces(postmortem, section), readInOne(postmortem, section).told);
    });
});

const firstOfEach = ({ sections }: Postmortem): readonly Section[] =>
  sections.filter(({ name }, index) => sections.findIndex((one) => one.name === name) === index);
