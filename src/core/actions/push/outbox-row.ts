import { digest } from '../../http/once/digest.ts';
import { digestFields, type SentFields } from '../../http/once/digest-fields.ts';
import type { OutboxRow } from '../../http/once/outbox.ts';
import type { CreateRow, LinkRow } from './plan-push.ts';
import { withoutLink } from './push-of.ts';

/** A row of the outbox for what is pushed. `since`: now, milliseconds since the epoch. */
export async function outboxRow(
  { push, item, target }: CreateRow | LinkRow,
  state: OutboxRow['state'],
  since: number,
): Promise<OutboxRow> {
  return {
    marker: push.marker,
    state,
    tracker: target.tracker.id,
    item: `${push.postmortem.id}/${item.id}`,
    since,
    about: await digest(item.action),
  };
}

/** What is compared with later. */
export const sentFields = ({ push, target: { tracker, connection } }: CreateRow): Promise<SentFields> =>
  digestFields(tracker.fields(withoutLink(push), connection));

/** What a person said yes to: where it goes, and every field of it. */
export const consentTo = ({ target, destination, fields }: CreateRow): Promise<string> =>
  digest(JSON.stringify([target.tracker.id, destination, fields.map(({ name, value }) => [name, value])]));
