import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { withoutDrawing } from '../support/drawn.ts';
import { fixtureFiles, found } from '../support/fixtures.ts';
import { madeFixtures } from './made.ts';

const hits = [...fixtureFiles(), ...madeFixtures()].flatMap(([code, fixtures]) =>
  fixtures.filter(({ kind }) => kind === 'hit').map((fixture) => ({ code, fixture })),
);

/** Codes whose fix puts the place in order for a person to fill in, or takes one of several steps. */
const LEAVES_MORE = ['missing/heading', 'missing/section', 'document/front-matter', 'ignore/unused'];

describe('fixes of problems', () => {
  for (const [index, { code, fixture }] of hits.entries()) {
    const text = withoutDrawing(fixture.text);
    const problems = found(fixture, text).filter((problem) => problem.code === code);
    for (const [at, { fixes = [] }] of problems.entries()) {
      for (const fix of fixes) {
        it(`${code} ${index}.${at}: ${fix.title}`, () => {
          const mended = applyEdits(text, fix.edits);
          assert.notEqual(mended, text);
          const again = found(fixture, mended);
          const count = again.filter((problem) => problem.code === code).length;
          if (!LEAVES_MORE.includes(code)) assert.ok(count < problems.length, mended);
          const broken = again.filter((one) => one.code === 'yaml/syntax').length;
          assert.ok(
            broken <= found(fixture, text).filter((one) => one.code === 'yaml/syntax').length,
            mended,
          );
        });
      }
    }
  }

  it('is at most one that is preferred', () => {
    for (const { fixture } of hits) {
      for (const { code, fixes = [] } of found(fixture, withoutDrawing(fixture.text)))
        assert.ok(fixes.filter(({ preferred }) => preferred === true).length < 2, code);
    }
  });
});
