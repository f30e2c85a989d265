import assert from 'node:assert/strict';
import { labelled, score } from './support.ts';

/** How much of each set has to be found, now that it has been read. */
const SETS = [
  { name: 'sixth-paraphrases.jsonl', recall: 0.97 },
  { name: 'sixth-evasive.jsonl', recall: 0.93 },
  { name: 'seventh-evasive.jsonl', recall: 0.87 },
  { name: 'eighth-evasive.jsonl', recall: 0.77 },
  { name: 'ninth-evasive.jsonl', recall: 0.97 },
  { name: 'tenth-evasive.jsonl', recall: 0.77 },
  { name: 'eleventh-evasive.jsonl', recall: 0.77 },
  { name: 'thirteenth-evasive.jsonl', recall: 0.93 },
  { name: 'fourteenth-evasive.jsonl', recall: 0.6 },
  { name: 'fifteenth-evasive.jsonl', recall: 0.88 },
  { name: 'sixteenth-evasive.jsonl', recall: 0.85 },
  { name: 'seventeenth-evasive.jsonl', recall: 0.77 },
];

describe('Turns of phrase that blame without naming anybody', () => {
  for (const { name, recall } of SETS) {
    it(`are found in ${name}`, () => {
      const measured = score(labelled(name));
      assert.ok(measured.recall >= recall, measured.missed.join('\n'));
      assert.ok(measured.precision >= 0.98, measured.alarms.join('\n'));
      assert.deepEqual(measured.falseErrors, []);
    });
  }
});
