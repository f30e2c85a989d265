import assert from 'node:assert/strict';
import { CODES } from '../../../../src/core/language/codes.ts';
import { RULES } from '../../../../src/core/language/rules/index.ts';
import { draw, shortened, withoutDrawing } from '../support/drawn.ts';
import { fixtureFiles, found } from '../support/fixtures.ts';
import { madeFixtures } from './made.ts';

const files = new Map([...fixtureFiles(), ...madeFixtures()]);
/** Wording rules read sentences: those have tests of their own, a sentence and its look-alike a line. */
const ofWording = new Set(RULES.map(({ code }): string => code).filter((code) => code.startsWith('blame/')));

describe('problems, drawn into documents', () => {
  it('has hits and innocent neighbours for every code', () => {
    const lacking = CODES.filter((code) => !ofWording.has(code)).filter((code) => {
      const kinds = (files.get(code) ?? []).map(({ kind }) => kind);
      return !kinds.includes('hit') || !kinds.includes('innocent');
    });
    assert.deepEqual(lacking, []);
    assert.deepEqual(
      [...files.keys()].filter((code) => !CODES.includes(code)),
      [],
    );
  });

  for (const [code, fixtures] of files) {
    for (const [index, fixture] of fixtures.entries()) {
      it(`${code}: ${fixture.kind} ${index + 1}`, () => {
        const text = withoutDrawing(fixture.text);
        const problems = found(fixture, text);
        assert.equal(shortened(draw(text, problems), fixture.text), fixture.text);
        assert.equal(
          problems.some((problem) => problem.code === code),
          fixture.kind === 'hit',
        );
      });
    }
  }
});
