import type { Item, Postmortem } from '../../document/postmortem.ts';
import { shift, type Span } from '../../document/span.ts';
import { fieldTexts } from '../yaml-texts.ts';
import { actionText, fieldText, type ItemText } from './action-text.ts';

/** An action item as the others, the incident and the calendar have to do with it. */
export interface ToldAction {
  /** What stands for the item: its id, else its beginning. */
  readonly head: Span;
  readonly id: string | undefined;
  readonly action: ItemText | undefined;
  readonly due: ItemText | undefined;
  readonly owner: ItemText | undefined;
  readonly status: ItemText | undefined;
  readonly ticket: ItemText | undefined;
  readonly tracker: string;
  readonly type: string;
  readonly priority: string;
  readonly addresses: readonly string[];
  readonly hasReason: boolean;
}

export interface ToldFactor {
  readonly head: Span;
  readonly id: string;
  /** Nothing follows from it, for a reason. */
  readonly isAccepted: boolean;
}

export const toldActions = (postmortem: Postmortem): readonly ToldAction[] =>
  postmortem.actionItems.map((item) => toldAction(postmortem, item));

export const toldFactors = ({ factors }: Postmortem): readonly ToldFactor[] =>
  factors.flatMap((item) =>
    item.id === undefined
      ? []
      : [{ head: headOf(item), id: item.id.trim(), isAccepted: fieldText(item, 'accepted') !== '' }],
  );

function toldAction(postmortem: Postmortem, item: Item): ToldAction {
  const written = (key: string): ItemText | undefined => fieldTexts(postmortem.text, item, key)[0];
  return {
    head: headOf(item),
    id: item.id,
    action: actionText(postmortem, item),
    due: written('due'),
    owner: written('owner'),
    status: written('status'),
    ticket: written('ticket'),
    tracker: fieldText(item, 'tracker'),
    type: fieldText(item, 'type'),
    priority: fieldText(item, 'priority'),
    addresses: fieldTexts(postmortem.text, item, 'addresses').map(({ text }) => text),
    hasReason: fieldText(item, 'reason') !== '',
  };
}

const headOf = (item: Item): Span => item.fields['id']?.span ?? { ...item.span, end: item.span.start + 1 };

const movedText = (one: ItemText | undefined, by: number): ItemText | undefined =>
  one && { text: one.text, span: shift(one.span, by) };

/** The same, further on in the document. */
export function movedAction(one: ToldAction, by: number): ToldAction {
  const { action, due, owner, status, ticket } = one;
  return {
    ...one,
    head: shift(one.head, by),
    action: movedText(action, by),
    due: movedText(due, by),
    owner: movedText(owner, by),
    status: movedText(status, by),
    ticket: movedText(ticket, by),
  };
}

export const movedFactor = (one: ToldFactor, by: number): ToldFactor => ({
  ...one,
  head: shift(one.head, by),
});

/** Somebody is to do it, or it was done. */
export const isMeant = ({ status }: Pick<ToldAction, 'status'>): boolean =>
  !['idea', 'wont_do'].includes(status?.text ?? '');

/** Still to be done. */
export const isOpen = (one: Pick<ToldAction, 'status'>): boolean =>
  isMeant(one) && one.status?.text !== 'done';
