import type { Fence } from './fences.ts';
import type { Finding, Fix } from './finding.ts';
import { late } from './late.ts';
import type { Field, Heading, Item, PlacedPart, Postmortem, Section, TimelineEntry } from './postmortem.ts';
import type { ProseBlock } from './prose.ts';
import { shift, type Span } from './span.ts';

/** What stands in the parts of a document, each thing at its place in the document. */
export type Placer<T> = (parts: readonly PlacedPart[]) => readonly T[];

export const placer =
  <T>(pick: (alone: Postmortem) => readonly T[], place: (one: T, by: number) => T): Placer<T> =>
  (parts) => {
    const all: T[] = [];
    for (const { alone, start } of parts) for (const one of pick(alone)) all.push(place(one, start));
    return all;
  };

/**
 * Makes an object that tells each property of `one` as it is further on, when it is asked. A log has thousands of
 * entries with many spans each, all of which move with every key that is pressed above them; few are ever looked at.
 */
export function mover<T extends object>(moved: { readonly [K in keyof T]-?: (one: T, by: number) => T[K] }): (
  one: T,
  by: number,
) => T {
  interface Moved {
    readonly one: T;
    readonly by: number;
  }
  const prototype: object = Object.create(Object.prototype);
  for (const key of Object.keys(moved) as (keyof T)[]) {
    Object.defineProperty(prototype, key, {
      enumerable: true,
      get(this: Moved): T[keyof T] {
        return moved[key](this.one, this.by);
      },
    });
  }
  return (one, by) => {
    const made = Object.create(prototype) as T & { one: T; by: number };
    made.one = one;
    made.by = by;
    return made;
  };
}

const spanned = <T extends { readonly span: Span }>(one: T, by: number): T => ({
  ...one,
  span: shift(one.span, by),
});

export function headings(
  parts: readonly { readonly start: number; readonly alone: Pick<Postmortem, 'headings'> }[],
): readonly Heading[] {
  const all: Heading[] = [];
  for (const { alone, start } of parts)
    for (const { level, text, span } of alone.headings) all.push({ level, text, span: shift(span, start) });
  return all;
}

export const movedFence = (fence: Fence, by: number): Fence => ({
  ...fence,
  span: shift(fence.span, by),
  content: shift(fence.content, by),
  infoSpan: shift(fence.infoSpan, by),
});

export const prose: Placer<ProseBlock> = placer(
  ({ prose: found }) => found,
  mover<ProseBlock>({
    span: ({ span }, by) => shift(span, by),
    kind: ({ kind }) => kind,
    masked: ({ masked }) => masked,
  }),
);

export const movedEntry = mover<TimelineEntry>({
  span: ({ span }, by) => shift(span, by),
  when: ({ when }, by) => spanned(when, by),
  day: ({ day }) => day,
  at: ({ at }) => at,
  marks: ({ marks }, by) => (marks.length === 0 ? marks : marks.map((mark) => spanned(mark, by))),
  text: ({ text }) => text,
  textSpan: ({ textSpan }, by) => shift(textSpan, by),
  actor: ({ actor }, by) => actor && spanned(actor, by),
  id: ({ id }, by) => id && spanned(id, by),
  public: (entry) => entry.public,
  sources: ({ sources }, by) =>
    sources.length === 0 ? sources : sources.map((source) => spanned(source, by)),
});

/** The same, read out: for the few that are looked at again and again. */
export function readOutEntry(one: TimelineEntry, by: number): TimelineEntry {
  const {
    span,
    when,
    day,
    at,
    marks,
    text,
    textSpan,
    actor,
    id,
    public: shown,
    sources,
  } = movedEntry(one, by);
  return { span, when, day, at, marks, text, textSpan, actor, id, public: shown, sources };
}

export const entries: Placer<TimelineEntry> = placer(({ timeline }) => timeline?.entries ?? [], movedEntry);

/** A finding further on, its fixes and what it speaks of as well. */
export function movedFinding(finding: Finding, by: number): Finding {
  const { fixes, related } = finding;
  const moved = spanned(finding, by);
  if (!fixes && !related) return moved;
  return {
    ...moved,
    ...(fixes && { fixes: fixes.map((fix) => movedFix(fix, by)) }),
    ...(related && { related: related.map((one) => spanned(one, by)) }),
  };
}

export function movedFix({ title, edits, preferred }: Fix, by: number): Fix {
  const moved = edits.map(({ span, newText }) => ({ span: shift(span, by), newText }));
  return preferred === undefined ? { title, edits: moved } : { title, edits: moved, preferred };
}

export const problems: Placer<Finding> = placer(({ problems: found }) => found, movedFinding);

/** An item of a section, further on and so far down its list. */
export const movedItem = (one: Item, by: number, section: Section, index: number): Item =>
  itemOf({ one, by, section, index, id: one.id, span: shift(one.span, by) });

const itemOf = late<Omit<Item, 'fields'> & { readonly one: Item; readonly by: number }, Pick<Item, 'fields'>>(
  {
    fields: ({ one, by }) =>
      Object.fromEntries(Object.entries(one.fields).map(([key, field]) => [key, movedField(field, by)])),
  },
);

const movedField = ({ key, span, value }: Field, by: number): Field => ({
  key: shift(key, by),
  span: shift(span, by),
  value,
});
