export const NOTES_HEADING = 'Notes';

/** The lists of `learnings` that a review fills, with what they are called in an agenda. */
export const NOTE_HEADINGS = {
  went_well: 'Went well',
  could_improve: 'Could improve',
  got_lucky: 'Got lucky',
  surprises: 'Surprises',
  dead_ends: 'Dead ends',
  questions: 'New questions',
} as const;

export type NoteKey = keyof typeof NOTE_HEADINGS;
