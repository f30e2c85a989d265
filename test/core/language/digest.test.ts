import assert from 'node:assert/strict';
import fc from 'fast-check';
import { durationsTold } from '../../../src/core/language/digest/durations-told.ts';
import { sentencesIn } from '../../../src/core/language/contradictions/places.ts';
import { toldIn } from '../../../src/core/language/contradictions/named-metric.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';

describe('the durations of a part', () => {
  it('are those of its sentences, though only some of its blocks are looked at', () => {
    const word = fc.constantFrom(
      ...[
        'The outage',
        'It',
        'detected',
        'lasted',
        'took',
        'to resolve',
        'customers',
        'could not pay',
        'for',
      ],
      ...['47 minutes', '47-minute', 'an hour', 'a 2', 'h', '12', 'm', 'two days', '`1 h`', '5\nmin'],
      ...['.', '. ', '?! ', '...', ', ', '\n\n', '\n\n## ', '\n- ', '**'],
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (written) => {
        const { parts } = parsePostmortem(written);
        const all = parts.flatMap(({ alone, start: by }) =>
          sentencesIn(alone).flatMap(({ text: sentence, start, block, inHeading }) => {
            const told = toldIn(sentence, inHeading);
            return told ? [{ start: start + by, block: block + by, told }] : [];
          }),
        );
        assert.deepEqual(durationsTold(parts), all);
      }),
      { numRuns: 2000 },
    );
  });
});
