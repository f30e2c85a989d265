import assert from 'node:assert/strict';
import { changedLines } from '../../../src/core/document/changed-lines.ts';
import { readLines } from '../../../src/core/document/lines.ts';

const changed = (before: string, text: string): readonly string[] =>
  changedLines(text, readLines(text), before).map(({ start, end }) => text.slice(start, end));

describe('changedLines', () => {
  const table: readonly (readonly [name: string, before: string, text: string, found: readonly string[]])[] =
    [
      ['nothing where nothing changed', 'a\nb\n', 'a\nb\n', []],
      ['a new line', 'a\nc\n', 'a\nb\nc\n', ['b']],
      ['neighbours as one stretch', 'a\n', 'a\nb\nc\n', ['b\nc']],
      ['apart as two', 'a\n', 'x\na\ny', ['x', 'y']],
      ['no line that only moved', 'a\nb\nc', 'c\na\nb', []],
      ['no line for another line end', 'a\r\nb\r\n', 'a\nb\n', []],
      ['all of a text that is new', '', 'a\n\nb', ['a', 'b']],
    ];
  for (const [name, before, text, found] of table)
    it(`finds ${name}`, () => assert.deepEqual(changed(before, text), found));
});
