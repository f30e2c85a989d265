import type { Postmortem } from '../../document/postmortem.ts';
import { touches, type Span } from '../../document/span.ts';
import { mentions, type Mention } from './mentions.ts';

/** What is named at an offset, with every place of the document that names it. */
export interface MentionAt {
  readonly here: Mention;
  readonly all: readonly Mention[];
}

export function mentionAt(
  postmortem: Postmortem,
  offset: number,
  known: readonly string[] = [],
): MentionAt | undefined {
  const found = mentions(postmortem, known);
  const here =
    found.find(({ span }) => touches(span, offset)) ?? found.find((one) => isSigned(postmortem, one, offset));
  return here && { here, all: found.filter((one) => isSame(one, here)) };
}

export const isSame = (a: Mention, b: Pick<Mention, 'kind' | 'name'>): boolean =>
  a.kind === b.kind && a.name === b.name;

/** The caret stands before the sign of `^T1` or `@dana`. */
const isSigned = ({ text }: Postmortem, { span }: Mention, offset: number): boolean =>
  offset === span.start - 1 && /[@^]/.test(text.charAt(offset));

/** A place to go to: the name, and the whole of what carries it. */
export interface Target {
  readonly name: Span;
  readonly whole: Span;
}

/** What a name stands for: where the id is given; of a person without a role, the first place that names them. */
export function targetsOf(postmortem: Postmortem, { here, all }: MentionAt): readonly Target[] {
  const given = all.filter(({ role }) => role === 'definition');
  const found = given.length === 0 && here.kind === 'person' ? all.slice(0, 1) : given;
  return found.map(({ span }) => ({ name: span, whole: carrierOf(postmortem, here.kind, span) }));
}

/** The entry or the item that an id is given to. */
function carrierOf({ timeline, factors, actionItems }: Postmortem, kind: Mention['kind'], name: Span): Span {
  const carriers: Readonly<Partial<Record<Mention['kind'], readonly { readonly span: Span }[]>>> = {
    entry: timeline?.entries ?? [],
    factor: factors,
    action: actionItems,
  };
  const holds = ({ span }: { readonly span: Span }): boolean =>
    span.start <= name.start && name.end <= span.end;
  return carriers[kind]?.find(holds)?.span ?? name;
}
