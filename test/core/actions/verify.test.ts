import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearProof, readProof } from '../../../src/core/actions/verify/proof.ts';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import type { Asked } from '../../../src/core/actions/sync/read-tickets.ts';
import { verifiedLine, verifyItems, type Proofs } from '../../../src/core/actions/verify/verify.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';

describe('a proof of done', () => {
  const read: readonly (readonly [string, ReturnType<typeof readProof>])[] = [
    ['ticket closed', { kind: 'ticket' }],
    ['commit 4f2a91c in main', { kind: 'commit', sha: '4f2a91c', branch: 'main' }],
    ['commit 4f2a91c in release/2026.11', { kind: 'commit', sha: '4f2a91c', branch: 'release/2026.11' }],
    ['file a/b.yaml contains "max: 80"', { kind: 'file', path: 'a/b.yaml', text: 'max: 80' }],
    ['file `a b.yaml` contains "x "y" z"', { kind: 'file', path: 'a b.yaml', text: 'x "y" z' }],
    ['file "a b.yaml" contains "contains "', { kind: 'file', path: 'a b.yaml', text: 'contains ' }],
    ['file /etc/passwd contains "root"', undefined],
    ['file ../b.yaml contains "x"', undefined],
    ['file a/../../b.yaml contains "x"', undefined],
    ['file a\\..\\b contains "x"', undefined],
    ['file C:/b contains "x"', undefined],
    ['file ~/b contains "x"', undefined],
    ['file .git/config contains "x"', undefined],
    ['file a/.GIT/config contains "x"', undefined],
    ['file a contains ""', undefined],
    ['commit 4f2a91c in --all', undefined],
    ['commit 4f2a91c in a..b', undefined],
    ['commit HEAD~1 in main', undefined],
    ['A deploy is refused', undefined],
  ];
  for (const [said, proof] of read) it(`reads ${said}`, () => assert.deepEqual(readProof(said), proof));

  const near: readonly (readonly [string, string | undefined])[] = [
    ['The ticket is closed.', 'ticket closed'],
    ['commit `4F2A91C` is in main', 'commit 4f2a91c in main'],
    ['the file a.yaml has "x"', 'file a.yaml contains "x"'],
    ['file a.yaml contains “x”', 'file a.yaml contains "x"'],
    ['file a.yaml contains x', undefined],
    ['commit 4f2a91c', undefined],
  ];
  for (const [said, instead] of near)
    it(`is nearly ${said}`, () => {
      const found = nearProof(said);
      assert.ok(found);
      assert.equal(found.instead, instead);
      if (instead !== undefined) assert.ok(readProof(instead));
    });

  it('is never both read and nearly one, whatever is said', () => {
    const words = fc.constantFrom(
      'file',
      'commit',
      'ticket',
      'closed',
      'in',
      'contains',
      '"x"',
      'a/b',
      '4f2a91c',
      'main',
      '..',
      '.',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (said) => {
          const near = nearProof(said);
          assert.ok(!(readProof(said) && near));
          if (near?.instead !== undefined) assert.ok(readProof(near.instead));
        },
      ),
    );
  });
});

describe('verifying action items', () => {
  const TEXT = `\`\`\`yaml action-items
- {id: A1, action: a, done_when: 'file a.yaml contains "x"'}
- {id: A2, action: b, done_when: commit 4f2a91c in main, status: done}
- {id: A3, action: c, done_when: ticket closed, ticket: CHK-1}
- {id: A4, action: d, done_when: ticket closed}
- {id: A5, action: e, done_when: a drill pages within two minutes}
- {id: A6, action: f}
- {id: A7, action: g, done_when: ticket closed, ticket: CHK-2}
- {id: A8, action: h, status: idea}
- {id: A9, action: i, status: wont_do}
\`\`\`
`;
  const proofs: Proofs = {
    file: async (path, text) => ({ state: 'proven', said: `${path} has ${text}` }),
    commit: async (sha, branch) => ({ state: 'not yet', said: `${branch} lacks ${sha}` }),
  };

  it('says of each what is proven, what is not, and what a person must check', async () => {
    const items = readActionItems(parsePostmortem(TEXT));
    const reading = { tracker: 'jira', label: 'Jira', readAt: 0 };
    const asked = new Map<(typeof items)[number], Asked>(
      items.flatMap((item): readonly (readonly [(typeof items)[number], Asked])[] => {
        if (item.ticket === 'CHK-1')
          return [[item, { ...reading, ticket: 'CHK-1', status: { state: 'done', label: 'Shipped' } }]];
        return item.ticket === undefined
          ? []
          : [[item, { ticket: item.ticket, why: 'Jira did not answer.' }]];
      }),
    );
    const all = await verifyItems(items, proofs, asked);
    assert.deepEqual(all.map(verifiedLine), [
      'A1 proven: a.yaml has x',
      'A2 not yet, though it says done: main lacks 4f2a91c',
      'A3 proven: CHK-1 is "Shipped" in Jira.',
      'A4 not yet: It has no ticket yet.',
      'A5 for a person: a drill pages within two minutes',
      'A6 for a person: It does not say when it is done: fill in `done_when`.',
      'A7 not looked up: CHK-2 was not looked up. Jira did not answer.',
    ]);
  });
});
