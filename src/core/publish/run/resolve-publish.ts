import type { Outbox } from '../../http/once/outbox.ts';
import type { Published } from '../publisher.ts';
import type { PublishRow, UnknownRow } from './plan-publish.ts';

/** What became of what a person said. */
export type Settled =
  { readonly published: Published } | { readonly cleared: true } | { readonly refused: string };

/** What is named was not published from this postmortem: it is taken only where a person, told so, says yes. */
export interface Doubt {
  /** `the page "Salaries" in space HR` */
  readonly stranger: string;
  take(): Promise<Settled>;
}

export type Said = Settled | Doubt;

/** What a plan found of a request that got no answer: then the outbox has its key. Undefined where nothing was unclear. */
export async function foundSince(row: PublishRow, outbox: Outbox): Promise<Published | undefined> {
  if (row.kind !== 'update' || row.stranger !== undefined) return undefined;
  const known = await outbox.get(row.publication.marker);
  if (known?.state !== 'pending') return undefined;
  const { target, publication, published } = row;
  return settle({ target, publication, since: known.since }, published, outbox);
}

/** What is there by now; then the outbox has its key. @throws ConnectorError */
export async function lookAgain(row: UnknownRow, outbox: Outbox): Promise<Published | undefined> {
  const { target, publication } = row;
  const found = await target.publisher.find(publication, target.connection);
  return found && settle(row, found, outbox);
}

/** "It is 884736", or its address: the publisher is asked whether that is there, and what it is. @throws ConnectorError */
export async function sayKey(row: UnknownRow, typed: string, outbox: Outbox): Promise<Said> {
  const { publisher, connection } = row.target;
  const key = keyOf(typed.trim(), row);
  if (key === undefined) return { refused: noLink(row) };
  const found = await publisher.read(key, connection);
  if (!found)
    return {
      refused: `${publisher.label} has no ${publisher.makes} ${key}, or hides it from the token.`,
    };
  const take = async (): Promise<Settled> => ({ published: await settle(row, found, outbox) });
  const stranger = await publisher.stranger?.(key, row.publication, connection);
  return stranger === undefined ? take() : { stranger, take };
}

const keyOf = (said: string, { target: { publisher, connection } }: UnknownRow): string | undefined =>
  /^https?:/i.test(said) ? publisher.keyIn?.(said, connection) : said;

function noLink({ target: { publisher, connection } }: UnknownRow): string {
  const { label, makes, keyIn } = publisher;
  if (!keyIn) return `${label} is asked by the id of the ${makes}, not by an address.`;
  const { baseUrl } = connection;
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
  return `That is no address of a ${makes} in ${label} at ${host}. Copy the one that is shown there, or give the id.`;
}

/** The question to which a yes takes it all the same. */
export const doubtWords = ({ stranger }: Doubt, { target }: Pick<UnknownRow, 'target'>): string =>
  `That is ${stranger}, and it was not published from this postmortem. Taken for it, publishing again to ${target.publisher.label} replaces all that it says.`;

/** "It was not made": the publisher is asked once more, then the next run may make it. @throws ConnectorError */
export async function sayNotMade(row: UnknownRow, outbox: Outbox): Promise<Settled> {
  const published = await lookAgain(row, outbox);
  if (published) return { published };
  await outbox.delete(row.publication.marker);
  return { cleared: true };
}

async function settle(
  { target, publication, since }: Omit<UnknownRow, 'kind'>,
  ticket: Published,
  outbox: Outbox,
): Promise<Published> {
  const { marker, postmortem } = publication;
  const row = { marker, tracker: target.publisher.id, item: postmortem.id, since };
  await outbox.put({ ...row, state: 'made', ticket });
  return ticket;
}
