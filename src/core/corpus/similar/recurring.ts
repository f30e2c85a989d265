import { asWritten, contentWords } from '../../document/content-words.ts';
import { ALIKE, FEWEST, likeness, weights, type Weigh } from './likeness.ts';

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
  const leaders: { readonly words: readonly string[]; readonly members: T[] }[] = [];
  const leading = new Map<string, number[]>();
  for (const [one, own] of words) {
    const best = mostAlike(own, leaders, leading, weigh);
    if (best !== undefined) leaders[best]?.members.push(one);
    else {
      for (const word of own) push(leading, word, leaders.length);
      leaders.push({ words: own, members: [one] });
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

const first = ({ members }: Recurring<Told>): string => members[0]?.text ?? '';

function mostAlike(
  own: readonly string[],
  leaders: readonly { readonly words: readonly string[] }[],
  leading: ReadonlyMap<string, readonly number[]>,
  weigh: Weigh,
): number | undefined {
  const shared = new Map<number, string[]>();
  for (const word of own) for (const place of leading.get(word) ?? []) push(shared, place, word);
  let best: { readonly place: number; readonly alike: number } | undefined;
  for (const [place, words] of shared) {
    if (words.length < FEWEST) continue;
    const alike = likeness(words, own, leaders[place]?.words ?? [], weigh);
    if (alike >= ALIKE && (!best || alike > best.alike)) best = { place, alike };
  }
  return best?.place;
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
