import { openQuestionsIn } from '../document/open-question.ts';
import type { Item, Postmortem } from '../document/postmortem.ts';
import { object, text } from '../http/json.ts';
import { ConnectorError } from '../http/connector-error.ts';
import type { ActionItem } from './action-item.ts';
import { changedSince, lookAtTickets, ticketTarget, type Presence } from './known-ticket.ts';
import { markerOf } from './marker.ts';
import type { Outbox } from './outbox.ts';
import { readActionItems } from './read-items.ts';
import type { Push, PushField, PushTarget, Ticket } from './tracker.ts';

/** What a push would do with one item. */
export type PushRow =
  | CreateRow
  | LinkRow
  | TicketRow
  /** It is not meant to have a ticket. */
  | { readonly kind: 'stays'; readonly item: ActionItem; readonly reason: string }
  /** It should have a ticket but can't. */
  | {
      readonly kind: 'blocked';
      readonly item: ActionItem;
      readonly reason: string;
      readonly error?: ConnectorError;
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
}

/** The tracker has the ticket already; only its key is missing in the document. */
export interface LinkRow {
  readonly kind: 'link';
  readonly item: ActionItem;
  readonly push: Push;
  readonly target: PushTarget;
  readonly destination: string;
  readonly ticket: Ticket;
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
  readonly postmortem: Pick<Postmortem, 'frontMatter' | 'title' | 'actionItems' | 'factors'>;
  /** Where the document can be read by others: a permanent link to it, https. */
  readonly url?: string;
  /** The configured trackers; the first takes what names no other. */
  readonly targets: readonly PushTarget[];
  /** What earlier pushes from this machine sent. */
  readonly sent?: Pick<Outbox, 'get'>;
}

/**
 * One row an item, in the document's order. Trackers are asked for tickets that are there already, with or without
 * their key in the document; nothing is made.
 * @throws the signal's reason where it was aborted; what a tracker throws blocks its own rows
 */
export async function planPush(input: PlanInput): Promise<readonly PushRow[]> {
  const items = readActionItems(input.postmortem);
  const presences = await lookAtTickets(
    items.filter(({ ticket }) => ticket !== undefined),
    input.targets,
  );
  const rows: PushRow[] = [];
  for (const item of items)
    rows.push(
      (await ticketRow(item, presences.get(item) ?? NO_TRACKER, input)) ??
        stays(item) ??
        (await planItem(item, items, input)),
    );
  return rows;
}

const NO_TRACKER: Presence = { kind: 'unasked', why: 'No tracker that is connected has such keys.' };

async function ticketRow(
  item: ActionItem,
  presence: Presence,
  input: PlanInput,
): Promise<TicketRow | undefined> {
  const { ticket } = item;
  if (ticket === undefined) return undefined;
  const target = ticketTarget(item, input.targets);
  const push = await pushOf(item, input);
  const made = await input.sent?.get(push.marker);
  const changed = target && (await changedSince(push, made, target));
  return { kind: 'has-ticket', item, ticket, presence, changed };
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

async function planItem(item: ActionItem, all: readonly ActionItem[], input: PlanInput): Promise<PushRow> {
  const target = targetOf(item, input.targets);
  const lacking = lackOf(item, all, input) ?? (target ? undefined : noTarget(item));
  if (lacking !== undefined || !target) return { kind: 'blocked', item, reason: lacking ?? noTarget(item) };
  const push = await pushOf(item, input);
  try {
    return await rowFor(item, push, target);
  } catch (error) {
    target.connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError)) throw error;
    return { kind: 'blocked', item, reason: error.message, error };
  }
}

async function rowFor(item: ActionItem, push: Push, target: PushTarget): Promise<PushRow> {
  const { tracker, connection } = target;
  const destination = tracker.destination(connection);
  const ticket = await tracker.find(push, connection);
  if (ticket) return { kind: 'link', item, push, target, destination, ticket };
  await tracker.check?.(push, connection);
  return { kind: 'create', item, push, target, destination, fields: tracker.fields(push, connection) };
}

const targetOf = ({ tracker }: ActionItem, targets: readonly PushTarget[]): PushTarget | undefined =>
  tracker === undefined ? targets[0] : targets.find((target) => target.tracker.id === tracker);

const noTarget = ({ tracker }: ActionItem): string =>
  tracker === undefined
    ? 'No tracker is set up: name one under `trackers` in .postmortem.yaml and connect it.'
    : `Its tracker \`${tracker}\` is not set up: name it under \`trackers\` in .postmortem.yaml and connect it.`;

function lackOf(item: ActionItem, all: readonly ActionItem[], input: PlanInput): string | undefined {
  if (documentId(input) === undefined)
    return 'The document has no `id` in its front matter, by which its tickets are found again.';
  if (item.id === '') return 'It has no `id`, by which its ticket is found again.';
  if (all.filter(({ id }) => id === item.id).length > 1)
    return `The id ${item.id} is there twice: each item needs its own.`;
  if (item.action === '') return 'It does not say what to do: `action` is empty.';
  const [open] = openQuestionsIn(item.action);
  return open && 'Its `action` still holds a question. A ticket needs the answer: write it in its place.';
}

function documentId({ postmortem }: PlanInput): string | undefined {
  const id = object(postmortem.frontMatter?.value)['id'];
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined;
}

async function pushOf(item: ActionItem, input: PlanInput): Promise<Push> {
  const { postmortem, url } = input;
  const id = documentId(input) ?? '';
  return {
    marker: await markerOf(id, item.id),
    item,
    postmortem: { id, title: postmortem.title?.text ?? '', ...(url !== undefined && { url }) },
    factors: factorsOf(item, postmortem.factors),
  };
}

/** Those it names; where it names none and there is only one, that one. */
function factorsOf({ addresses }: ActionItem, factors: readonly Item[]): Push['factors'] {
  const meant = factors.filter(({ id }) =>
    addresses.length === 0 ? factors.length === 1 : id !== undefined && addresses.includes(id),
  );
  return meant.map(({ id = '', fields }) => ({ id, text: text(fields['factor']?.value) ?? '' }));
}
