import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayRepeat, sameAsIn } from '../../../src/core/language/action/same-action.ts';
import { cases } from '../../support/cases.ts';

const one = (action: string) => ({ postmortem: 'PM-1', id: 'A1', action });

describe('an action that may stand in another text', () => {
  it('is looked for by its words', () => {
    const may = mayRepeat([one('Alert on the age of the oldest billing policies')]);
    assert.ok(may('- action: Alerting, once a policy of billing ages: the oldest'));
    assert.ok(!may('- action: Alert on the lag of a replica'));
    assert.ok(!mayRepeat([one('Add alerts')])('Add alerts'), 'too few words to be the same');
  });

  it('is never missed where the two are told to be the same', () => {
    const word = fc.constantFrom(
      ...'alert alerts alerting policy policies limit limited retries retry the of billing page pages Überlast'.split(
        ' ',
      ),
    );
    const words = fc.array(word, { minLength: 3, maxLength: 7 }).map((said) => said.join(' '));
    let same = 0;
    fc.assert(
      fc.property(words, words, (a, b) => {
        if (sameAsIn([one(a)], b).length === 0) return;
        same += 1;
        assert.ok(mayRepeat([one(b)])(`- id: A1\n  action: ${a}\n`));
      }),
      { numRuns: cases(20_000) },
    );
    assert.ok(same > 100, `${same}`);
  });
});
