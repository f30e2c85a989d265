import { contentWords, asWritten } from '../../document/content-words.ts';
import { ALIKE, FEWEST, weightOf, type Weigh } from './likeness.ts';

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
  const weigh = weighs(having, all.length);
  const total = new Float64Array(all.length);
  for (const { places, weight } of having.values())
    for (const place of places) total[place] = (total[place] ?? 0) + weight;
  return (text, services) => {
    const own = contentWords(text);
    const weight = own.reduce((sum, word) => sum + weigh(word), 0);
    return sharing(own, having, all.length)
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

/** Where a word stands, and what it weighs. */
interface Having {
  readonly places: number[];
  weight: number;
}

function placesByWord(all: readonly Indexed[]): ReadonlyMap<string, Having> {
  const having = new Map<string, Having>();
  for (const [place, { words }] of all.entries())
    for (const word of words) {
      const known = having.get(word);
      if (known) known.places.push(place);
      else having.set(word, { places: [place], weight: 0 });
    }
  for (const one of having.values()) one.weight = weightOf(one.places.length, all.length);
  return having;
}

/** What no text has weighs as what one has. */
const weighs =
  (having: ReadonlyMap<string, Having>, count: number): Weigh =>
  (word) =>
    having.get(word)?.weight ?? weightOf(1, count);

/** Where enough words of these stand, with what those weigh, in the order of the texts. */
function sharing(
  words: readonly string[],
  having: ReadonlyMap<string, Having>,
  count: number,
): readonly (readonly [place: number, both: number])[] {
  const both = new Float64Array(count);
  const shared = new Uint16Array(count);
  const found: number[] = [];
  for (const word of words) {
    const { places = [], weight = 0 } = having.get(word) ?? {};
    for (const place of places) {
      both[place] = (both[place] ?? 0) + weight;
      const said = (shared[place] ?? 0) + 1;
      shared[place] = said;
      if (said === FEWEST) found.push(place);
    }
  }
  return found.toSorted((a, b) => a - b).map((place) => [place, both[place] ?? 0]);
}
