import { contentWords, asWritten } from '../../document/content-words.ts';
import { ALIKE, FEWEST, weights, type Weigh } from './likeness.ts';

/** A text of some postmortem, with its words and the services that the postmortem is about. */
export interface Indexed {
  readonly text: string;
  /** What `contentWords` made of the text. */
  readonly words: readonly string[];
  readonly services: readonly string[];
}

/** One that is like a text that was asked about. */
export interface Likened<T extends Indexed> {
  readonly one: T;
  /** 0 to 1. */
  readonly alike: number;
  /** The words of both as the one has them, the rarest first: why it is named. */
  readonly shared: readonly string[];
  /** Services that both are about. */
  readonly services: readonly string[];
}

/** A service in common makes two texts the more alike. */
const SAME_SERVICE = 0.15;

/** Finds the texts that are most like one, the likest first. Only those that share words with it are looked at. */
export function likenessIndex<T extends Indexed>(
  all: readonly T[],
): (text: string, services: readonly string[]) => readonly Likened<T>[] {
  const having = placesByWord(all);
  const weigh = weights(all.map(({ words }) => words));
  const weightOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + weigh(word), 0);
  const total = Float64Array.from(all, ({ words }) => weightOf(words));
  return (text, services) => {
    const own = contentWords(text);
    const weight = weightOf(own);
    return sharing(own, having, { weigh, count: all.length })
      .flatMap(([place, both]) => {
        const one = all[place];
        if (!one) return [];
        const common = one.services.filter((name) => services.includes(name));
        const likeness = both / (weight + (total[place] ?? 0) - both);
        const alike = Math.min(1, likeness + (common.length > 0 ? SAME_SERVICE : 0));
        return alike < ALIKE ? [] : [likened(one, { own, alike, services: common, weigh })];
      })
      .toSorted((a, b) => b.alike - a.alike);
  };
}

/** The words of few are ever shown. */
function likened<T extends Indexed>(
  one: T,
  { own, weigh, ...why }: Pick<Likened<T>, 'alike' | 'services'> & { own: readonly string[]; weigh: Weigh },
): Likened<T> {
  return {
    one,
    ...why,
    get shared() {
      return own
        .filter((word) => one.words.includes(word))
        .toSorted((a, b) => weigh(b) - weigh(a))
        .map((word) => asWritten(one.text, word));
    },
  };
}

function placesByWord(all: readonly Indexed[]): ReadonlyMap<string, readonly number[]> {
  const having = new Map<string, number[]>();
  for (const [place, { words }] of all.entries())
    for (const word of words) {
      const places = having.get(word);
      if (places) places.push(place);
      else having.set(word, [place]);
    }
  return having;
}

/** Where enough words of these stand, with what those weigh, in the order of the texts. */
function sharing(
  words: readonly string[],
  having: ReadonlyMap<string, readonly number[]>,
  { weigh, count }: { readonly weigh: Weigh; readonly count: number },
): readonly (readonly [place: number, both: number])[] {
  const both = new Float64Array(count);
  const shared = new Uint16Array(count);
  for (const word of words) {
    const weight = weigh(word);
    for (const place of having.get(word) ?? []) {
      both[place] = (both[place] ?? 0) + weight;
      shared[place] = (shared[place] ?? 0) + 1;
    }
  }
  return [...shared.entries()].flatMap(([place, said]) =>
    said < FEWEST ? [] : [[place, both[place] ?? 0] as const],
  );
}
