import type { TicketReading } from '../../actions/sync/ticket-statuses.ts';
import type { Finding, Note } from '../../document/finding.ts';
import { inEachAction } from '../action/all-actions.ts';
import { WORKBOOK } from '../action/sources.ts';
import type { ToldAction } from '../action/told-action.ts';
import type { Rule } from '../rule.ts';

const NOTE: Note = {
  why: 'Where document and ticket say two things, each reader believes another. Sync Action Items shows both and writes what is chosen.',
  source: WORKBOOK,
};

/** Statuses that the ticket contradicts, as it was when it was last read. Nobody is asked here. */
export const ticketStatus: Rule = {
  code: 'action/ticket-status',
  summary: 'A status that its ticket contradicts',
  level: 'warning',
  note: NOTE,
  check(postmortem, { lookup }) {
    const look = lookup?.ticket;
    if (!look) return [];
    // What was read of a ticket changes without the document.
    return inEachAction()(postmortem, undefined, (action): Finding | undefined => {
      if (!action.ticket || action.ticket.text === '') return undefined;
      const { tracker } = action;
      const reading = look({ ticket: action.ticket.text, ...(tracker !== '' && { tracker }) });
      const said = reading && contradiction(action, reading);
      if (said === undefined) return undefined;
      const span = action.status?.span ?? action.ticket.span;
      return { code: 'action/ticket-status', span, message: said, note: NOTE };
    });
  },
};

/** Ended on one side and not on the other: how far work is between, both may tell in their own words. */
function contradiction(
  { status, ticket }: ToldAction,
  { status: read, label }: TicketReading,
): string | undefined {
  const key = ticket?.text ?? '';
  const here = status?.text ?? 'open';
  if (!read)
    return `${label} has no ticket ${key}, or does not show it. Correct the key, or take it out to push again.`;
  if (read.state === undefined || here === 'idea') return undefined;
  const isOver = (one: string): boolean => one === 'done' || one === 'wont_do';
  if (isOver(here) === isOver(read.state)) return undefined;
  const told = `${key} is "${read.label}" in ${label}, and ${here.replace('_', ' ')} here.`;
  return `${told} Sync Action Items shows both.`;
}
