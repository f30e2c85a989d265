/**
 * Counts which words, and kinds of people and words, how many sentences hold: in the examples and in the sentences of our
 * own that the wording rules are tested with. Run by hand, it writes `lexicon/common.ts`:
 * `node_modules/.bin/tsx scripts/wording/common-words.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { filesBelow } from '../support/files-below.mjs';
import { parsePostmortem } from '../../src/core/document/parse.ts';
import { passages } from '../../src/core/language/wording/passages.ts';
import { unitsOf } from '../../src/core/language/wording/phrases/units.ts';
import { readingOf } from '../../src/core/language/wording/reading.ts';
import { namesOf } from '../../src/core/language/wording/words.ts';
import type { Word } from '../../src/core/language/wording/word.ts';
import { labelled } from '../../test/core/language/wording/support.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TARGET = `${ROOT}src/core/language/wording/lexicon/common.ts`;
const SETS = ['sentences', 'neutral', 'ordinary', 'more-ordinary', 'fourth-ordinary'];
/** In a thousand sentences; what fewer hold is rare. */
const STEPS = [300, 150, 80, 40, 20, 10];
const BY_SHAPE: ReadonlySet<string> = new Set(['ED', 'ING', 'ADV', 'TRADE', 'NUMBER', 'QMARK']);

const texts = [
  ...filesBelow(`${ROOT}examples`, /\.md$/).map((file) => readFileSync(`${ROOT}examples/${file}`, 'utf8')),
  ...SETS.flatMap((name) => labelled(`${name}.jsonl`)).map(({ text }) => `${text}\n`),
];

/** The words of a sentence, what they are by their shape, and the kinds of people that are put together of them. */
function namesIn(words: readonly Word[]): ReadonlySet<string> {
  const listed = new Set(words.flatMap(({ lower }) => namesOf(lower)));
  const kinds = unitsOf(words, new Set()).classes.flatMap((one) => [...one]);
  return new Set([
    ...words.map(({ lower }) => lower),
    ...[...listed].filter((one) => BY_SHAPE.has(one)),
    ...kinds.filter((one) => !listed.has(one)),
  ]);
}

const sentences = texts.flatMap((text) =>
  passages(parsePostmortem(text)).flatMap((passage) => readingOf(passage).sentences),
);
const counts = new Map<string, number>();
for (const sentence of sentences)
  for (const name of namesIn(sentence.words)) counts.set(name, (counts.get(name) ?? 0) + 1);

const stepOf = (count: number): number | undefined =>
  STEPS.find((step) => (1000 * count) / sentences.length >= step);
const rows = STEPS.map((step) => {
  const names = [...counts].filter(([name, count]) => stepOf(count) === step && /^[^`\\$\s\d]+$/.test(name));
  return `  ${step}: \`${names
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name]) => name)
    .join(' ')
    .replace(/(.{80,110}) /g, '$1\n    ')}\`,`;
});

const source = `/**
 * Words, and kinds of people and words, by how many in a thousand sentences hold them at least. Counted by
 * scripts/wording/common-words.ts in the examples and the sentences of our own.
 */
export const COMMON: Readonly<Record<number, string>> = {
${rows.join('\n')}
};
`;
writeFileSync(
  TARGET,
  await format(source, { parser: 'typescript', singleQuote: true, printWidth: 110, trailingComma: 'all' }),
);
console.log(`${sentences.length} sentences`);
