import type { Word } from '../word.ts';
import { INDEFINITE, PRONOUN } from './begins.ts';
import { headFrom } from './heads.ts';
import { person, withTail } from './person.ts';
import { unit, type Unit } from './unit.ts';

const PRONOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['we', ['WE']],
  ['i', ['I']],
  ['you', ['YOU']],
  ['he', ['HE', 'THIRD']],
  ['she', ['HE', 'THIRD']],
  ['they', ['THEY']],
]);

export function pronounAt(words: readonly Word[], index: number): Unit | undefined {
  const lower = words[index]?.lower ?? '';
  const [, pronoun = '', tail = ''] = PRONOUN.exec(lower) ?? [];
  const as = PRONOUNS.get(pronoun);
  if (as && tail !== "'ll" && tail !== "'re" && tail !== "'m")
    return unit(index, withTail(words, index), [...as, 'PERSON', pronoun]);
  if (as) return unit(index, index, [...as.map((one) => `${one}:is`), pronoun]);
  return undefined;
}

/** "No one", "one of the engineers", "not a single person". */
export function indefiniteAt(words: readonly Word[], index: number): Unit | undefined {
  const lower = words[index]?.lower ?? '';
  const next = words[index + 1]?.lower ?? '';
  if (lower === 'no' && next === 'one') return person(words, index, index + 1, ['NOBODY']);
  if (!INDEFINITE.has(lower)) return undefined;
  if (lower === 'not' && /^(?:one|a)$/.test(next)) {
    const head = headFrom(words, index + 2, true);
    return head === undefined ? undefined : unit(index, withTail(words, head), ['NOBODY', 'PERSON']);
  }
  if (next === 'of') {
    const head = /^(?:us|them|you)$/.test(words[index + 2]?.lower ?? '')
      ? index + 2
      : headFrom(words, index + 3, true);
    if (head === undefined || words[head]?.classes.has('TRADE') === true) return undefined;
    const kinds = lower === 'none' || lower === 'neither' ? ['NOBODY'] : ['SOMEONE', 'THIRD'];
    return person(words, index, head, kinds);
  }
  if (/^(?:nobody|no-one|noone)$/.test(lower)) return person(words, index, index, ['NOBODY']);
  if (/^(?:someone|somebody|whoever|anyone|anybody)$/.test(lower))
    return person(words, index, index, ['SOMEONE', 'THIRD', lower]);
  return /^every(?:one|body)$/.test(lower)
    ? person(words, index, index, ['EVERYONE', 'PEOPLE', lower])
    : undefined;
}
