import { askedQuestions, type AskedQuestion } from '../../document/asked-questions.ts';
import type { NoteKey } from '../../document/note-headings.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { contentWords } from '../../document/content-words.ts';
import type { Note } from './read-notes.ts';

/** A note with where it goes in the document. */
export type PlacedNote =
  | { readonly to: 'list'; readonly key: NoteKey; readonly text: string }
  | { readonly to: 'answer'; readonly question: AskedQuestion; readonly text: string }
  | { readonly to: 'nowhere'; readonly text: string };

/** Where each note goes; an answer to what nobody asked is a note like others. */
export function placeNotes(
  postmortem: Pick<Postmortem, 'sections'>,
  notes: readonly Note[],
): readonly PlacedNote[] {
  const open = askedQuestions(postmortem);
  return notes.map(({ text, key, answers }): PlacedNote => {
    if (answers === undefined) return key ? { to: 'list', key, text } : { to: 'nowhere', text };
    const question = open.find((one) =>
      typeof answers === 'number' ? one.number === answers : isSame(one.question, answers),
    );
    if (question) return { to: 'answer', question, text };
    return { to: 'nowhere', text: typeof answers === 'number' ? text : `${answers} ${text}` };
  });
}

/** The same notes in the document as it is now: a question may have moved, or was answered meanwhile. */
export function placedNow(
  postmortem: Pick<Postmortem, 'sections'>,
  notes: readonly PlacedNote[],
): readonly PlacedNote[] {
  const open = askedQuestions(postmortem);
  return notes.flatMap((note): readonly PlacedNote[] => {
    if (note.to !== 'answer') return [note];
    const question = open.find((one) => one.question === note.question.question);
    return question ? [{ ...note, question }] : [];
  });
}

/** In other words, or with some of them left out. */
function isSame(asked: string, said: string): boolean {
  const [one, other] = [contentWords(asked), contentWords(said)];
  const shared = one.filter((word) => other.includes(word)).length;
  return shared > 0 && shared / Math.max(one.length, other.length) >= 0.7;
}
