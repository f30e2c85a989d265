import assert from 'node:assert/strict';
import { codeFits, ignoredIn } from '../../../src/core/config/ignored-in.ts';

describe('ignoredIn', () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ['2024/**', '2024/a.postmortem.md', true],
    ['2024/**', '2024/q1/a.postmortem.md', true],
    ['2024/**', '2025/a.postmortem.md', false],
    ['**/drill-*.postmortem.md', 'drill-1.postmortem.md', true],
    ['**/drill-*.postmortem.md', 'a/b/drill-1.postmortem.md', true],
    ['*.md', 'a/b.md', false],
    ['a*b*c.md', 'axxbxxc.md', true],
    ['a*b*c.md', 'axxcxxb.md', false],
    ['ab*b.md', 'ab.md', false],
    ['./2024/*.md', '2024/a.md', true],
  ];
  for (const [files, path, expected] of table) {
    it(`${files} ${expected ? 'takes' : 'leaves'} ${path}`, () => {
      assert.equal(ignoredIn(path, [{ files, code: 'blame/*', reason: 'old' }]).length === 1, expected);
    });
  }

  it('knows a code by itself and by its family', () => {
    assert.ok(codeFits('blame/*', 'blame/hindsight'));
    assert.ok(codeFits('blame/hindsight', 'blame/hindsight'));
    assert.ok(!codeFits('blame/*', 'action/owner'));
    assert.ok(!codeFits('blame', 'blame/hindsight'));
  });
});
