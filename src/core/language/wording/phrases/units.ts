import type { Word } from '../word.ts';
import { groupAt } from './groups.ts';
import { nameAt } from './names.ts';
import { pronounAt } from './pronouns.ts';
import { together, type People, type Unit } from './unit.ts';

/** The sentence with its people told from its other words. Every look ahead is bounded. */
export function unitsOf(words: readonly Word[], named: People): readonly Unit[] {
  const units: Unit[] = [];
  let word = words[0];
  for (let index = 0; word !== undefined; word = words[index]) {
    const person = word.begins || named.has(word.lower) ? personAt(words, index, named) : undefined;
    const unit = person ?? plain(word, words[index - 1], index);
    units.push(unit);
    index = unit.last + 1;
  }
  return units;
}

const personAt = (words: readonly Word[], index: number, named: People): Unit | undefined =>
  pronounAt(words, index) ?? nameAt(words, index, named) ?? groupAt(words, index);

function plain(word: Word, before: Word | undefined, index: number): Unit {
  const more = [
    ...(word.possessive ? ['OWNED'] : []),
    ...(word.capitalised && isProper(word, before) ? ['PROPER'] : []),
  ];
  const classes = more.length === 0 ? word.classes : together([...word.classes, ...more]);
  return { first: index, last: index, classes };
}

const OPENERS: ReadonlySet<string> = new Set(
  'what which when where why how it these those there here then now today yesterday yes if as still only other another each all both some most many several few much more less next first second third last two three four five six seven eight nine ten sometimes maybe perhaps thanks please note action let nothing something anything everything'.split(
    ' ',
  ),
);

/** A capital that no list explains: a person or a product, so never more than a guess. */
function isProper({ classes, lower }: Word, before: Word | undefined): boolean {
  if (OPENERS.has(lower) || classes.has('PRODUCT') || classes.has('SYSTEM')) return false;
  return before === undefined || /[,;:(.]/.test(before.lower)
    ? classes.size === 1 && !lower.endsWith('s')
    : classes.size <= 2;
}
