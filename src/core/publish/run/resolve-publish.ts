import type { Outbox } from '../../http/once/outbox.ts';
import type { Published } from '../publisher.ts';
import type { PublishRow, UnknownRow } from './plan-publish.ts';

/** What a person said, taken or refused. */
export type Said =
  { readonly published: Published } | { readonly cleared: true } | { readonly refused: string };

/** What a plan found of a request that got no answer: then the outbox has its key. Undefined where nothing was unclear. */
export async function foundSince(row: PublishRow, outbox: Outbox): Promise<Published | undefined> {
  if (row.kind !== 'update') return undefined;
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

/** "It is 884736", or a link to it: the publisher is asked whether that is there. @throws ConnectorError */
export async function sayKey(row: UnknownRow, typed: string, outbox: Outbox): Promise<Said> {
  const { publisher, connection } = row.target;
  const key = publisher.keyIn?.(typed.trim()) ?? typed.trim();
  const found = await publisher.read(key, connection);
  if (!found)
    return {
      refused: `${publisher.label} has no ${publisher.makes} ${key}, or hides it from the token.`,
    };
  return { published: await settle(row, found, outbox) };
}

/** "It was not made": the publisher is asked once more, then the next run may make it. @throws ConnectorError */
export async function sayNotMade(row: UnknownRow, outbox: Outbox): Promise<Said> {
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
