import { together, type Classes } from '../classes.ts';
import type { Word } from '../word.ts';
import { groupAt } from './groups.ts';
import { nameAt } from './names.ts';
import { pronounAt } from './pronouns.ts';
import type { People, Unit, Units } from './unit.ts';

/** The sentence with its people told from its other words. Every look ahead is bounded. */
export function unitsOf(words: readonly Word[], named: People): Units {
  const classes: Classes[] = [];
  const firsts: number[] = [];
  let word = words[0];
  for (let index = 0; word !== undefined; word = words[index]) {
    const person = word.begins || named.has(word.lower) ? personAt(words, index, word, named) : undefined;
    classes.push(person ? person.classes : plain(word, words[index - 1]));
    firsts.push(index);
    index = person ? person.last + 1 : index + 1;
  }
  return { classes, firsts };
}

const personAt = (
  words: readonly Word[],
  index: number,
  { begins }: Word,
  named: People,
): Unit | undefined =>
  begins === 'pronoun' ? pronounAt(words, index) : (nameAt(words, index, named) ?? groupAt(words, index));

function plain(word: Word, before: Word | undefined): Classes {
  const proper = word.capitalised && isProper(word, before);
  return word.possessive || proper ? marked(word, proper) : word.classes;
}

const marked = ({ classes, possessive }: Word, proper: boolean): Classes =>
  together([...classes, ...(possessive ? ['OWNED'] : []), ...(proper ? ['PROPER'] : [])]);

const OPENERS: ReadonlySet<string> = new Set(
  'what which when where why how it these those there here then now today yesterday yes if as still only other another each all both some most many several few much more less next first second third last two three four five six seven eight nine ten sometimes maybe perhaps thanks please note action let nothing something anything everything'.split(
    ' ',
  ),
);

/** A capital that no list explains: a person or a product, so never more than a guess. */
function isProper({ classes, lower, size }: Word, before: Word | undefined): boolean {
  if (OPENERS.has(lower) || classes.has('PRODUCT') || classes.has('SYSTEM')) return false;
  return before === undefined || /[,;:(.]/.test(before.lower)
    ? size === 1 && !lower.endsWith('s')
    : size <= 2;
}
