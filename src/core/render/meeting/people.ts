import type { Postmortem } from '../../document/postmortem.ts';
import { fields, text, texts } from '../values.ts';
import type { Invited } from './invitation.ts';

/** Somebody who should be at the review. */
export interface MeetingPerson {
  readonly handle: string;
  readonly name: string | undefined;
  readonly role: string | undefined;
  /** Who only reviews may come, and need not. */
  readonly optional: boolean;
}

/** Those who responded, the owner and the facilitator; reviewers may come. Each once, in this order. */
export function meetingPeople({ frontMatter }: Pick<Postmortem, 'frontMatter'>): readonly MeetingPerson[] {
  const front = fields(frontMatter?.value);
  const found = new Map<string, MeetingPerson>();
  const add = (written: string | undefined, more: Partial<MeetingPerson>): void => {
    const handle = written?.replace(/^@/, '') ?? '';
    if (handle !== '' && !found.has(handle))
      found.set(handle, { handle, name: undefined, role: undefined, optional: false, ...more });
  };
  for (const [handle, value] of Object.entries(fields(front['responders'])))
    add(handle, { name: text(fields(value)['name']), role: text(value) ?? text(fields(value)['role']) });
  add(text(front['owner']), { role: 'owner' });
  add(text(front['facilitator']), { role: 'facilitator' });
  for (const handle of texts(front['reviewers'])) add(handle, { role: 'reviewer', optional: true });
  return [...found.values()];
}

/** The person for an invitation, with the address that is known for the handle. */
export const invitedOf = (
  { handle, name, optional }: MeetingPerson,
  addresses: Readonly<Record<string, string>>,
): Invited => ({
  name: name ?? handle,
  address: Object.hasOwn(addresses, handle) ? addresses[handle] : undefined,
  optional,
});

/** Who invites: the facilitator, else the owner, whoever of them has an address. */
export function organizerOf(
  { frontMatter }: Pick<Postmortem, 'frontMatter'>,
  invited: ReadonlyMap<string, Invited>,
): Invited | undefined {
  const front = fields(frontMatter?.value);
  return ['facilitator', 'owner']
    .flatMap((key) => invited.get(text(front[key])?.replace(/^@/, '') ?? '') ?? [])
    .find(({ address }) => address !== undefined);
}
