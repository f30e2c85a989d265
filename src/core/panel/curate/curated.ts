import type { TextEdit } from '../../document/edit.ts';
import type { Mark } from '../../document/mark.ts';
import type { Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { changeMark, changePublic, changeText } from '../../timeline/change-entry.ts';
import { changeTime } from '../../timeline/change-time.ts';
import { formatClock } from '../../timeline/format.ts';
import { oneLine } from '../../timeline/one-line.ts';
import { moveAmongTies } from '../../timeline/order-ties.ts';
import { insertDayless, insertEntries, removeEntry, zoneOf } from '../../timeline/write.ts';
import { entryAt, entryKey } from '../entry-key.ts';
import type { AgainEntry, Curate } from './curate.ts';
import { takenOut } from './taken-out.ts';

/** What comes of it, in the document as it now is. */
export interface Curated {
  readonly edits: readonly TextEdit[];
  readonly answer: Answer;
}

/** What the panel is told of it. */
export interface Answer {
  /** For the live region. */
  readonly said: string;
  /** The key that the entry has since. */
  readonly key?: string;
  /** The document changed while the field was open, and both are there; or the entry is in it no more. */
  readonly notice?: 'beside' | 'gone';
}

const GONE: Curated = {
  edits: [],
  answer: { said: 'This entry is no longer in the document.', notice: 'gone' },
};
const UNWRITTEN: Curated = {
  edits: [],
  answer: {
    said: "The timeline section can't be edited here as it stands. Mend what the editor marks in it.",
  },
};
const done = (edits: readonly TextEdit[] | undefined, answer: Answer): Curated =>
  edits ? { edits, answer } : UNWRITTEN;

/** The smallest edits for what is wanted of the entries, and what to say of it. */
export function curated(postmortem: Postmortem, wanted: Curate): Curated {
  switch (wanted.does) {
    case 'again':
      return done(again(postmortem, wanted.entry), { said: 'Added again' });
    case 'remove':
    case 'mark':
    case 'public':
      return ofMany(postmortem, wanted);
    default: {
      const entry = entryAt(postmortem.timeline?.entries ?? [], wanted.key);
      return entry ? ofOne(postmortem, entry, wanted) : GONE;
    }
  }
}

/** With its id, unless another entry has that by now. */
function again(postmortem: Postmortem, { id, ...entry }: AgainEntry): readonly TextEdit[] | undefined {
  const isTaken = postmortem.timeline?.entries.some((other) => other.id?.name === id);
  const named = id === undefined || isTaken === true ? entry : { ...entry, id };
  return named.at === undefined
    ? insertDayless(postmortem, named.when, named)
    : insertEntries(postmortem, [named]);
}

type OfOne = Extract<Curate, { readonly key: string }>;
type OfMany = Extract<Curate, { readonly keys: readonly string[] }>;

function ofOne(postmortem: Postmortem, entry: TimelineEntry, wanted: OfOne): Curated {
  if (wanted.does === 'text') return withText(postmortem, entry, wanted);
  if (wanted.does === 'time') return withTime(postmortem, entry, wanted);
  const edits = moveAmongTies(postmortem, entry, wanted.step);
  if (!edits) return { edits: [], answer: { said: 'No entry beside it has the same time' } };
  return { edits, answer: { said: wanted.step < 0 ? 'Moved up' : 'Moved down', key: wanted.key } };
}

/** Beside what somebody wrote there meanwhile, at the same time. */
function withText(
  postmortem: Postmortem,
  entry: TimelineEntry,
  { was, text }: Extract<Curate, { readonly does: 'text' }>,
): Curated {
  const said = oneLine(text);
  const { at } = entry;
  if (entry.text === was) {
    const key = entryKey({ ...named(entry), text: said });
    return done(changeText(postmortem, entry, text), { said: 'Text changed', key });
  }
  if (entry.text === said) return { edits: [], answer: { said: 'The document says so already' } };
  if (at === undefined) return GONE;
  return done(insertEntries(postmortem, [{ at, text: said, sources: [] }]), {
    said: 'The document changed while this was open. Your edit went in beside it.',
    key: entryKey({ ...named(entry), at, text: said, sources: [] }),
    notice: 'beside',
  });
}

const named = ({ at, when, sources, text }: TimelineEntry) => ({ at, when, sources, text });

function withTime(
  postmortem: Postmortem,
  entry: TimelineEntry,
  { was, at }: Extract<Curate, { readonly does: 'time' }>,
): Curated {
  const clock = (instant: number): string =>
    formatClock(instant, zoneOf(postmortem.timeline), { seconds: true });
  if (entry.at !== was) {
    const now = entry.at === undefined ? 'no time' : clock(entry.at);
    return { edits: [], answer: { said: `The document says ${now} meanwhile, and that stays` } };
  }
  return done(changeTime(postmortem, entry, at), {
    said: `Time corrected to ${clock(at)}`,
    key: entryKey({ ...named(entry), at }),
  });
}

function ofMany(postmortem: Postmortem, wanted: OfMany): Curated {
  const all = postmortem.timeline?.entries ?? [];
  const entries = [...new Set(wanted.keys)].flatMap((key) => entryAt(all, key) ?? []);
  if (entries.length === 0) return GONE;
  if (wanted.does === 'mark') return withMark(postmortem, entries, wanted);
  if (wanted.does === 'public') {
    const edits = whole(entries.map((entry) => changePublic(postmortem, entry, wanted.on)));
    return done(edits, { said: wanted.on ? 'Public' : 'Internal' });
  }
  const taken = entries.map((entry) => {
    const edit = removeEntry(postmortem, entry);
    return edit && [edit];
  });
  return done(whole(taken), { said: takenOut(all.length - entries.length) });
}

/** Marks that may stand more than once; any other goes from the entry that has it to the one that gets it. */
const REPEATED: ReadonlySet<Mark> = new Set<Mark>(['impact_start', 'impact_end', 'resolved']);

function withMark(
  postmortem: Postmortem,
  entries: readonly TimelineEntry[],
  { mark, on }: Extract<Curate, { readonly does: 'mark' }>,
): Curated {
  const moves = on && !REPEATED.has(mark);
  const others = (postmortem.timeline?.entries ?? []).filter(
    (entry) => moves && !entries.includes(entry) && entry.marks.some((one) => one.mark === mark),
  );
  const edits = whole([
    ...entries.map((entry) => changeMark(postmortem, entry, mark, on)),
    ...others.map((entry) => changeMark(postmortem, entry, mark, false)),
  ]);
  const name = mark.replaceAll('_', ' ');
  const from = others.length > 0 ? ', taken from another entry' : '';
  return done(edits, { said: on ? `Mark set: ${name}${from}` : `Mark taken out: ${name}` });
}

/** All of them, or none where one can't be written. */
function whole(edits: readonly (readonly TextEdit[] | undefined)[]): readonly TextEdit[] | undefined {
  const written = edits.filter((one) => one !== undefined);
  return written.length === edits.length ? written.flat() : undefined;
}
