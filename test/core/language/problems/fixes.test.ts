import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { fixes as fixesAt } from '../../../../src/core/language/fixes/fixes.ts';
import { problems as problemsOf } from '../../../../src/core/language/problems.ts';
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

describe('the fix that ignores a problem', () => {
  const ignored = (text: string, code: string): readonly string[] => {
    const postmortem = parsePostmortem(text);
    const found = problemsOf(postmortem, { now: 0, config: DEFAULT_CONFIG, draft: 'full' });
    const whole = { start: 0, end: text.length };
    return fixesAt(postmortem, found, whole)
      .filter(({ ignores, problem }) => ignores && problem.code === code)
      .map(({ edits }) => applyEdits(text, edits));
  };
  const TEXTS = [
    '- factor: |\n    All was well.\n    It was human error.',
    '- factor: >-\n    It was human error.',
    '- factor: it began early and\n    was human error, so',
    '- factor: "it began early and\n    was human error"',
  ];
  for (const yaml of TEXTS) {
    it(`leaves a text of several lines whole: ${JSON.stringify(yaml)}`, () => {
      const before = `# T\n\n\`\`\`yaml contributing-factors\n${yaml}\n\`\`\`\n`;
      const comment = '# postmortem-ignore blame/human-error: reason\n';
      assert.deepEqual(ignored(before, 'blame/human-error'), [before.replace(yaml, comment + yaml)]);
    });
  }

  it('is not offered where it would end the front matter', () => {
    const text = '---\npostmortem: 1\nid: PM-1\n---\n\n# T\n';
    assert.deepEqual(ignored(text, 'missing/section'), []);
    assert.deepEqual(ignored(text, 'schema/required'), []);
  });
});
