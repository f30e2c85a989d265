import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addWords } from '../../../src/core/config/add-words.ts';
import { readConfig } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';

function added(text: string, words: string, list: 'add' | 'ignore' = 'ignore'): string {
  const edits = addWords(text, list, words);
  assert.ok(edits, 'the file can take them');
  return applyEdits(text, edits);
}

/** What stands there before and after "root cause" was added to what is fine. */
const TABLE: readonly (readonly [name: string, before: string, after: string])[] = [
  ['an empty file', '', 'wording:\n  ignore: [root cause]\n'],
  ['a comment only', '# ours', '# ours\nwording:\n  ignore: [root cause]\n'],
  [
    'no wording yet',
    'severities: [S1] # worst first\n',
    'severities: [S1] # worst first\nwording:\n  ignore: [root cause]\n',
  ],
  [
    'line ends of Windows',
    'severities: [S1]\r\n',
    'severities: [S1]\r\nwording:\r\n  ignore: [root cause]\r\n',
  ],
  [
    'a wording without a value',
    'wording: # of the team\nlevels: {}\n',
    'wording: { ignore: [root cause] } # of the team\nlevels: {}\n',
  ],
  [
    'another list in lines',
    'wording:\n    add:\n      - oops # ha\n# louder\nlevels: {}\n',
    'wording:\n    add:\n      - oops # ha\n    ignore: [root cause]\n# louder\nlevels: {}\n',
  ],
  ['another list at the end', 'wording:\n  add: [oops]', 'wording:\n  add: [oops]\n  ignore: [root cause]'],
  [
    'another list in brackets',
    'wording: { add: [oops] }\n',
    'wording: { add: [oops], ignore: [root cause] }\n',
  ],
  ['nothing in braces', 'wording: {}\n', 'wording: { ignore: [root cause] }\n'],
  ['a list without a value', 'wording:\n  ignore: # fine\n', 'wording:\n  ignore: [root cause] # fine\n'],
  ['an empty list', 'wording:\n  ignore: []\n', 'wording:\n  ignore: [root cause]\n'],
  [
    'a list in brackets',
    'wording:\n  ignore: [a, "b c"] # fine\n',
    'wording:\n  ignore: [a, "b c", root cause] # fine\n',
  ],
  [
    'a list over several lines',
    'wording:\n  ignore: [\n    a, # why\n    b, # why not\n  ]\n',
    'wording:\n  ignore: [\n    a, # why\n    b, root cause, # why not\n  ]\n',
  ],
  [
    'a list in lines, with comments',
    'wording:\n  # fine here\n  ignore:\n    # of old\n    - a # one\n    - b # two\n  # marked\n  add: [c]\n',
    'wording:\n  # fine here\n  ignore:\n    # of old\n    - a # one\n    - b # two\n    - root cause\n  # marked\n  add: [c]\n',
  ],
  [
    'a list at the column of its key',
    'wording:\n  ignore:\n  - a\nlevels: {}\n',
    'wording:\n  ignore:\n  - a\n  - root cause\nlevels: {}\n',
  ],
];

describe('addWords', () => {
  for (const [name, before, after] of TABLE) {
    it(`fits ${name}`, () => assert.equal(added(before, 'root cause'), after));
  }

  it('changes nothing where the words stand there already, however they are spaced', () => {
    assert.deepEqual(addWords('wording: { ignore: [root cause] }\n', 'ignore', ' root\n  cause '), []);
  });

  it('adds to the phrases that are marked too', () => {
    assert.equal(
      added('wording: { ignore: [a] }\n', 'oops', 'add'),
      'wording: { ignore: [a], add: [oops] }\n',
    );
  });

  it('leaves a file alone that it can not read, and a list that is none', () => {
    for (const text of ['a: [\n', 'wording: words\n', '- a\n', '{ levels: {} }\n', 'levels: {}\n...\n']) {
      assert.equal(addWords(text, 'ignore', 'root cause'), undefined, text);
    }
    assert.equal(addWords('', 'ignore', ' \n'), undefined);
  });

  it('is read back as it was said, and nothing else changes', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(fc.constantFrom(...TABLE.map(([, before]) => before)), words, (before, said) => {
        const edits = addWords(before, 'ignore', said);
        if (!edits) return;
        const [was, is] = [readConfig(before).config, readConfig(applyEdits(before, edits)).config];
        assert.deepEqual(
          new Set(is.wording.ignore),
          new Set([...was.wording.ignore, said.replace(/\s+/g, ' ').trim()]),
        );
        assert.deepEqual({ ...is, wording: [] }, { ...was, wording: [] });
        assert.ok(edits.every(({ span }) => span.start === span.end));
      }),
    );
  });

  it('takes any words of a sentence', () => {
    const chars = fc.constantFrom(...'ab Z019.,:;#-\'"?!()[]{}&*@%|>`~/\\'.split(''));
    const said = fc.string({ unit: chars, minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(said, (one) => assert.ok(addWords('wording:\n  ignore:\n    - a\n', 'ignore', one))),
    );
  });
});
