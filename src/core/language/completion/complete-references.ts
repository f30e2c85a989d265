import type { Item, Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import type { Completion } from './completion.ts';
import { giveId } from '../names/give-id.ts';
import type { Lookup } from '../lookup.ts';
import { nextId } from '../names/next-id.ts';

export type Choice = Omit<Completion, 'edit'> & { readonly newText?: string };

/**
 * The entries of the timeline as evidence: those with an id by it, the others by their text. Whoever takes one of
 * these gives it the next free id.
 */
export function entryChoices(postmortem: Postmortem): readonly Choice[] {
  const entries = postmortem.timeline?.entries ?? [];
  const next = nextId(postmortem, 'entry');
  return [
    ...entries.flatMap((entry) => (entry.id ? [named(entry, entry.id.name)] : [])),
    ...entries.filter(({ id, text }) => !id && text !== '').map((entry) => unnamed(postmortem, entry, next)),
  ];
}

const named = ({ when, text }: TimelineEntry, id: string): Choice => ({
  label: id,
  kind: 'reference',
  detail: `${when.text} ${text}`,
  filter: `${id} ${when.text} ${text}`,
});

const LONGEST = 60;

function unnamed(postmortem: Postmortem, entry: TimelineEntry, id: string): Choice {
  const { when, text } = entry;
  return {
    label: `${when.text} ${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}`,
    kind: 'reference',
    detail: `gets the id ${id}`,
    documentation: `Writes \`^${id}\` at the entry in the timeline, and refers to it here.`,
    newText: id,
    filter: `${id} ${when.text} ${text}`,
    also: [giveId(postmortem, entry, id)],
  };
}

export const factorChoices = ({ factors }: Postmortem): readonly Choice[] =>
  factors.flatMap(({ id, fields }: Item): readonly Choice[] => {
    const text = fields['factor']?.value;
    return id === undefined
      ? []
      : [{ label: id, kind: 'reference', ...(typeof text === 'string' && { detail: text }) }];
  });

/** The other postmortems of the workspace, the newest first. */
export function relatedChoices(own: string | undefined, lookup: Lookup | undefined): readonly Choice[] {
  return (lookup?.postmortems() ?? [])
    .filter(({ id }) => id !== own)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id.localeCompare(a.id))
    .map(({ id, title, date }) => ({
      label: id,
      kind: 'reference',
      detail: [date, title].filter(Boolean).join(' '),
      filter: `${id} ${title}`,
    }));
}
