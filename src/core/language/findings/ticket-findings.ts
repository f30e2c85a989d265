import type { Finding } from '../../document/finding.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import { textsAt } from '../yaml-texts.ts';

/** A link; a key such as CHK-1290; an issue such as #88, owner/name#88 or group/subgroup/name#88; a number, as some trackers have. */
const TICKET =
  /^(?:https?:\/\/\S+|[A-Za-z][A-Za-z0-9_]*-\d+|(?:[\w.-]+(?:\/[\w.-]+)+)?[#!]\d+|\d+|[a-z][a-z0-9+.-]*:\S+)$/;

/** Tickets that nobody could follow: what stands there is neither a link nor a key. */
export const ticketFindings = (postmortem: Postmortem): readonly Finding[] =>
  postmortem.actionItems.flatMap((item) => strange(postmortem, item));

function strange({ text }: Postmortem, { section, index }: Item): readonly Finding[] {
  return textsAt(text, section, [index, 'ticket'])
    .filter((ticket) => !TICKET.test(ticket.text))
    .map(({ span, text: written }) => ({
      code: 'reference/ticket',
      span,
      level: 'error',
      message: `"${written.slice(0, 60)}" is neither a link nor the key of a ticket. Write its address, or its key: CHK-1290, acme/checkout-api#88.`,
      fixes: [linkIn(written)].flatMap((link) =>
        link === undefined
          ? []
          : [{ title: `Keep only ${link}`, edits: [{ span, newText: link }], preferred: true }],
      ),
    }));
}

/** The one link or key within a sentence. */
function linkIn(written: string): string | undefined {
  const found = written.match(/https?:\/\/[^\s<>()[\]]+|\b[A-Z][A-Z0-9_]+-\d+\b/g) ?? [];
  return found.length === 1 ? found[0] : undefined;
}
