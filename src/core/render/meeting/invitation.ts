import { sha256Now } from '../../timeline/confirm/sha-256.ts';
import { calendarText, parameter, textValue, utcTime } from './calendar-lines.ts';

/** Somebody who is asked to come. */
export interface Invited {
  readonly name: string;
  /** An e-mail address; undefined where none is known. */
  readonly address: string | undefined;
  readonly optional?: boolean;
}

export interface Invitation {
  /** What tells this meeting from every other: of it the calendar's id is made, so that it stays when the time changes. */
  readonly about: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly start: number;
  readonly minutes: number;
  readonly title: string;
  readonly text: string;
  /** Where the document can be read. */
  readonly url?: string | undefined;
  /** Who invites; without their address nobody can be invited by the file itself. */
  readonly organizer: Invited | undefined;
  readonly invited: readonly Invited[];
}

const MINUTE = 60_000;

/**
 * The meeting as an iCalendar file. Who has no known address is named in its text. Attendees need an organizer, and both
 * an address. Source: RFC 5545, 3.8.4.
 */
export function invitationIcs(invitation: Invitation): string {
  const { about, now, start, minutes, title, url } = invitation;
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//postmortem//Postmortem//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${sha256Now(about).slice(0, 32)}@postmortem.invalid`,
    `DTSTAMP:${utcTime(now)}`,
    // A later invitation to the same meeting takes the place of an earlier one.
    `SEQUENCE:${Math.max(0, Math.floor((now - FIRST) / MINUTE))}`,
    `DTSTART:${utcTime(start)}`,
    `DTEND:${utcTime(start + minutes * MINUTE)}`,
    `SUMMARY:${textValue(title)}`,
    `DESCRIPTION:${textValue(textOf(invitation))}`,
    ...(url === undefined || !/^https?:\/\/[!-~]+$/.test(url) ? [] : [`URL:${url}`]),
    ...people(invitation),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

const FIRST = Date.parse('2026-01-01T00:00:00Z');

/** Those whom the file can't invite stand in its text, so that whoever sends it knows whom to add. */
function textOf(invitation: Invitation): string {
  const left = notInvited(invitation).map(({ name }) => name);
  return left.length === 0 ? invitation.text : `${invitation.text}\n\nPlease also invite: ${left.join(', ')}`;
}

/** Whom the file can't invite: without an address, or without an organizer who has one. */
export const notInvited = ({
  organizer,
  invited,
}: Pick<Invitation, 'organizer' | 'invited'>): readonly Invited[] =>
  isAddress(organizer?.address) ? invited.filter(({ address }) => !isAddress(address)) : invited;

function people({ organizer, invited }: Invitation): readonly string[] {
  if (!organizer || !isAddress(organizer.address)) return [];
  const who = invited.filter(({ address }) => isAddress(address) && address !== organizer.address);
  return [
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${organizer.address}`,
    ...who.map(({ name, address, optional }) => {
      const role = optional === true ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
      return `ATTENDEE;CN=${parameter(name)};ROLE=${role};PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${address}`;
    }),
  ];
}

/** Signs that need no encoding in an address of mail. Source: RFC 6068. */
export const isAddress = (address: string | undefined): boolean =>
  address !== undefined && /^[\w.!$'*+~-]{1,64}@[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?$/i.test(address);
