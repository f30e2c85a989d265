import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  openQuestion,
  openQuestionsIn,
  withoutOpenQuestions,
} from '../../../src/core/document/open-question.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

/** What is found, in the words of the text. */
const found = (text: string): readonly string[] =>
  openQuestionsIn(text).map(({ span }) => text.slice(span.start, span.end));

const CASES: readonly (readonly [text: string, ...open: readonly string[]])[] = [
  ['(TODO What did it allow?) the pool', '(TODO What did it allow?)'],
  ['(TODO: who?) and (TBD) and [TODO how?]', '(TODO: who?)', '(TBD)', '[TODO how?]'],
  ['a (TODO who (and when)?) b', '(TODO who (and when)?)'],
  ['a (TODO what does `f(` say?) b', '(TODO what does `f(` say?)'],
  ['a (TODO is never closed. b', '(TODO is never closed.'],
  ['a (see TODO: b) c', 'TODO: b) c'],
  ['TODO: ask lin. Then go on.', 'TODO: ask lin.'],
  ['Then TBD: the number', 'TBD: the number'],
  ['TODO: the number\n\nGo on.', 'TODO: the number'],
  ['TBD', 'TBD'],
  ['a\r\n  TODO\r\nb', 'TODO'],
  ['| TBD | x | ??? |', 'TBD', '???'],
  ['TBD.', 'TBD'],
  ['_TODO:_ ask', 'TODO:_ ask'],
  ['**TODO**: ask', 'TODO**: ask'],
  ['TODO list, TODO-7, xTODO: a, TODOS: b, todo: c, TODO_A: d'],
  ['What now??? Was it TBD then?'],
  ['"TODO: a" “(TODO b)” «TBD: c» `TODO: d` <!-- TODO: e -->'],
  ['[TODO](https://a.example) [TODO][1] https://a.example/TODO:1'],
];

describe('open questions', () => {
  for (const [text, ...open] of CASES)
    it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), open));

  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 3, mode: 'sentences' }), fc.lorem(), (question, words) => {
        const [open, ...others] = openQuestionsIn(`${words} ${openQuestion(question)} ${words}`);
        assert.deepEqual(others, []);
        assert.equal(open?.asks, question);
      }),
    );
  });

  it('stand in the text, in its order, and leave the mask as long as it is', () => {
    const piece = fc.constantFrom(
      'TODO',
      'TBD',
      '???',
      '(',
      ')',
      '[',
      ']',
      ':',
      '. ',
      '\n',
      '"',
      '`',
      '|',
      'a ',
      '<!--',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { span } of openQuestionsIn(text)) {
          assert.ok(before <= span.start && span.start < span.end && span.end <= text.length, text);
          before = span.end;
        }
        const masked = withoutOpenQuestions(text, text);
        assert.equal(masked.length, text.length);
        assert.equal(masked.replace(/[^\n]/g, ''), text.replace(/[^\n]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });

  for (const hostile of [
    '(TODO ',
    '[TODO ',
    'TODO: ',
    'TODO ',
    '???',
    '"TODO ',
    '(TODO (',
    'TBD\n',
    `TODO${' '.repeat(600)}`,
  ])
    it(`are looked for in linear time: ${JSON.stringify(hostile.slice(0, 8))}`, () => {
      const ask = (length: number): void => {
        const text = hostile.repeat(Math.ceil(length / hostile.length));
        openQuestionsIn(text, text);
      };
      assertInProportion(ask, 75_000);
    });
});
