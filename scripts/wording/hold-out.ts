/**
 * How much of what the wording rules find hangs on a single row or a single word. Run by hand:
 * `node_modules/.bin/tsx scripts/wording/hold-out.ts` prints the table of docs/wording.md, `--rows` what each row finds.
 */
import { parsePostmortem } from '../../src/core/document/parse.ts';
import type { Postmortem } from '../../src/core/document/postmortem.ts';
import { passages } from '../../src/core/language/wording/passages.ts';
import { pattern } from '../../src/core/language/wording/pattern.ts';
import { searchFor, type Matcher } from '../../src/core/language/wording/search.ts';
import { wordingRules } from '../../src/core/language/wording/wording-rule.ts';
import { labelled, WORDING, type Labelled } from '../../test/core/language/wording/support.ts';

const SETS = [
  'sentences',
  'paraphrases',
  'evasive',
  'third-paraphrases',
  'sixth-paraphrases',
  'sixth-evasive',
  'ninth-evasive',
  'tenth-evasive',
  'eleventh-evasive',
].map((name) => `${name}.jsonl`);
const FOLDS = 5;

/** A row of a rule as it is written, and read. */
interface Row {
  readonly code: string;
  readonly like: string;
  readonly matcher: Matcher;
}

const ROWS: readonly Row[] = wordingRules().flatMap(({ code, looks }) =>
  looks.flatMap((look) =>
    look.like.map((like) => ({
      code,
      like,
      matcher: { ...look, code, pattern: pattern(like) },
    })),
  ),
);

interface Read extends Labelled {
  readonly alone: Postmortem;
}

const read = (sentence: Labelled): Read => ({ ...sentence, alone: asDocument(sentence.text) });
const asDocument = (text: string): Postmortem => parsePostmortem(`${text}\n`);

type Finds = (alone: Postmortem) => boolean;

const NOBODY: ReadonlySet<string> = new Set();

function findsBy(rows: readonly Row[]): Finds {
  const search = searchFor(rows.map(({ matcher }) => matcher));
  return (alone) => passages(alone).some((passage) => search(passage, NOBODY).size > 0);
}

/** The sentences that each row finds. */
function worth(sentences: readonly Read[]): ReadonlyMap<Row, readonly Read[]> {
  return new Map(
    ROWS.map((row) => {
      const finds = findsBy([row]);
      return [row, sentences.filter((one) => finds(one.alone))];
    }),
  );
}

/** A word that no list has, of the form of this one. */
function unheardOf(word: string): string {
  const ending = /(?:ed|ing|ly|s|ness|less|er|or)$/i.exec(word)?.[0] ?? '';
  const made = `zorb${ending}`;
  return /^\p{Lu}/u.test(word) ? `Z${made.slice(1)}` : made;
}

/** Words that say something; grammar stays. */
const TELLING = /\b(?!@)\p{L}[\p{L}-]{3,}\b/gu;
const GRAMMAR =
  /^(?:that|this|they|them|their|have|been|were|with|from|what|which|when|into|onto|would|could|should|might|must|will|than|then|there|these|those|your|after|before|because|about|again|every|never|nobody|someone|somebody|everyone|everybody|anyone|anybody|without|whoever|whose|while|until|just|only|even|such|over|more|most|some|does|did|don|didn|didn't|not)$/i;

function heldOutWords(sentence: Read): readonly string[] {
  return [...sentence.text.matchAll(TELLING)]
    .filter(([word]) => !GRAMMAR.test(word))
    .map(({ 0: word, index }) => {
      const { text } = sentence;
      return text.slice(0, index) + unheardOf(word) + text.slice(index + word.length);
    });
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : (part / whole).toFixed(2).slice(1);

function main(): void {
  const sentences = SETS.flatMap(labelled)
    .filter(({ label }) => label === 'blame')
    .map(read);
  const all = findsBy(ROWS);
  const found = sentences.filter((one) => all(one.alone));
  const finders = worth(found);
  if (process.argv.includes('--rows')) return printRows(finders);
  console.log(
    '| category | rows | found | a fifth of the rows | each row alone | the word that tells most |',
  );
  console.log('| --- | --: | --: | --: | --: | --: |');
  for (const { code } of WORDING) {
    const own = ROWS.filter((row) => row.code === code);
    const mine = found.filter(({ category }) => `blame/${category}` === code);
    const fold = Array.from({ length: FOLDS }, (_, number) =>
      findsBy(without(own.filter((__, index) => index % FOLDS === number))),
    );
    const kept = fold.reduce((sum, finds) => sum + mine.filter((one) => finds(one.alone)).length, 0);
    const alone = aloneOf(own, mine, finders);
    const words = mine.filter((one) => heldOutWords(one).every((text) => all(asDocument(text)))).length;
    console.log(
      `| ${code.slice(6)} | ${own.length} | ${mine.length} | ${share(kept, FOLDS * mine.length)} | ${share(alone.kept, alone.tried)} | ${share(words, mine.length)} |`,
    );
  }
}

const without = (held: readonly Row[]): readonly Row[] => ROWS.filter((row) => !held.includes(row));

/** Of what each row finds, how much the others find without it. */
function aloneOf(
  own: readonly Row[],
  mine: readonly Read[],
  finders: ReadonlyMap<Row, readonly Read[]>,
): { readonly kept: number; readonly tried: number } {
  const results = own.flatMap((row) =>
    (finders.get(row) ?? [])
      .filter((one) => mine.includes(one))
      .map((one) => [...finders].some(([other, finds]) => other !== row && finds.includes(one))),
  );
  return { kept: results.filter(Boolean).length, tried: results.length };
}

function printRows(finders: ReadonlyMap<Row, readonly Read[]>): void {
  for (const [row, sentences] of finders) {
    const alone = sentences.filter((one) =>
      [...finders].every(([other, finds]) => other === row || !finds.includes(one)),
    );
    console.log([row.code, sentences.length, alone.length, row.like].join('\t'));
  }
}

main();
