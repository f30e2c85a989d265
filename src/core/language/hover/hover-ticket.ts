import { readActionItems } from '../../actions/read-items.ts';
import type { TicketLookup, TicketReading } from '../../actions/sync/ticket-statuses.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import type { Hover } from './hover-part.ts';
import { escaped } from './note-markdown.ts';

/** On a ticket in the document: how far it is, and what it is called. */
export function ticketHover(
  { actionItems }: Pick<Postmortem, 'actionItems'>,
  offset: number,
  look: TicketLookup | undefined,
): Hover | undefined {
  const index = actionItems.findIndex(({ fields }) => touches(fields['ticket']?.span ?? NOWHERE, offset));
  const item = readActionItems({ actionItems })[index];
  const reading = item && look?.(item);
  const span = actionItems[index]?.fields['ticket']?.span;
  return span && reading && { span, parts: [readingMarkdown(reading)] };
}

const NOWHERE = { start: -1, end: -1 };

/** What a reading tells, in Markdown; what the tracker wrote is escaped. */
export function readingMarkdown({ label, ticket, status, readAt }: TicketReading): string {
  const when = `read ${new Date(readAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  if (!status)
    return `**Not found** in ${escaped(label)}: ${escaped(ticket)} was deleted, or this account may not see it (${when})`;
  const facts = [
    ...(status.title === undefined ? [] : [escaped(status.title)]),
    ...(status.due === undefined ? [] : [`due ${escaped(status.due)}`]),
    ...(status.now === undefined ? [] : [`now called ${escaped(status.now.key)}`]),
    `${escaped(label)}, ${when}`,
  ];
  return [`**${escaped(status.label)}**`, facts.join('  \n')].join('  \n');
}
