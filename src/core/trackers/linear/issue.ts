import type { Ticket, TicketState, TicketStatus } from '../../actions/tracker.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, text } from '../../http/json.ts';
import { LINEAR } from './api.ts';

/**
 * The id under which the issue of an action item is made and found: a UUID, version 4 by its form, of the team's own
 * and the marker. The team is in it because ids are Linear's, not a workspace's: two companies may have a PM-1/A1.
 */
export async function linearId(teamId: string, marker: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${teamId}/${marker}`));
  const bytes = new Uint8Array(digest).subarray(0, 16);
  const hex = Array.from(bytes, (byte, index) => byteOf(byte, index).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Version 4 and variant 10. Source: RFC 9562 §5.4. */
function byteOf(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40;
  return index === 8 ? (byte & 0x3f) | 0x80 : byte;
}

export function ticketOf(issue: unknown): Ticket {
  const [key, url] = [text(at(issue, 'identifier')), text(at(issue, 'url'))];
  if (key === undefined || url === undefined)
    throw new ConnectorError(
      'bad-response',
      `${LINEAR} sent something unexpected: an issue without a name.`,
      {
        status: 200,
      },
    );
  return { key, url, title: text(at(issue, 'title')) ?? key };
}

/** A state is each team's own; its type is one of these. Source: Linear's GraphQL schema, WorkflowState.type. */
export const LINEAR_STATES: Readonly<Record<string, TicketState>> = {
  triage: 'open',
  backlog: 'open',
  unstarted: 'open',
  started: 'in_progress',
  completed: 'done',
  canceled: 'wont_do',
};

export const stateOfType = (type: unknown): TicketState | undefined =>
  Object.hasOwn(LINEAR_STATES, String(type)) ? LINEAR_STATES[String(type)] : undefined;

export function statusOf(issue: unknown): TicketStatus {
  const [title, due] = [text(at(issue, 'title')), text(at(issue, 'dueDate'))];
  return {
    state: stateOfType(at(issue, 'state', 'type')),
    label: text(at(issue, 'state', 'name')) ?? 'unknown',
    ...(title !== undefined && { title }),
    ...(due !== undefined && { due }),
  };
}
