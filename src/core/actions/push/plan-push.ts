import type { ActionItem } from '../action-item.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { frozenMarker } from './frozen-marker.ts';
import { isOffline } from '../../http/once/is-offline.ts';
import { changedSince, lookAtTickets, type Presence } from './known-ticket.ts';
import { ticketOf } from '../ticket-of.ts';
import { madeBefore } from './made-before.ts';
import type { Outbox, OutboxRow } from '../../http/once/outbox.ts';
import { documentId, lackOf, pushOf, type PushedDocument } from './push-of.ts';
import { readActionItems } from '../read-items.ts';
import type { Push, PushField, PushTarget, TicketRef } from '../tracker.ts';

/** What a push would do with one item. */
export type PushRow =
  | CreateRow
  | LinkRow
  | TicketRow
  | UnknownRow
  /** It is not meant to have a ticket. */
  | { readonly kind: 'stays'; readonly item: ActionItem; readonly reason: string }
  /** It should have a ticket but can't. */
  | {
      readonly kind: 'blocked';
      readonly item: ActionItem;
      readonly reason: string;
      readonly error?: ConnectorError;
      /** Id of the tracker that says so. */
      readonly tracker?: string;
    };

export interface CreateRow {
  readonly kind: 'create';
  readonly item: ActionItem;
  readonly push: Push;
  readonly target: PushTarget;
  /** "project CHK on jira.example.net" */
  readonly destination: string;
  /** Exactly what will be sent. */
  readonly fields: readonly PushField[];
  /** Why the tracker could not be asked for the ticket: there is no network. It is asked before anything is made. */
  readonly offline?: string;
}

/** The tracker has the ticket already; only its key is missing in the document. */
export interface LinkRow {
  readonly kind: 'link';
  readonly item: ActionItem;
  readonly push: Push;
  readonly target: PushTarget;
  readonly destination: string;
  readonly ticket: TicketRef;
}

/** A request was sent and no answer came; the ticket was not found since. Only a person can say that it is not there. */
export interface UnknownRow {
  readonly kind: 'unknown';
  readonly item: ActionItem;
  readonly push: Push;
  readonly target: PushTarget;
  /** When it was sent, milliseconds since the epoch. */
  readonly since: number;
}

/** A ticket stands in the document: what was learned of it. A push leaves it alone. */
export interface TicketRow {
  readonly kind: 'has-ticket';
  readonly item: ActionItem;
  readonly ticket: string;
  readonly presence: Presence;
  /** The fields that would be sent otherwise now; undefined where it is not known what was sent. */
  readonly changed: readonly string[] | undefined;
}

export interface PlanInput {
  readonly postmortem: PushedDocument;
  /** Where the document can be read by others: a permanent link to it, https. */
  readonly url?: string;
  /** The configured trackers; the first takes what names no other. */
  readonly targets: readonly PushTarget[];
  /** What earlier pushes from this machine sent. */
  readonly sent?: Pick<Outbox, 'get' | 'list'>;
}

/** The input with what it says, read once. */
interface Planning extends PlanInput {
  readonly items: readonly ActionItem[];
  readonly rows: readonly OutboxRow[];
  /** What trackers that are out of reach said, by their ids: they are not asked for every item. */
  readonly away: Map<string, string>;
}

/**
 * One row an item, in the document's order. Trackers are asked for tickets that are there already, with or without
 * their key in the document; nothing is made.
 * @throws the signal's reason where it was aborted; what a tracker throws blocks its own rows
 */
export async function planPush(input: PlanInput): Promise<readonly PushRow[]> {
  const items = readActionItems(input.postmortem);
  const planning = {
    ...input,
    items,
    rows: (await input.sent?.list()) ?? [],
    away: new Map<string, string>(),
  };
  const presences = await lookAtTickets(
    items.filter(({ ticket }) => ticket !== undefined),
    input.targets,
  );
  const planned: PushRow[] = [];
  for (const item of items)
    planned.push(
      (await ticketRow(item, presences.get(item) ?? NO_TRACKER, planning)) ??
        stays(item) ??
        (await planItem(item, planning)),
    );
  return planned;
}

const NO_TRACKER: Presence = { kind: 'unasked', why: 'No tracker that is connected has such keys.' };

async function ticketRow(
  item: ActionItem,
  presence: Presence,
  planning: Planning,
): Promise<TicketRow | undefined> {
  const { ticket } = item;
  if (ticket === undefined) return undefined;
  // An item may have been pushed elsewhere than it would go today.
  const target = ticketOf(item, planning.targets)?.target;
  const push = await plannedPush(item, planning);
  const changed = target && (await changedSince(push, await knownOf(push, planning), target));
  return { kind: 'has-ticket', item, ticket, presence, changed };
}

const knownOf = async ({ marker }: Push, { sent }: Planning): Promise<OutboxRow | undefined> =>
  sent?.get(marker);

async function plannedPush(item: ActionItem, planning: Planning): Promise<Push> {
  const { postmortem, url, items, rows } = planning;
  const postmortemId = documentId(postmortem) ?? '';
  const marker = await frozenMarker(item, { postmortemId, items, rows });
  return pushOf(item, { document: postmortem, marker, ...(url !== undefined && { url }) });
}

const STAYS: Readonly<Partial<Record<ActionItem['status'], string>>> = {
  idea: 'An idea gets no ticket.',
  done: 'It is done.',
  wont_do: 'It will not be done.',
};

function stays(item: ActionItem): PushRow | undefined {
  const reason = STAYS[item.status];
  return reason === undefined ? undefined : { kind: 'stays', item, reason };
}

async function planItem(item: ActionItem, planning: Planning): Promise<PushRow> {
  const target = targetOf(item, planning.targets);
  const lacking = lackOf(item, planning.items, planning.postmortem) ?? (target ? undefined : noTarget(item));
  if (lacking !== undefined || !target) return { kind: 'blocked', item, reason: lacking ?? noTarget(item) };
  const push = await plannedPush(item, planning);
  try {
    const known = await knownOf(push, planning);
    const home =
      known && known.tracker !== target.tracker.id && (await homeOf(item, known, planning.targets));
    if (typeof home === 'string') return { kind: 'blocked', item, reason: home };
    return await rowFor(item, { push, target: home || target, known, away: planning.away });
  } catch (error) {
    target.connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError)) throw error;
    return { kind: 'blocked', item, reason: whatToDo(error, target), error, tracker: target.tracker.id };
  }
}

/**
 * The other tracker that an item was sent to before, or why that must be cleared up first. Undefined where it may go
 * where it would today: its ticket is gone there, or it names another tracker now.
 */
async function homeOf(
  item: ActionItem,
  known: OutboxRow,
  targets: readonly PushTarget[],
): Promise<PushTarget | string | undefined> {
  const { state, ticket, tracker } = known;
  if (state === 'queued' || (state === 'made' && item.tracker !== undefined)) return undefined;
  const home = targets.find((target) => target.tracker.id === tracker);
  if (!home) return ticket ? madeElsewhere(ticket.key, tracker) : sentElsewhere(tracker);
  return state === 'pending' || (await madeBefore(home, known)) ? home : undefined;
}

const madeElsewhere = (key: string, tracker: string): string =>
  `It was pushed to \`${tracker}\` before, as ${key}, and that is not set up now. Write \`ticket: ${key}\` into it, or name its \`tracker\` to have another ticket made there.`;

const sentElsewhere = (tracker: string): string =>
  `It was sent to \`${tracker}\` without an answer, and that is not set up now. Set it up again, then say what became of it: nothing is sent elsewhere before.`;

/** Where a tracker only says that it does not know something, what was asked for and where that is set. */
function whatToDo({ code, message }: ConnectorError, { tracker, connection }: PushTarget): string {
  if (!['not-found', 'forbidden', 'bad-response'].includes(code) || message.includes('.postmortem.yaml'))
    return message;
  return `${message} It was asked about ${tracker.destination(connection)}: check what stands under \`trackers\` in .postmortem.yaml, and that the token may see it.`;
}

interface Asked {
  readonly push: Push;
  readonly target: PushTarget;
  readonly known: OutboxRow | undefined;
  readonly away: Planning['away'];
}

async function rowFor(item: ActionItem, { push, target, known, away }: Asked): Promise<PushRow> {
  const { tracker, connection } = target;
  const destination = tracker.destination(connection);
  const fields = tracker.fields(push, connection);
  const offline = away.get(tracker.id);
  if (offline !== undefined && (known?.state ?? 'queued') === 'queued')
    return { kind: 'create', item, push, target, destination, fields, offline };
  try {
    const ticket = (await madeBefore(target, known)) ?? (await tracker.find(push, connection));
    if (ticket) return { kind: 'link', item, push, target, destination, ticket };
    if (known?.state !== 'pending') await tracker.check?.(push, connection);
  } catch (error) {
    if (!isOffline(error) || known?.state === 'pending') throw error;
    away.set(tracker.id, error.message);
    return { kind: 'create', item, push, target, destination, fields, offline: error.message };
  }
  if (known?.state === 'pending') return { kind: 'unknown', item, push, target, since: known.since };
  return { kind: 'create', item, push, target, destination, fields };
}

const targetOf = ({ tracker }: ActionItem, targets: readonly PushTarget[]): PushTarget | undefined =>
  tracker === undefined ? targets[0] : targets.find((target) => target.tracker.id === tracker);

const noTarget = ({ tracker }: ActionItem): string =>
  tracker === undefined
    ? 'No tracker is set up: name one under `trackers` in .postmortem.yaml and connect it.'
    : `Its tracker \`${tracker}\` is not set up: name it under \`trackers\` in .postmortem.yaml and connect it.`;
