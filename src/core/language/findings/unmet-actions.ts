import type { Finding } from '../../document/finding.ts';
import { movedFinding } from '../../document/placed.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import type { Status } from '../status/status.ts';

/** What a status still wants of an action item. */
export interface Unmet {
  readonly status: Extract<Status, 'published' | 'closed'>;
  readonly finding: Finding;
}

/** The same, further on in the document. */
export const movedUnmet = ({ status, finding }: Unmet, by: number): Unmet => ({
  status,
  finding: movedFinding(finding, by),
});

/** What the action items of a part lack for the statuses behind the review. */
export const unmetActions = ({ actionItems }: Postmortem): readonly Unmet[] =>
  actionItems.flatMap((item) => [...ticketless(item), ...unfinished(item)]);

const textOf = (item: Item, key: string): string => {
  const value = item.fields[key]?.value;
  return typeof value === 'string' ? value.trim() : '';
};

/** That an owner is missing, the schema says. A push makes no ticket of what is settled. */
function ticketless(item: Item): readonly Unmet[] {
  if (SETTLED.includes(textOf(item, 'status')) || textOf(item, 'ticket') !== '') return [];
  const message = `${item.id ?? 'An action item'} has no ticket. Push Action Items… makes one.`;
  return [
    {
      status: 'published',
      finding: { code: 'missing/ticket', span: headOf(item), level: 'warning', message },
    },
  ];
}

const SETTLED = ['idea', 'wont_do', 'done'];

function unfinished(item: Item): readonly Unmet[] {
  const status = textOf(item, 'status');
  const settled = status === 'done' || (status === 'wont_do' && textOf(item, 'reason') !== '');
  if (settled || status === 'idea' || !['P0', 'P1'].includes(textOf(item, 'priority'))) return [];
  const span = item.fields['status']?.span ?? headOf(item);
  const message = `${item.id ?? 'An action item'} is ${textOf(item, 'priority')} and not done yet.`;
  return [{ status: 'closed', finding: { code: 'missing/done', span, level: 'error', message } }];
}

const headOf = (item: Item): Span => item.fields['id']?.span ?? item.span;
