import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { textsOf } from '../../document/texts-of.ts';
import { valueAt } from '../../schema/validate.ts';
import type { Lookup, SimilarIncident } from '../lookup.ts';

/** A contributing factor of a document that other postmortems tell of as well. */
export interface ToldBefore {
  readonly id: string | undefined;
  readonly factor: string;
  /** Of its words. */
  readonly span: Span;
  /** Of the whole item. */
  readonly whole: Span;
  readonly similar: readonly SimilarIncident[];
}

/** The factors of a document that others share, in its order; undefined while the others aren't known. */
export function factorsToldBefore(
  { factors, frontMatter }: Pick<Postmortem, 'factors' | 'frontMatter'>,
  lookup: Pick<Lookup, 'similar'> | undefined,
): readonly ToldBefore[] | undefined {
  const services = textsOf(valueAt(frontMatter?.value, ['services']));
  const [own] = textsOf(valueAt(frontMatter?.value, ['id']));
  const found: ToldBefore[] = [];
  for (const { id, fields, span: whole } of factors) {
    const field = fields['factor'];
    const [text] = textsOf(field?.value);
    if (!field || text === undefined) continue;
    const similar = lookup?.similar?.({ text, services, id: own });
    if (!similar) return undefined;
    if (similar.length > 0) found.push({ id, factor: text, span: field.span, whole, similar });
  }
  return found;
}

/** `3 similar incidents`: postmortems, however many factors of theirs are shared. */
export function similarCount(told: readonly ToldBefore[]): number {
  return new Set(told.flatMap(({ similar }) => similar.map(({ uri }) => uri))).size;
}
