import assert from 'node:assert/strict';
import { codeEvidence, isPlace } from '../../../src/core/corpus/code-evidence.ts';
import { readDocument } from '../../../src/core/corpus/read-document.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';

const TEXT = `---
postmortem: 1
id: PM-1
---

# A

\`\`\`yaml contributing-factors
- id: F1
  factor: The pool has no limit
  evidence: [T1, src/pool.ts@9f2c1ab, ./deploy/limits.yaml@0123456789abcdef0123456789abcdef01234567]
- id: F2
  factor: Nobody was told
  evidence: dana@example, https://github.com/acme/shop/blob/main/a.ts
\`\`\`
`;

describe('the code that contributing factors rest on', () => {
  it('is a path with a commit; ids, links and addresses are none', () => {
    const places = codeEvidence(parsePostmortem(TEXT).factors);
    assert.deepEqual(
      places.map(({ path, commit, factorId }) => [path, commit.slice(0, 7), factorId]),
      [
        ['src/pool.ts', '9f2c1ab', 'F1'],
        ['deploy/limits.yaml', '0123456', 'F1'],
      ],
    );
  });

  it('may have blanks and signs in its path, and none around it', () => {
    const paths = (evidence: string): readonly string[] =>
      codeEvidence(parsePostmortem(TEXT.replace('T1, ', `${evidence}, `)).factors).map(({ path }) => path);
    assert.equal(paths('docs/run book.md@9f2c1ab')[0], 'docs/run book.md');
    assert.equal(paths('"./src/@types/a b.ts@9f2c1ab"')[0], 'src/@types/a b.ts');
    for (const none of ['" @9f2c1ab"', '"a @9f2c1ab"', '"b: c@9f2c1ab"', '@9f2c1ab'])
      assert.equal(paths(none)[0], 'src/pool.ts', none);
  });

  it('is kept in the index', () => {
    assert.deepEqual(
      readDocument(TEXT).code.map(({ path }) => path),
      ['src/pool.ts', 'deploy/limits.yaml'],
    );
    assert.deepEqual(readDocument(TEXT.replaceAll(/@[0-9a-f]{7,40}/g, '')).code, []);
  });

  for (const [file, path, expected] of [
    ['src/pool.ts', 'src/pool.ts', true],
    ['services/shop/src/pool.ts', 'src/pool.ts', true],
    ['src/other-pool.ts', 'pool.ts', false],
    ['services/shop/Dockerfile', 'Dockerfile', false],
    ['Dockerfile', 'Dockerfile', true],
    ['notsrc/pool.ts', 'src/pool.ts', false],
    ['vendor/lib/', 'vendor/lib/src/pool.ts', true],
    ['vendor/lib/', 'vendor/library/pool.ts', false],
  ] as const)
    it(`${file} is ${expected ? '' : 'not '}${path}`, () => assert.equal(isPlace(file, { path }), expected));
});
