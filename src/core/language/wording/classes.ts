/** The classes of a word, or of a person: a set, and a number that equal sets share. */
export interface Classes extends ReadonlySet<string> {
  readonly number: number;
}

/** What is asked of a word, or of a person. */
export type Test = (classes: Classes) => boolean;

const known = new Map<string, Classes>();
const asGiven = new Map<string, Classes>();
const MOST_GIVEN = 5000;
/** What patterns and lists ask about, with a number each: any other word is told apart by its classes alone. */
const asked = new Map<string, number>();
let edition = 0;

/** These names as a set, without the words that nobody asks about; equal ones are the same set. */
export function together(names: readonly string[]): Classes {
  const key = names.join(' ');
  const before = asGiven.get(key);
  if (before) return before;
  if (asGiven.size >= MOST_GIVEN) asGiven.clear();
  const fresh = interned(names.filter(isTelling));
  asGiven.set(key, fresh);
  return fresh;
}

function interned(names: readonly string[]): Classes {
  const key = names.join(' ');
  const before = known.get(key);
  if (before) return before;
  const fresh = Object.assign(new Set(names), { number: known.size });
  known.set(key, fresh);
  return fresh;
}

/** Classes are in capitals, and words in lower case. */
const isTelling = (name: string): boolean => /^[A-Z]/.test(name) || asked.has(name);

/** The number of a class or a word, which is told apart from now on. */
export function askedAs(name: string): number {
  const before = asked.get(name);
  if (before !== undefined) return before;
  const fresh = asked.size + 1;
  asked.set(name, fresh);
  edition += 1;
  if (asGiven.size > 0) asGiven.clear();
  return fresh;
}

/** The numbers of those of them that are asked about. */
export const numbersOf = (names: Iterable<string>): readonly number[] =>
  [...names].flatMap((name) => asked.get(name) ?? []);

/** The last number. */
export const countAsked = (): number => asked.size;

/** Changes when more words are told apart: what is kept of words from before is out of date. */
export const editionOfClasses = (): number => edition;

/** Asks of each set once: the same few sets come again and again. */
export function remembered(test: Test): Test {
  let answers = new Uint8Array(0);
  return (classes) => {
    const { number } = classes;
    const before = answers[number];
    if (before === YES) return true;
    if (before === NO) return false;
    const answer = test(classes);
    if (number >= answers.length) answers = grown(answers, number);
    answers[number] = answer ? YES : NO;
    return answer;
  };
}

const [YES, NO] = [1, 2];

function grown(answers: Uint8Array, number: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.max(64, 2 ** Math.ceil(Math.log2(number + 1))));
  more.set(answers);
  return more;
}

/** Whether a set has one of these. */
export function anyOf(names: Iterable<string>): Test {
  const wanted = new Set(names);
  for (const name of wanted) askedAs(name);
  const [only] = wanted;
  if (wanted.size === 1 && only !== undefined) return (classes) => classes.has(only);
  return remembered((classes) => hasAny(classes, wanted));
}

function hasAny(classes: Classes, names: ReadonlySet<string>): boolean {
  for (const one of classes) if (names.has(one)) return true;
  return false;
}
