import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { readOpinions } from '../../../../src/core/language/opinion/answer.ts';
import { asked, type Asked } from '../../../../src/core/language/opinion/asked.ts';
import { promptFor } from '../../../../src/core/language/opinion/prompt.ts';
import { withOpinions } from '../../../../src/core/language/opinion/with-opinions.ts';
import { problems } from '../../../../src/core/language/problems.ts';

const TEXT = `---
postmortem: 1
id: PM-1
status: in_review
owner: dana
responders: { tomas: checkout on-call }
---

# A title

A secret plan. We should have noticed
the drift. All was well.

Human error took it down.

\`\`\`yaml action-items
- id: A1
  action: Remind engineers to be more careful
\`\`\`
`;
const postmortem = parsePostmortem(TEXT);
const found = problems(postmortem, { now: 0, config: DEFAULT_CONFIG }).filter(({ code }) =>
  code.startsWith('blame/'),
);
const questions = asked(postmortem, found);
const numberOf = (code: string): number => questions.find((one) => one.code === code)?.number ?? 0;
const opinions = (...answers: readonly object[]) => readOpinions(JSON.stringify(answers), questions);
const after = (...answers: readonly object[]) =>
  withOpinions(postmortem, found, opinions(...answers), 'Test Model');

describe('a second opinion', () => {
  it('asks about the marked sentences, whole, and about nothing else', () => {
    assert.deepEqual(
      questions.map(({ number, code, text }) => [number, code, text]),
      [
        [1, 'blame/counterfactual', 'We should have noticed the drift.'],
        [2, 'blame/human-error', 'Human error took it down.'],
        [3, 'blame/punitive', 'Remind engineers to be more careful'],
      ],
    );
    const prompt = promptFor(questions);
    for (const { text } of questions) assert.ok(prompt.includes(text));
    for (const other of ['secret plan', 'tomas', 'All was well', 'A title'])
      assert.ok(!prompt.includes(other), other);
  });

  it('asks about the selection only, where there is one', () => {
    const start = TEXT.indexOf('Human error');
    assert.deepEqual(
      asked(postmortem, found, { start, end: start + 5 }).map(({ code }) => code),
      ['blame/human-error'],
    );
  });

  it('makes a warning an information, and leaves an error an error', () => {
    const levels = (all: readonly (typeof found)[number][]) =>
      all.map(({ code, level }) => `${code} ${level}`);
    const fine = questions.map(({ number }) => ({ number, verdict: 'fine', why: 'It names no one.' }));
    const softened = levels(found).map((one) => one.replace(/warning$/, 'information'));
    assert.ok(found.some(({ level }) => level === 'error') && found.some(({ level }) => level === 'warning'));
    assert.deepEqual(levels(after(...fine)), softened);
  });

  it('offers a rewrite of the whole sentence as one more fix', () => {
    const number = numberOf('blame/counterfactual');
    const [first] = after({ number, verdict: 'keep', rewrite: 'The drift was on no dashboard.' });
    const fix = first?.fixes?.at(-1);
    assert.equal(fix?.title, 'Write "The drift was on no dashboard." (Test Model)');
    assert.ok(
      applyEdits(TEXT, fix?.edits ?? []).includes(
        'A secret plan. The drift was on no dashboard. All was well.',
      ),
    );
  });

  it('puts one in quotes that would break the YAML it stands in', () => {
    const number = numberOf('blame/punitive');
    const last = after({ number, verdict: 'keep', rewrite: 'Deploy check: refuse over the limit' }).at(-1);
    assert.ok(
      applyEdits(TEXT, last?.fixes?.at(-1)?.edits ?? []).includes('"Deploy check: refuse over the limit"'),
    );
  });

  it('holds for the sentence it was about, and no longer', () => {
    const said = opinions({ number: numberOf('blame/human-error'), verdict: 'fine' });
    const changed = parsePostmortem(TEXT.replace('took it down', 'took it all down'));
    const now = problems(changed, { now: 0, config: DEFAULT_CONFIG });
    assert.deepEqual(withOpinions(changed, now, said, 'Test Model'), now);
  });

  const unreadable: readonly (readonly [what: string, answer: string])[] = [
    ['words', 'I would keep all of them.'],
    ['broken JSON', '[{"number": 1, "verdict": "fine"'],
    ['another shape', '[1, null, [], {"number": "1", "verdict": "fine"}]'],
    ['a verdict there is not', '[{"number": 1, "verdict": "error"}]'],
    ['a sentence that was not asked about', '[{"number": 99, "verdict": "fine"}]'],
  ];
  for (const [what, answer] of unreadable)
    it(`is none where the answer is ${what}`, () => assert.deepEqual(readOpinions(answer, questions), []));

  it('reads an answer in a fence, and makes each text one line', () => {
    const answer =
      'Here:\n```json\n[{"number": 1, "verdict": "keep", "why": "a\\n\\u202eb", "rewrite": "c\\td"}]\n```';
    const [opinion] = readOpinions(answer, questions);
    assert.deepEqual([opinion?.why, opinion?.rewrite], ['a b', 'c d']);
  });

  it('takes any answer', () => {
    const one: Asked = { number: 1, code: 'blame/agent', reason: 'r', text: 't', span: { start: 0, end: 1 } };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (answer) => void readOpinions(`[${answer}]`, [one])),
    );
  });
});
