import type { Item, Postmortem } from '../document/postmortem.ts';
import type { ActionItem } from './action-item.ts';

/** The action items of a document in their order. One without an id has '' there, and so can't be pushed. */
export const readActionItems = ({ actionItems }: Pick<Postmortem, 'actionItems'>): readonly ActionItem[] =>
  actionItems.map(readActionItem);

const DATE = /^\d{4}-\d\d-\d\d$/;

export function readActionItem(item: Item): ActionItem {
  const said = (name: string): string | undefined => textOf(item.fields[name]?.value);
  const due = said('due');
  return {
    id: item.id ?? '',
    action: said('action') ?? '',
    ...given('type', said('type')),
    ...given('priority', said('priority')),
    ...given('owner', said('owner')),
    ...given('due', due !== undefined && DATE.test(due) ? due : undefined),
    ...given('doneWhen', said('done_when')),
    addresses: wordsOf(item.fields['addresses']?.value),
    status: statusOf(said('status')),
    ...given('ticket', said('ticket')),
    ...given('tracker', said('tracker')),
  };
}

type Optional = 'type' | 'priority' | 'owner' | 'due' | 'doneWhen' | 'ticket' | 'tracker';

const given = (key: Optional, value: string | undefined): Partial<Pick<ActionItem, Optional>> =>
  value === undefined ? {} : { [key]: value };

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

const wordsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);

const STATUSES = ['idea', 'open', 'in_progress', 'done', 'wont_do'] as const;

/** `In progress` and `Done` are meant as what they say: a ticket for what is done would be one too many. */
function statusOf(said: string | undefined): ActionItem['status'] {
  const word = said?.toLowerCase().replaceAll("'", '').replace(/[ -]/g, '_');
  return STATUSES.find((status) => status === word) ?? 'open';
}
