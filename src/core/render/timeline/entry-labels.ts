import type { TimelineEntry } from '../../document/postmortem.ts';
import { formatClock } from '../../timeline/format.ts';
import { short } from '../short.ts';
import { words } from '../values.ts';
import { placeLabels, type Placed, type Wanted } from './labels.ts';
import type { Scale } from './scale.ts';

/** An entry whose instant is known. */
export type Known = TimelineEntry & { readonly at: number };
export type Label = Placed<Known>;

/** A drawing's labels have up to this many tiers on each side. */
const TIERS = 4;

/** What something refers to is labelled first; others join where every label still has its place. */
export function storyLabels(entries: readonly Known[], scale: Scale): readonly Label[] {
  const plain = entries.filter(({ marks }) => marks.length === 0).toSorted((a, b) => b.at - a.at);
  const wanted = plain.map((entry) => storyText(entry, scale));
  let chosen = wanted.filter(({ item }) => item.id !== undefined);
  let placed = placeLabels(chosen, scale.width, TIERS);
  for (const other of wanted.filter(({ item }) => item.id === undefined).slice(0, TRIED)) {
    if (placed.length >= LABELLED) break;
    const more = [...chosen, other].toSorted((a, b) => b.x - a.x);
    const trial = placeLabels(more, scale.width, TIERS);
    if (trial.length <= placed.length || shortened(trial, placed)) continue;
    chosen = more;
    placed = trial;
  }
  return placed;
}

const LABELLED = 8;
const TRIED = 40;

const shortened = (trial: readonly Label[], placed: readonly Label[]): boolean =>
  placed.some(({ item, text }) => !trial.some((one) => one.item === item && one.text === text));

const storyText = (entry: Known, scale: Scale): Wanted<Known> => ({
  item: entry,
  x: scale.x(entry.at),
  texts: entry.id ? [...new Set([short(entry.text, 32), short(entry.text, 20)])] : [short(entry.text, 32)],
});

/** The marks with their times; several on one entry are counted where there is no room to name them. */
export function markLabels(entries: readonly Known[], zone: string, scale: Scale): readonly Label[] {
  const marked = entries.filter(({ marks }) => marks.length > 0).toSorted((a, b) => b.at - a.at);
  const wanted = marked.map((entry): Wanted<Known> => {
    const names = entry.marks.map(({ mark }) => words(mark));
    const clock = formatClock(entry.at, zone);
    const fewer = names.length > 1 ? [`${names[0] ?? ''} +${names.length - 1} ${clock}`] : [];
    return { item: entry, x: scale.x(entry.at), texts: [`${names.join(', ')} ${clock}`, ...fewer] };
  });
  return placeLabels(wanted, scale.width, TIERS);
}
