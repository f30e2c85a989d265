import type { OutboxRow } from '../../http/once/outbox.ts';
import type { Publication, Published, PublishTarget } from '../publisher.ts';

/**
 * What was made of a postmortem before, though its document names none: by the key that this machine keeps, else by the
 * mark. A kept key that leads to somebody else's counts for nothing. @throws ConnectorError
 */
export async function madeBefore(
  target: PublishTarget,
  publication: Publication,
  known: OutboxRow | undefined,
): Promise<Published | undefined> {
  const { publisher, connection } = target;
  const kept = known?.ticket && (await publisher.read(known.ticket.key, connection));
  if (kept && (await strangerAt(kept.key, { target, publication, known })) === undefined) return kept;
  return publisher.find(publication, connection);
}

/**
 * In a few words, what a key names where it isn't this postmortem's. What was sent there from here is, even where
 * somebody took the mark out of it; a vendor that keeps one a record has no mark: there the record tells.
 */
export async function strangerAt(
  key: string,
  {
    target: { publisher, connection },
    publication,
    known,
  }: {
    readonly target: PublishTarget;
    readonly publication: Publication;
    readonly known: OutboxRow | undefined;
  },
): Promise<string | undefined> {
  const isSentFromHere = known?.sent !== undefined && known.ticket?.key === key;
  if (isSentFromHere && publisher.keepsOne !== true) return undefined;
  return publisher.stranger?.(key, publication, connection);
}
