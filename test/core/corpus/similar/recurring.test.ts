import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recurring, type Told } from '../../../../src/core/corpus/similar/recurring.ts';

const told = (of: string, text: string): Told => ({ of, text });

describe('what recurs', () => {
  it('is put together by the words that it shares, whatever their order and form, and says which', () => {
    const found = recurring([
      told('a', 'The certificate expired and no alert watches expiry'),
      told('b', 'The runbook was out of date'),
      told('c', 'The expiry of certificates is not watched by any alert'),
      told('d', 'Retries of the gateway multiplied the load'),
    ]);
    assert.deepEqual(
      found.map(({ members }) => members.map(({ of }) => of)),
      [['a', 'c']],
    );
    assert.deepEqual(found[0]?.shared.toSorted(), ['alert', 'certificate', 'expiry', 'watches']);
  });

  it('is not what one postmortem says twice', () => {
    const text = 'The pool limit was not checked before the rollout';
    assert.deepEqual(recurring([told('a', text), told('a', text)]), []);
    assert.equal(recurring([told('a', text), told('a', text), told('b', text)]).length, 1);
  });

  it('is not what shares a word that everybody uses', () => {
    const all = ['database', 'certificate', 'router', 'queue', 'cache'].map((thing, index) =>
      told(String(index), `The ${thing} of the service failed`),
    );
    assert.deepEqual(recurring(all), []);
  });

  const words = fc.constantFrom(
    'pool',
    'limit',
    'rollout',
    'alert',
    'certificate',
    'expiry',
    'queue',
    'retry',
  );
  const texts = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(words, { maxLength: 6 }))
      .map(([of, some]) => told(of, some.join(' '))),
    { maxLength: 25 },
  );

  it('has each text at most once, of two postmortems at least, with two words in common', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const groups = recurring(all);
        const members = groups.flatMap((group) => group.members);
        assert.equal(new Set(members).size, members.length);
        for (const { members: own, shared } of groups) {
          assert.ok(new Set(own.map(({ of }) => of)).size > 1);
          assert.ok(shared.length > 0);
        }
      }),
    );
  });

  it('has all that say exactly the same', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const same = [told('x', 'pool limit rollout alert'), told('y', 'Alert rollout limit pool')];
        const group = recurring([...same, ...all]).find(({ members }) =>
          members.some((one) => one === same[0]),
        );
        assert.ok(group?.members.some((one) => one === same[1]));
      }),
    );
  });
});
