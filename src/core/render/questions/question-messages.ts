import { askedQuestions } from '../../document/asked-questions.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { meetingPeople } from '../meeting/people.ts';
import { fields, text, texts } from '../values.ts';

/** What one person, or everybody who was there, is asked. */
export interface QuestionMessage {
  /** Undefined for the questions that are for nobody in particular. */
  readonly whom: string | undefined;
  /** `database on-call` */
  readonly role: string | undefined;
  readonly count: number;
  /** Plain text, as it is sent. */
  readonly message: string;
}

/** One message a person with all that is open for them; those for nobody in particular come last. */
export function questionMessages(
  postmortem: Postmortem,
  page: string | undefined,
): readonly QuestionMessage[] {
  const questions = askedQuestions(postmortem);
  const people = meetingPeople(postmortem);
  const handles = [...new Set(questions.map(({ whom }) => whom))];
  return handles
    .toSorted((a, b) => Number(a === undefined) - Number(b === undefined))
    .map((whom) => {
      const person = people.find(({ handle }) => handle === whom);
      const own = questions.filter((one) => one.whom === whom).map(({ question }) => oneLine(question));
      const to = whom === undefined ? 'everybody who was there' : (person?.name ?? whom);
      return { whom, role: person?.role, count: own.length, message: messageTo(to, own, postmortem, page) };
    });
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

function messageTo(
  to: string,
  questions: readonly string[],
  { frontMatter, title }: Postmortem,
  page: string | undefined,
): string {
  const front = fields(frontMatter?.value);
  const about = [text(front['id']), title && oneLine(title.text)]
    .filter((one) => one !== undefined)
    .join(': ');
  const asked =
    questions.length === 1
      ? `Could you help with one question? ${questions.join('')}`
      : `Could you help with ${questions.length} questions?\n\n${questions.map((one, index) => `${index + 1}. ${one}`).join('\n')}`;
  const channel = texts(front['incidents']).some((uri) => uri.startsWith('slack:'));
  const back = channel
    ? 'An answer in the channel of the incident is enough: it is taken over from there, with its time.'
    : 'An answer in a few words is enough.';
  return [
    `Hi ${to}, we are writing down how ${about === '' ? 'the incident' : `“${about}”`} came about, to learn from it.`,
    asked,
    `What you saw and knew at the time helps most; nobody is looking for who is to blame. ${back}`,
    ...(page === undefined ? [] : [page]),
  ].join('\n\n');
}
