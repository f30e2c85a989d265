import { isTicketForm, ticketWithin } from '../../actions/ticket-form.ts';
import type { Finding } from '../../document/finding.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import { fieldTexts } from '../yaml-texts.ts';

/** Tickets that nobody could follow: what stands there is neither a link nor a key. */
export const ticketFindings = (postmortem: Postmortem): readonly Finding[] =>
  postmortem.actionItems.flatMap((item) => strange(postmortem, item));

function strange({ text }: Postmortem, item: Item): readonly Finding[] {
  return fieldTexts(text, item, 'ticket')
    .filter((ticket) => !isTicketForm(ticket.text))
    .map(({ span, text: written }) => ({
      code: 'reference/ticket',
      span,
      level: 'error',
      message: `"${written.slice(0, 60)}" is neither a link nor the key of a ticket. Write its address, or its key: CHK-1290, acme/checkout-api#88.`,
      fixes: [ticketWithin(written)].flatMap((link) =>
        link === undefined
          ? []
          : [{ title: `Keep only ${link}`, edits: [{ span, newText: link }], preferred: true }],
      ),
    }));
}
