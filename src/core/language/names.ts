import type { TextEdit } from '../document/edit.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { touches, type Span } from '../document/span.ts';
import { entryNames, itemNames, references, type Name, type Reference } from './references.ts';

/** An id of the document: where it is given, and every place that refers to it. */
export interface NameAt {
  readonly name: string;
  readonly at: Span;
  /** Undefined where nothing carries the id. */
  readonly definition: Span | undefined;
  readonly references: readonly Span[];
}

/** The id at an offset, on the entry or factor that carries it or where something refers to it. */
export function nameAt(postmortem: Postmortem, offset: number): NameAt | undefined {
  const all = references(postmortem);
  const kinds: readonly (readonly [Reference['to'], readonly Name[]])[] = [
    ['entry', entryNames(postmortem)],
    ['factor', itemNames(postmortem.factors)],
  ];
  for (const [kind, names] of kinds) {
    const ofKind = all.filter(({ to }) => to === kind);
    const here = [...names, ...ofKind].find(({ span }) => touches(span, offset));
    if (!here) continue;
    const same = ({ name }: Name): boolean => name === here.name;
    const spans = ofKind.filter(same).map(({ span }) => span);
    return { name: here.name, at: here.span, definition: names.find(same)?.span, references: spans };
  }
  return undefined;
}

const ID = /^[A-Za-z][\w-]*$/;

/** The edits that give an id another name everywhere; undefined where the new name is none or is taken. */
export function renameEdits(
  postmortem: Postmortem,
  offset: number,
  to: string,
): readonly TextEdit[] | undefined {
  const found = nameAt(postmortem, offset);
  const taken = [...entryNames(postmortem), ...itemNames(postmortem.factors)].some(({ name }) => name === to);
  if (!found || taken || !ID.test(to)) return undefined;
  const { text } = postmortem;
  return [...(found.definition ? [found.definition] : []), ...found.references].map((span) => ({
    span,
    newText: text.slice(span.start, span.end).replace(found.name, to),
  }));
}
