/** A link; a key such as CHK-1290; an issue such as #88, owner/name#88 or group/subgroup/name#88; a number, as some trackers have. */
const TICKET =
  /^(?:https?:\/\/\S+|[A-Za-z][A-Za-z0-9_]*-\d+|(?:[\w.-]+(?:\/[\w.-]+)+)?[#!]\d+|\d+|[a-z][a-z0-9+.-]*:\S+)$/;

/** Whether a text is a ticket that somebody could follow. */
export const isTicketForm = (text: string): boolean => TICKET.test(text);

/** The one link or key within a sentence. */
export function ticketWithin(written: string): string | undefined {
  const found = written.match(/https?:\/\/[^\s<>()[\]]+|\b[A-Z][A-Z0-9_]+-\d+\b/g) ?? [];
  return found.length === 1 ? found[0] : undefined;
}
