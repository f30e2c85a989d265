import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { NOTE_HEADINGS, type NoteKey } from '../../../../src/core/document/note-headings.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { notesEdits } from '../../../../src/core/language/notes/notes-edits.ts';
import { placeNotes, type PlacedNote } from '../../../../src/core/language/notes/place-notes.ts';
import { readNotes } from '../../../../src/core/language/notes/read-notes.ts';
import { agendaMarkdown } from '../../../../src/core/render/meeting/agenda.ts';
import { cases } from '../../../support/cases.ts';

const LEARNINGS = `went_well:
  - The page came # at once
could_improve: none found
got_lucky:
questions:
  - question: Which services share the limit?
    for: mei
  - { question: What did the graph show, for: lin }
  - How long does a page take?
`;
const documentOf = (learnings: string): string =>
  `# Title\n\n\`\`\`yaml learnings\n${learnings}\`\`\`\n\nText behind.\n`;

/** The learnings once the notes are in them. */
function added(learnings: string, notes: string): string {
  const text = documentOf(learnings);
  const postmortem = parsePostmortem(text);
  const edits = notesEdits(postmortem, placeNotes(postmortem, readNotes(notes)));
  assert.ok(edits, 'the section takes them');
  const after = applyEdits(text, edits);
  const [head, foot] = documentOf('|').split('|');
  assert.ok(after.startsWith(head ?? '') && after.endsWith(foot ?? ''), after);
  return after.slice(head?.length, after.length - (foot?.length ?? 0));
}

describe('notes of a meeting', () => {
  const READ: readonly (readonly [string, string, unknown])[] = [
    [
      'lists below headings, however they are called',
      '## What went well\n* One\n  goes on\n* Two\n\n**To improve:**\n1. Three\n\nLuck:\nFour\n',
      [
        ['went_well', 'One goes on'],
        ['went_well', 'Two'],
        ['could_improve', 'Three'],
        ['got_lucky', 'Four'],
      ],
    ],
    [
      'lines with a word in front',
      'went well: One\n- Surprise: Two\n- Note: three\n',
      [
        ['went_well', 'One'],
        ['surprises', 'Two'],
        [undefined, 'Note: three'],
      ],
    ],
    [
      'answers, and questions of their own',
      'Q1: The limit is 800\nand is nowhere written\n\n**Q12** later\nQ: What is next?\n\nQ: How long?\nA: A minute\n',
      [
        [1, 'The limit is 800 and is nowhere written'],
        [undefined, '**Q12** later'],
        ['questions', 'What is next?'],
        ['How long?', 'A minute'],
      ],
    ],
    ['nothing', '\n- \n\n## Went well\n-\n', []],
  ];
  for (const [what, text, expected] of READ)
    it(`are read from ${what}`, () =>
      assert.deepEqual(
        readNotes(text).map(({ key, text: said, answers }) => [answers ?? key, said]),
        expected,
      ));

  it('go where they belong, by the smallest edits', () => {
    const notes =
      '## Went well\n- The page came\n- The rollback: it was quick\n\n## Could improve\n- Nobody read "the log", [or]: it\n\n## Got lucky\n- It was night\n\n## Surprises\n- "#1" is not first\n\n## New questions\n- Who else?\n\nQ1: Five, as far as known\n\nQ2: Nothing\n\nQ3: Two minutes: at most\n';
    assert.equal(
      added(LEARNINGS, notes),
      `went_well:
  - The page came # at once
  - "The rollback: it was quick"
could_improve:
  - 'Nobody read "the log", [or]: it'
got_lucky:
  - It was night
questions:
  - question: Which services share the limit?
    for: mei
    answer: Five, as far as known
  - { question: What did the graph show, for: lin, answer: Nothing }
  - question: How long does a page take?
    answer: "Two minutes: at most"
  - Who else?
surprises:
  - '"#1" is not first'
`,
    );
  });

  it('change nothing the second time', () => {
    const notes = '## Went well\n- A: b\n\n## Surprises\n- C\n\n## New questions\n- Who else?\n';
    const once = added(LEARNINGS, notes);
    assert.equal(added(once, notes), once);
  });

  it('fill a new section, an empty one, lists in brackets, and what stands alone', () => {
    const notes = '## Went well\n- One\n- Two, too\n';
    assert.equal(added('', notes), 'went_well:\n  - One\n  - Two, too\n');
    assert.equal(
      added('went_well:\n  - \ngot_lucky:\n  - \n', notes),
      'went_well:\n  - One\n  - Two, too\ngot_lucky:\n  - \n',
    );
    assert.equal(added('went_well: [Zero]\n', notes), 'went_well: [Zero, One, "Two, too"]\n');
    assert.equal(added('went_well: It held\n', notes), 'went_well:\n  - It held\n  - One\n  - Two, too\n');
    const without = '# Title\n';
    const postmortem = parsePostmortem(without);
    const edits = notesEdits(postmortem, placeNotes(postmortem, readNotes(notes)));
    assert.equal(
      applyEdits(without, edits ?? []),
      '# Title\n\n```yaml learnings\nwent_well:\n  - One\n  - Two, too\n```\n',
    );
  });

  it('are refused where the section can not take them', () => {
    for (const learnings of ['went_well: [a\n', '{ went_well: [a] }\n', '- a\n']) {
      const postmortem = parsePostmortem(documentOf(learnings));
      assert.equal(notesEdits(postmortem, placeNotes(postmortem, readNotes('Went well: One'))), undefined);
    }
  });

  it('come back from the agenda in which they were written', () => {
    const postmortem = parsePostmortem(documentOf(LEARNINGS));
    const agenda = agendaMarkdown(postmortem, { now: 0, missing: [] });
    assert.deepEqual(readNotes(agenda), []);
    const filled = agenda
      .replace('Q2:', 'Q2: It was flat')
      .replace(/(### Got lucky\n\n)-/u, '$1- It was night\n- The mail was late');
    assert.deepEqual(
      placeNotes(postmortem, readNotes(filled)).map((one) => [
        one.to === 'list' ? one.key : one.to === 'answer' ? one.question.question : one.to,
        one.text,
      ]),
      [
        ['What did the graph show', 'It was flat'],
        ['got_lucky', 'It was night'],
        ['got_lucky', 'The mail was late'],
      ],
    );
  });

  it('find the question that they answer by its words', () => {
    const postmortem = parsePostmortem(documentOf(LEARNINGS));
    const [placed] = placeNotes(postmortem, readNotes('Q: which services share a limit\nA: Five'));
    assert.equal(placed?.to === 'answer' && placed.question.index, 0);
  });

  it('are all there afterwards, and nothing else is, whatever they say', () => {
    const keys = Object.keys(NOTE_HEADINGS) as readonly NoteKey[];
    const said = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          '```',
          '~~~ x',
          '- a',
          'a: b',
          '# c',
          'null',
          '~',
          '{a}',
          '[b]',
          "it's",
          '"q"',
          '* x',
          '|',
          '---',
          'a #b',
        ),
      )
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
    const own = fc.constantFrom(
      LEARNINGS,
      '',
      'went_well:\n- Flush\n- Left\nquestions:\n- A?\n- question: B?\n',
      'questions:\n  - A?\nwent_well: []\nx_own: { a: b }\n',
      'got_lucky: "none"\r\nquestions:\r\n  - question: A?\r\n    x_own: 1\r\n',
      'surprises:\n    - Deep\n    - deeper # so\n\n# the end\n',
    );
    const note = fc.oneof(
      fc.record({ to: fc.constant('list' as const), key: fc.constantFrom(...keys), text: said }),
      fc.record({ to: fc.constant('answer' as const), at: fc.nat(3), text: said }),
    );
    fc.assert(
      fc.property(own, fc.array(note, { maxLength: 6 }), (learnings, notes) => {
        const text = documentOf(learnings);
        const postmortem = parsePostmortem(text);
        const asked = placeNotes(
          postmortem,
          [1, 2, 3, 4].map((answers) => ({ text: '', key: undefined, answers })),
        );
        const answered = new Set<number>();
        const placed = notes.flatMap((one): readonly PlacedNote[] => {
          if (one.to === 'list') return [one];
          const found = asked[one.at];
          if (found?.to !== 'answer' || answered.has(one.at)) return [];
          answered.add(one.at);
          return [{ ...found, text: one.text }];
        });
        const edits = notesEdits(postmortem, placed);
        assert.ok(edits);
        const after = parsePostmortem(applyEdits(text, edits));
        const before = postmortem.sections[0]?.value;
        const value = after.sections[0]?.value;
        assert.equal(after.sections[0]?.broken, false, after.text);
        assert.deepEqual(value ?? {}, expectedOf(before, placed), after.text);
        assert.ok(after.text.endsWith('```\n\nText behind.\n'));
      }),
      { numRuns: cases(1500) },
    );
  });
});

type Learnings = Record<string, unknown>;

/** What the learnings hold once the notes are in them. */
function expectedOf(before: unknown, notes: readonly PlacedNote[]): Learnings {
  const value: Learnings =
    typeof before === 'object' && before !== null ? structuredClone(before as Learnings) : {};
  for (const note of notes) {
    if (note.to === 'nowhere') continue;
    if (note.to === 'answer') {
      const list = value['questions'] as unknown[];
      const old = list[note.question.index];
      list[note.question.index] = {
        ...(typeof old === 'string' ? { question: old } : (old as object)),
        answer: note.text,
      };
      continue;
    }
    const old = value[note.key];
    const isNone = old === undefined || (typeof old === 'string' && /^(?:none(?: found)?|)$/u.test(old));
    const list = Array.isArray(old) ? (old as unknown[]) : isNone ? [] : [old];
    const has = list.some(
      (one) => one === note.text || (one as Learnings | null)?.['question'] === note.text,
    );
    value[note.key] = has ? list : [...list, note.text];
  }
  return value;
}
