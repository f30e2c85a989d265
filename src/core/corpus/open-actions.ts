import { dueDay } from '../actions/due-day.ts';
import { readActionItem } from '../actions/read-items.ts';
import { keptOn } from '../document/kept-on.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { textsOf } from '../document/texts-of.ts';
import { wallClock } from '../document/zone.ts';
import { valueAt } from '../schema/validate.ts';
import type { CorpusAction, CorpusDocument } from './corpus-document.ts';
import type { CorpusEntry } from './corpus.ts';

/** An action item of some postmortem, with when it is due. */
export interface ActionRow {
  readonly uri: string;
  readonly document: CorpusDocument;
  readonly action: CorpusAction;
  /** `YYYY-MM-DD`; undefined where none is given, or it counts from a resolution that isn't known. */
  readonly day: string | undefined;
  /** Days until the end of that day's date, less than 0 where it is over. Undefined without a day. */
  readonly daysLeft: number | undefined;
  readonly isOpen: boolean;
}

export interface RowsContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Days that business days leave out, by the address of the document: each folder has its own configuration. */
  holidays(uri: string): readonly string[];
}

type Entry = Pick<CorpusEntry, 'uri' | 'document'>;

/** All action items of all postmortems but those that were skipped: overdue first, then what is due soonest. */
export function actionRows(entries: readonly Entry[], context: RowsContext): readonly ActionRow[] {
  const today = todayIn(context.now);
  const rows = entries.flatMap((entry) => keptRows(entry, context, today));
  return rows.toSorted(byDue).map(({ row }) => row);
}

/** Makes the rows of thousands of documents in steps; after that, `actionRows` only has to sort them. */
export function* prepareRows(entries: readonly Entry[], context: RowsContext): Generator<void, void> {
  const today = todayIn(context.now);
  for (const entry of entries) {
    keptRows(entry, context, today);
    yield;
  }
}

function keptRows(
  { uri, document }: Entry,
  context: RowsContext,
  today: (zone: string) => string,
): readonly Sorted[] {
  if (document.status === 'skipped') return [];
  const day = today(document.zone);
  const holidays = context.holidays(uri);
  const known = made.get(document);
  if (known?.uri === uri && known.today === day && known.holidays === holidays) return known.rows;
  const rows = rowsOf(uri, document, { today: day, holidays });
  made.set(document, { uri, today: day, holidays, rows });
  return rows;
}

/** A row with what it is sorted by. */
interface Sorted {
  readonly row: ActionRow;
  readonly key: string;
}

interface Made {
  readonly uri: string;
  readonly today: string;
  readonly holidays: readonly string[];
  readonly rows: readonly Sorted[];
}

// One document changes, and those of thousands are as they were.
const made = new WeakMap<CorpusDocument, Made>();

function rowsOf(
  uri: string,
  document: CorpusDocument,
  { today, holidays }: Pick<Made, 'today' | 'holidays'>,
): readonly Sorted[] {
  const context = { resolved: document.resolved, zone: document.zone, holidays };
  return document.actions.map((action, index) => {
    const day = action.due === undefined ? undefined : dueDay(action.due, context);
    const daysLeft = day === undefined ? undefined : daysBetween(today, day);
    const row = { uri, document, action, day, daysLeft, isOpen: isOpen(action) };
    return { row, key: keyOf(row, index) };
  });
}

/** What is open first, by its day, without one last; on one day the most urgent first, then as they stand. */
const keyOf = ({ isOpen: open, day, action, uri }: ActionRow, index: number): string =>
  [open ? 0 : 1, day ?? LAST, action.priority ?? LAST, uri, String(index).padStart(4, '0')].join(' ');

/** Behind every day and every priority. */
const LAST = '~';

const byDue = (a: Sorted, b: Sorted): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

export const isOpen = ({ status }: Pick<CorpusAction, 'status'>): boolean =>
  status === 'open' || status === 'in_progress';

/** The actions of a postmortem that are still to be done, as other documents know them; the same list each time. */
export function openActionsOf(document: CorpusDocument): readonly OpenAction[] {
  const known = openOnes.get(document);
  if (known) return known;
  const found = openAmong(document, document.actions);
  openOnes.set(document, found);
  return found;
}

/** The same, of one that was read whole. */
export function openActionsTold({ frontMatter, actionItems }: Postmortem): readonly OpenAction[] {
  const said = (key: string): string | undefined => textsOf(valueAt(frontMatter?.value, [key]))[0];
  return openAmong({ id: said('id'), status: said('status') }, actionItems.map(readActionItem));
}

const openAmong = (
  { id: postmortem, status }: Pick<CorpusDocument, 'id' | 'status'>,
  actions: readonly Pick<CorpusAction, 'id' | 'action' | 'status' | 'ticket'>[],
): readonly OpenAction[] =>
  postmortem === undefined || status === 'skipped'
    ? []
    : actions.filter(isOpen).map(({ id, action, ticket }) => ({
        postmortem,
        id,
        action,
        ...(ticket !== undefined && { ticket }),
      }));

const openOnes = keptOn<CorpusDocument, readonly OpenAction[]>();

interface OpenAction {
  readonly postmortem: string;
  readonly id: string;
  readonly action: string;
  readonly ticket?: string;
}

export const isOverdue = ({ isOpen: open, daysLeft }: ActionRow): boolean =>
  open && daysLeft !== undefined && daysLeft < 0;

/** Days ahead that count as soon. */
export const SOON = 7;

export const isDueSoon = ({ isOpen: open, daysLeft }: ActionRow): boolean =>
  open && daysLeft !== undefined && daysLeft >= 0 && daysLeft <= SOON;

const DAY = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The date in a zone; many documents share one. */
function todayIn(now: number): (zone: string) => string {
  const known = new Map<string, string>();
  return (zone) => {
    const day = known.get(zone) ?? wallClock(now, zone).day;
    known.set(zone, day);
    return day;
  };
}
