import assert from 'node:assert/strict';
import { checkedFrom } from '../../../src/cli/checking/told.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

/** A finding a line, each of three letters. */
const told = (many: number) => ({
  findings: Array.from({ length: many }, (_, line) => ({
    code: 'blame/omission',
    level: 'warning' as const,
    message: 'What was there to be seen?',
    span: { start: 4 * line, end: 4 * line + 3 },
    start: { line, character: 0 },
    end: { line, character: 3 },
  })),
  leftOut: [],
  asks: { own: undefined, actions: [] },
  answers: '',
  from: 0,
  until: 0,
});

describe('what is told of a file without its text', () => {
  it('has its places', () => {
    const { lines } = checkedFrom('a.md', told(2));
    assert.deepEqual([4, 7].map(lines.positionAt), [
      { line: 1, character: 0 },
      { line: 1, character: 3 },
    ]);
  });

  it('is found in time in proportion, however much it is', () => {
    assertInProportion((many) => {
      const { lines, findings } = checkedFrom('a.md', told(many));
      assert.equal(
        findings.filter(({ span }, line) => lines.positionAt(span.start).line === line).length,
        many,
      );
    }, 4000);
  });
});
