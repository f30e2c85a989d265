import type { Word } from '../word.ts';
import { person } from './person.ts';
import type { People, Unit } from './unit.ts';

/** A name of the document, a handle, or a given name. */
export function nameAt(words: readonly Word[], index: number, named: People): Unit | undefined {
  const word = words[index];
  if (!word || !isName(word, words[index + 1], named)) return undefined;
  const known = word.begins === 'handle' || named.has(word.lower);
  const surname = words[index + 1];
  const goesOn =
    !word.possessive &&
    surname !== undefined &&
    surname.capitalised &&
    (surname.size === 1 || surname.classes.has('NAMEWORD'));
  const last = goesOn ? index + 1 : index;
  const kinds = known ? ['NAME', 'KNOWN', 'THIRD'] : ['NAME', 'THIRD'];
  return person(words, index, last, kinds);
}

function isName({ lower, begins }: Word, next: Word | undefined, named: People): boolean {
  if (begins === 'handle' || named.has(lower)) return true;
  return begins === 'name' && !/^\d/.test(next?.lower ?? '');
}
