import { asWritten, contentWords } from '../../document/content-words.ts';
import { ALIKE, FEWEST, weights, type Weigh } from './likeness.ts';

/** A text of some postmortem, such as a contributing factor. */
export interface Told {
  readonly text: string;
  /** Whose it is: what recurs must be of several. */
  readonly of: string;
}

/** Texts that say the same in nearly the same words. */
export interface Recurring<T extends Told> {
  /** What the first of them has in common with the others, the rarest words first: why they are put together. */
  readonly shared: readonly string[];
  /** The longest told first. */
  readonly members: readonly T[];
}

/**
 * Groups of at least two, of different owners, the largest first. Words weigh the more the fewer texts have them; two
 * texts are alike where the words of both weigh at least 35 % of the words of either. Each text goes to the first one
 * that it is most alike to, so that no chain of likenesses puts together what has nothing in common.
 */
export function recurring<T extends Told>(all: readonly T[]): readonly Recurring<T>[] {
  const words = new Map(all.map((one) => [one, contentWords(one.text)]));
  const weigh = weights([...words.values()]);
  const mostAlike = finder(words.size, weigh);
  const leaders: Leader<T>[] = [];
  const leading = new Map<string, number[]>();
  for (const [one, own] of words) {
    const weight = own.reduce((sum, word) => sum + weigh(word), 0);
    const best = mostAlike({ words: own, weight }, leaders, leading);
    if (best !== undefined) leaders[best]?.members.push(one);
    else {
      for (const word of own) push(leading, word, leaders.length);
      leaders.push({ words: own, weight, members: [one] });
    }
  }
  return leaders
    .filter(({ members }) => new Set(members.map((one) => one.of)).size > 1)
    .map(({ words: first, members }) => ({
      members,
      shared: inCommon(first, members, words, weigh),
    }))
    .toSorted((a, b) => b.members.length - a.members.length || (first(a) < first(b) ? -1 : 1));
}

interface Weighed {
  readonly words: readonly string[];
  readonly weight: number;
}

interface Leader<T> extends Weighed {
  readonly members: T[];
}

const first = ({ members }: Recurring<Told>): string => members[0]?.text ?? '';

type Finder = (own: Weighed, leaders: readonly Weighed[], leading: Leading) => number | undefined;
type Leading = ReadonlyMap<string, readonly number[]>;

/** Finds the leader most alike. What leaders share is summed up word by word, in arrays: there may be ten thousand. */
function finder(most: number, weigh: Weigh): Finder {
  const [weights, counts] = [new Float64Array(most), new Uint32Array(most)];
  return (own, leaders, leading) => {
    const touched: number[] = [];
    for (const word of own.words) {
      const weight = weigh(word);
      for (const place of leading.get(word) ?? []) {
        if (counts[place] === 0) touched.push(place);
        counts[place] = (counts[place] ?? 0) + 1;
        weights[place] = (weights[place] ?? 0) + weight;
      }
    }
    let best: { readonly place: number; readonly alike: number } | undefined;
    for (const place of touched) {
      const [count = 0, both = 0] = [counts[place], weights[place]];
      counts[place] = weights[place] = 0;
      if (count < FEWEST) continue;
      const alike = both / (own.weight + (leaders[place]?.weight ?? 0) - both);
      if (alike >= ALIKE && (!best || alike > best.alike)) best = { place, alike };
    }
    return best?.place;
  };
}

function inCommon<T extends Told>(
  leader: readonly string[],
  [lead, ...others]: readonly T[],
  words: ReadonlyMap<T, readonly string[]>,
  weigh: Weigh,
): readonly string[] {
  const having = (word: string): number =>
    others.filter((one) => words.get(one)?.includes(word) === true).length;
  return leader
    .filter((word) => having(word) * 2 >= others.length)
    .toSorted((a, b) => weigh(b) - weigh(a) || (a < b ? -1 : 1))
    .map((word) => asWritten(lead?.text ?? '', word));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
