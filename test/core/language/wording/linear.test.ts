import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { WORDING } from './support.ts';

/** Lines that make a pattern begin everywhere and end nowhere. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['subjects and adverbs', 'the engineer also really just had '],
  ['open quotes', '"'],
  ['commas', 'they, who, then, '],
  ['one word', 'a'],
  ['handles', '@a '],
  ['modals', 'we should have not really have '],
  ['lists of people', 'the new junior senior on-call database engineer of the team '],
];
const SMALL = 125_000;

describe('wording rules take time in proportion to the text', () => {
  for (const [name, part] of HOSTILE) {
    it(name, function () {
      this.timeout(60_000);
      time(part, SMALL / 4);
      const small = time(part, SMALL);
      const large = time(part, SMALL * 8);
      assert.ok(large < 8 * 4 * Math.max(small, 5), `${small} ms for 125 KB, ${large} ms for 1 MB`);
    });
  }
});

function time(part: string, length: number): number {
  const text = `${part.repeat(Math.ceil(length / part.length))}\n`;
  const postmortem = parsePostmortem(text);
  const start = performance.now();
  for (const rule of WORDING)
    for (const finding of rule.check(postmortem, { now: 0, config: { levels: {} } })) assert.ok(finding);
  return performance.now() - start;
}
