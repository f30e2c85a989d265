import type { Postmortem } from '../../document/postmortem.ts';
import { fields, text } from '../values.ts';
import { askedQuestions } from '../../document/asked-questions.ts';
import { invitationIcs, notInvited, type Invited } from './invitation.ts';
import { invitedOf, meetingPeople, organizerOf } from './people.ts';

export interface MeetingSetting {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly start: number;
  /** E-mail addresses by handle. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Where others can read the document; undefined where that is nowhere, or not known. */
  readonly url: string | undefined;
}

export interface MeetingIcs {
  readonly ics: string;
  /** Those whom the file can't invite. */
  readonly left: readonly Invited[];
}

const MINUTES = 60;

/** The invitation to the review of a postmortem: it says what will be talked about, and nothing of what happened. */
export function meetingIcs(
  postmortem: Postmortem,
  { now, start, addresses, url }: MeetingSetting,
): MeetingIcs {
  const people = new Map(meetingPeople(postmortem).map((one) => [one.handle, invitedOf(one, addresses)]));
  const organizer = organizerOf(postmortem, people);
  const invited = [...people.values()];
  const front = fields(postmortem.frontMatter?.value);
  const id = text(front['id']);
  const title = [id, postmortem.title?.text].filter(Boolean).join(' ');
  const ics = invitationIcs({
    about: ['review', id ?? title, repositoryOf(url)].join('\n'),
    now,
    start,
    minutes: MINUTES,
    title: `Review: ${title || 'an untitled postmortem'}`,
    text: textOf(postmortem),
    url,
    organizer,
    invited,
  });
  return { ics, left: notInvited({ organizer, invited }) };
}

/** What tells postmortems of two repositories apart that have one id; a commit or a branch is no part of it. */
const repositoryOf = (url = ''): string => url.split(/\/(?:-\/)?(?:blob|src)\//)[0] ?? '';

function textOf(postmortem: Postmortem): string {
  const questions = askedQuestions(postmortem).map(
    ({ question, whom }) => `- ${question}${whom === undefined ? '' : ` (for ${whom})`}`,
  );
  return [
    'We are here to learn how it happened, not to find who is to blame.',
    'The timeline, contributing factors, open questions, action items. Please read the document before.',
    ...(questions.length > 0 ? [`Open questions:\n${questions.join('\n')}`] : []),
  ].join('\n\n');
}
