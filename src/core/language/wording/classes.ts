/** The classes of a word, or of a person: a set, and a number that equal sets share. */
export interface Classes extends ReadonlySet<string> {
  readonly number: number;
}

/** What is asked of a word, or of a person. */
export type Test = (classes: Classes) => boolean;

const known = new Map<string, Classes>();
const asGiven = new Map<string, Classes>();
const MOST_GIVEN = 5000;
/** Words that patterns and lists name: any other word is told apart by its classes alone. */
const named = new Set<string>();
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
const isTelling = (name: string): boolean => /^[A-Z]/.test(name) || named.has(name);

/** Has these words told apart from now on. */
export function tellApart(words: Iterable<string>): void {
  const before = named.size;
  for (const word of words) named.add(word);
  if (named.size === before) return;
  edition += 1;
  asGiven.clear();
}

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
  tellApart(wanted);
  const [only] = wanted;
  if (wanted.size === 1 && only !== undefined) return (classes) => classes.has(only);
  return remembered((classes) => hasAny(classes, wanted));
}

function hasAny(classes: Classes, names: ReadonlySet<string>): boolean {
  for (const one of classes) if (names.has(one)) return true;
  return false;
}
