import { ticketOf } from './ticket-of.ts';
import type { PushTarget, TicketRef } from './tracker.ts';

/**
 * A ticket as a person names it to its tracker, by its key in any case, the number alone, or the address of its page;
 * undefined where it is none of these.
 */
export function refOf(typed: string, target: PushTarget): TicketRef | undefined {
  const said = typed.trim();
  const named = [said, said.toUpperCase(), `${target.tracker.id}:${said}`];
  for (const ticket of /^https?:/i.test(said) ? [said] : named) {
    const ref = ticketOf({ ticket }, [target])?.ref;
    if (ref) return ref;
  }
  return undefined;
}
