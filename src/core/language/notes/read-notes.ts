import { NOTE_HEADINGS, NOTES_HEADING, type NoteKey } from '../../document/note-headings.ts';

/** Something that was said in a review. */
export interface Note {
  readonly text: string;
  /** The list of `learnings` it belongs to; undefined where nothing tells. */
  readonly key: NoteKey | undefined;
  /** What it answers: the number of an open question as the agenda has it, or the question in its words. */
  readonly answers?: number | string;
}

/** Reads the notes of a meeting: lists below headings or behind words such as "went well:", and answers behind `Q1:`. */
export function readNotes(text: string): readonly Note[] {
  const reader: Reader = { key: undefined, notes: [], isOpen: false, question: undefined };
  for (const line of ownPart(text).split(/\r\n?|\n/)) readLine(reader, line);
  return reader.notes
    .map((note) => ({ ...note, text: note.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text: said }) => said !== '');
}

interface Reader {
  key: NoteKey | undefined;
  readonly notes: Note[];
  /** The last note goes on in the next line. */
  isOpen: boolean;
  /** Of a `Q:` that waits for its `A:`. */
  question: string | undefined;
}

/** Of an agenda that was filled in, what stands below its notes. */
function ownPart(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const at = lines.findIndex((line) => headingOf(line)?.toLowerCase() === NOTES_HEADING.toLowerCase());
  return at < 0 ? text : lines.slice(at + 1).join('');
}

const headingOf = (line: string): string | undefined =>
  /^\s{0,3}#{1,6}\s+(.*?)[\s#:]*$/.exec(line)?.[1] ??
  /^\s*(?:\*\*|__)(.+?):?(?:\*\*|__):?\s*$/.exec(line)?.[1] ??
  /^\s*([\p{L}'’ ]{3,40}):\s*$/u.exec(line)?.[1];

const BULLET = /^\s*(?:[-*+•]|\d{1,3}[.)])(?:\s+|$)/;
const ANSWER = /^(?:\*\*|__)?Q(\d{1,3})(?:\*\*|__)?\s*[:.)]\s*(.*)$/i;
const ASKS = /^Q\s*:\s*(.*)$/i;
const TELLS = /^A\s*:\s*(.*)$/i;
const PREFIX = /^([\p{L}'’ -]{3,30}):\s+(\S.*)$/u;

function readLine(reader: Reader, line: string): void {
  const heading = headingOf(line);
  if (heading !== undefined) {
    reader.key = keyOf(heading);
    reader.isOpen = false;
    return;
  }
  const said = line
    .replace(BULLET, '')
    .replace(/^\[[ x]\]\s+/i, '')
    .trim();
  if (said === '') reader.isOpen = false;
  else if (!readQuestion(reader, said)) readNote(reader, line, said);
}

/** `Q1: …`, or `Q: …` with `A: …` below it. */
function readQuestion(reader: Reader, said: string): boolean {
  const [, number, answer = ''] = ANSWER.exec(said) ?? [];
  const asks = ASKS.exec(said)?.[1];
  const tells = TELLS.exec(said)?.[1];
  if (number !== undefined) add(reader, { text: answer, key: undefined, answers: Number(number) });
  else if (asks !== undefined) {
    reader.question = asks;
    add(reader, { text: asks, key: 'questions' });
  } else if (tells !== undefined && reader.question !== undefined) {
    reader.notes.pop();
    add(reader, { text: tells, key: undefined, answers: reader.question });
    reader.question = undefined;
  } else return false;
  return true;
}

function readNote(reader: Reader, line: string, said: string): void {
  const isNew = BULLET.test(line) || !reader.isOpen;
  const [, name = '', rest = ''] = PREFIX.exec(said) ?? [];
  const key = keyOf(name);
  const last = reader.notes.at(-1);
  if (key) add(reader, { text: rest, key });
  else if (isNew || !last) {
    if (!INSTRUCTION.test(said)) add(reader, { text: said, key: reader.key });
  } else reader.notes[reader.notes.length - 1] = { ...last, text: `${last.text} ${said}` };
}

function add(reader: Reader, note: Note): void {
  reader.notes.push(note);
  reader.isOpen = true;
}

/** What the agenda says above its notes. */
const INSTRUCTION = /^Write below, then choose _Add Meeting Notes/;

/** How people call these lists, beside what the agenda calls them. */
const CALLED: readonly (readonly [NoteKey, RegExp])[] = [
  ['went_well', /^(?:(?:what )?(?:went|worked|goes|works) well|what worked|good|what helped|keep|plus)$/],
  [
    'could_improve',
    /^(?:(?:what |to )?(?:could|can) (?:be )?(?:improved?|better)|(?:what )?(?:went (?:wrong|badly|poorly)|(?:didn['’]t|did not) go well)|to improve|improvements?|delta|minus|what could (?:be|have gone) better)$/,
  ],
  ['got_lucky', /^(?:(?:where )?(?:we )?got lucky|luck|lucky|good luck)$/],
  ['surprises', /^(?:surprises?|surprising|what surprised us|surprised)$/],
  ['dead_ends', /^(?:dead[- ]ends?|ruled out|what (?:was|we) ruled out)$/],
  ['questions', /^(?:(?:new |open )?questions?|to find out|still open)$/],
];

function keyOf(name: string): NoteKey | undefined {
  const plain = name.trim().toLowerCase();
  const own = (Object.keys(NOTE_HEADINGS) as readonly NoteKey[]).find(
    (key) => NOTE_HEADINGS[key].toLowerCase() === plain || key === plain.replace(/[ -]/g, '_'),
  );
  return own ?? CALLED.find(([, called]) => called.test(plain))?.[0];
}
