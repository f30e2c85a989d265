import assert from 'node:assert/strict';
import { readConfig } from '../../../../src/core/config/config.ts';
import { codeOwnersOf } from '../../../../src/core/publish/review/code-owners.ts';
import { handleOf, reviewersFor } from '../../../../src/core/publish/review/reviewers.ts';

const PATH = 'postmortems/2026/a b.postmortem.md';

describe('the owners of a path', () => {
  const cases: readonly (readonly [file: string, owners: string])[] = [
    ['* @all', '@all'],
    ['* @all\n/postmortems/ @sre', '@sre'],
    ['/postmortems/ @sre\n* @all', '@all'],
    ['postmortems/ @sre @acme/leads # who is on call', '@sre @acme/leads'],
    ['2026/ @year', '@year'],
    ['/2026/ @year', ''],
    ['postmortems/* @direct', ''],
    ['postmortems/** @deep', '@deep'],
    ['postmortems/**/*.md @deep', '@deep'],
    ['*.postmortem.md @sre', '@sre'],
    ['*.md', ''],
    ['* @all\n*.postmortem.md', ''],
    ['a\\ b.postmortem.md @blank', '@blank'],
    ['# * @nobody', ''],
    ['* dana@example.com @dana', '@dana'],
    ['!*.md @not', ''],
    ['p?stmortems/ @sre', '@sre'],
    ['[Docs] @writers\n*.md\n[Ops][2]\n* @sre\n', '@writers @sre'],
    ['*'.repeat(500) + 'x @slow', ''],
  ];
  for (const [file, owners] of cases)
    it(`is ${owners === '' ? 'nobody' : owners} by ${JSON.stringify(file.slice(0, 60))}`, () =>
      assert.equal(codeOwnersOf(file, PATH).join(' '), owners));
});

describe('who is asked to review', () => {
  const { config } = readConfig(
    'review:\n  reviewers:\n    SEV-1: [noor, acme/sre]\n    SEV-2: [sam]\n  users: {noor: noor-haddad, dana: dana-o}\n',
  );
  const ask = (given: Partial<Parameters<typeof reviewersFor>[0]> = {}): string =>
    reviewersFor({
      review: config.review,
      severity: 'SEV-1',
      owner: 'dana',
      named: [],
      codeOwners: undefined,
      path: PATH,
      ...given,
    })
      .map(({ handle, login, because }) => `${handle}${login === handle ? '' : `=${login}`} (${because})`)
      .join(', ');

  it('follows the severity', () => {
    assert.equal(ask(), 'noor=noor-haddad (SEV-1), acme/sre (SEV-1)');
    assert.equal(ask({ severity: 'SEV-2' }), 'sam (SEV-2)');
    assert.equal(ask({ severity: undefined }), '');
  });

  it('adds those that the document and CODEOWNERS name, each once and never the owner', () => {
    assert.equal(
      ask({ named: ['@sam', 'dana'], codeOwners: '* @Noor-Haddad @dana-o @lin' }),
      'sam (reviewers), noor=noor-haddad (SEV-1), acme/sre (SEV-1), lin (CODEOWNERS)',
    );
  });

  it('leaves CODEOWNERS out where the configuration says so', () => {
    const without = readConfig('review: {codeowners: false}').config.review;
    assert.equal(ask({ review: without, codeOwners: '* @lin' }), '');
  });

  it('knows whose login it is', () => {
    assert.equal(handleOf('Noor-Haddad', config.review), 'noor');
    assert.equal(handleOf('lin', config.review), 'lin');
  });
});
