import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { countLooks } from './count-looks.ts';
import { WORDING } from './support.ts';

const MEGABYTE = 1_000_000;

/** Lines that make patterns begin everywhere and end nowhere. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['subjects and adverbs', 'the engineer also really just had '],
  ['open quotes', '"'],
  ['open brackets', 'the (reviewer [who '],
  ['commas', 'they, who, then, '],
  ['one word', 'a'],
  ['long words', `${'misconfigured'.repeat(40)} `],
  ['handles', '@a '],
  ['modals', 'we should have not really have '],
  ['lists of people', 'the new junior senior on-call database engineer of the team '],
  ['full stops', '.'],
  ['marks and blanks', '! ? . '],
  ['other scripts', 'инженер 技術者 μηχανικός 🧑‍🚒 forgot to '],
  ['combining marks', 'e\u0301\u0301\u0301 nobody '],
];

/** In proportion is four times as much; a square would be sixteen. */
function assertLinear(part: string): void {
  const [less, more] = [looksAt(part, MEGABYTE / 4), looksAt(part, MEGABYTE)];
  assert.ok(more > MEGABYTE / 100, `${more} looks: nothing was counted`);
  assert.ok(more <= 5 * less, `${less} looks at a quarter of a megabyte, ${more} at one`);
}

function looksAt(part: string, length: number): number {
  const text = `${part.repeat(Math.ceil(length / part.length)).slice(0, length)}\n`;
  const postmortem = parsePostmortem(text);
  return countLooks(() => {
    for (const rule of WORDING)
      for (const finding of rule.check(postmortem, { now: 0, config: { levels: {} } })) assert.ok(finding);
  });
}

describe('All wording rules look in proportion to the text', () => {
  assert.ok(WORDING.length > 0);
  for (const [name, part] of HOSTILE)
    it(`at a megabyte of ${name}`, () => assertLinear(part)).timeout(120_000);
});
