import type { Mark } from '../../document/mark.ts';
import type { TimelineEntry } from '../../document/postmortem.ts';
import { formatClock } from '../../timeline/format.ts';
import { short } from '../short.ts';
import { words } from '../values.ts';
import { placeLabels, widthOf, type Placed, type Wanted } from './labels.ts';
import type { Scale } from './scale.ts';

/** An entry whose instant is known. */
export type Known = TimelineEntry & { readonly at: number };
export type Label = Placed<Known>;
type Want = Wanted<Known>;

/** A drawing's labels have up to this many tiers on each side. */
const TIERS = 4;
/** How many labels a side has at most, and how many are tried for it. */
const LABELLED = { story: 8, marks: 14 };
const TRIED = 40;

/** What something refers to is labelled first; others join where every label still has its place, then grow into what room is left. */
export function storyLabels(entries: readonly Known[], scale: Scale): readonly Label[] {
  const wanted = entries
    .filter(({ marks }) => marks.length === 0)
    .toSorted((a, b) => b.at - a.at)
    .map((entry) => storyText(entry, scale));
  const isCited = ({ item }: Want): boolean => item.id !== undefined;
  const first = wanted.filter(isCited);
  const chosen = join(
    first,
    wanted.filter((one) => !isCited(one)),
    scale,
    LABELLED.story,
  );
  return lengthen(chosen, scale);
}

const storyText = (entry: Known, scale: Scale): Want => ({
  item: entry,
  x: scale.x(entry.at),
  texts: entry.id ? lengths(entry.text, [32, 20]) : [short(entry.text, 32)],
});

const lengths = (text: string, most: readonly number[]): readonly string[] => [
  ...new Set(most.map((longest) => short(text, longest))),
];

/** Adds what can be added to `chosen` without a label being lost or cut for it. */
function join(chosen: readonly Want[], others: readonly Want[], scale: Scale, most: number): readonly Want[] {
  let placed = placeLabels(inTurn(chosen, scale), scale.width, TIERS);
  let all = chosen.filter((one) => isPlaced(one, placed));
  for (const other of others.slice(0, TRIED)) {
    if (placed.length >= most) break;
    const more = [...all, other];
    const trial = placeLabels(inTurn(more, scale), scale.width, TIERS);
    if (trial.length <= placed.length || isShorter(trial, placed)) continue;
    all = more;
    placed = trial;
  }
  return inTurn(all, scale);
}

/**
 * The order in which labels find their places: a text right of its stem lets later ones lie nearer to the rail, a text
 * left of it, as the right edge asks for, lets earlier ones.
 */
function inTurn(wanted: readonly Want[], { width }: Scale): readonly Want[] {
  const isTurned = ({ x, texts }: Want): boolean => x + widthOf(texts.at(-1) ?? '') > width;
  return [
    ...wanted.filter(isTurned).toSorted((a, b) => a.x - b.x),
    ...wanted.filter((one) => !isTurned(one)).toSorted((a, b) => b.x - a.x),
  ];
}

const isPlaced = ({ item }: Want, placed: readonly Label[]): boolean =>
  placed.some((one) => one.item === item);

const isShorter = (trial: readonly Label[], placed: readonly Label[]): boolean =>
  placed.some(({ item, text }) => !trial.some((one) => one.item === item && one.text.length >= text.length));

/** Lets texts that were cut say more where nothing else loses by it. */
function lengthen(wanted: readonly Want[], scale: Scale): readonly Label[] {
  let placed = placeLabels(wanted, scale.width, TIERS);
  let all = wanted.filter((one) => isPlaced(one, placed));
  for (const { item } of placed.toReversed()) {
    const longer = all.map((one) =>
      one.item === item ? { ...one, texts: lengths(item.text, [64, 48, 32, 20]) } : one,
    );
    const trial = placeLabels(longer, scale.width, TIERS);
    if (trial.length < placed.length || isShorter(trial, placed)) continue;
    all = longer;
    placed = trial;
  }
  return placed;
}

/** The marks with their times: those that metrics count from first. Marks at one place share a label, as do several on one entry. */
export function markLabels(
  entries: readonly Known[],
  zone: string,
  scale: Scale,
  isDecisive: (entry: Known) => boolean,
): readonly Label[] {
  const marked = entries.filter(({ marks }) => marks.length > 0).toSorted((a, b) => a.at - b.at);
  const groups = grouped(marked, scale).toReversed();
  const wanted = groups.map((group) => ({ group, want: markText(group, zone, scale) }));
  const decisive = wanted.filter(({ group }) => group.some(isDecisive));
  const others = wanted.filter(({ group }) => !group.some(isDecisive));
  const chosen = join(
    decisive.map(({ want }) => want),
    others.map(({ want }) => want),
    scale,
    LABELLED.marks,
  );
  return placeLabels(chosen, scale.width, TIERS);
}

/** Stems nearer than this can't be told apart. */
const NEAR = 4;

function grouped(marked: readonly Known[], scale: Scale): readonly (readonly [Known, ...Known[]])[] {
  const groups: [Known, ...Known[]][] = [];
  for (const entry of marked) {
    const last = groups.at(-1);
    if (last && scale.x(entry.at) - scale.x(last[0].at) < NEAR) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function markText(group: readonly [Known, ...Known[]], zone: string, scale: Scale): Want {
  const [first] = group;
  const clock = formatClock(first.at, zone);
  const names = group.flatMap(({ marks }) => marks.map(({ mark }) => mark));
  const full = group.map(({ at, marks }) => `${listed(marks)} ${formatClock(at, zone)}`).join(', ');
  const fewer = names.length > 1 ? [`${words(names[0] ?? '')} +${names.length - 1} ${clock}`] : [];
  return { item: first, x: scale.x(first.at), texts: [full, ...fewer] };
}

const listed = (marks: readonly { readonly mark: Mark }[]): string =>
  marks.map(({ mark }) => words(mark)).join(', ');
