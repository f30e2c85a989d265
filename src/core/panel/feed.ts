import type { Postmortem } from '../document/postmortem.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { inSlices } from '../timeline/slices.ts';
import { nameOf, type ColumnsInput } from './columns.ts';
import { buildCopies } from './copies.ts';
import { eventText } from './event-text.ts';
import { numberedUris } from './numbered-uris.ts';
import type { StateChange, ToPanel } from './protocol.ts';
import { search, type Found } from './search-index.ts';
import type { EntryView, Parts } from './snapshot.ts';
import { spliceBetween } from './splice.ts';
import { partsOf, type PanelInput } from './state.ts';
import { take, type Taken } from './taken.ts';

/** What one panel is told: of each thing only what it does not know yet, so that a key costs what it changes. */
export interface Feed {
  /** The document, or what is known beside it, may have changed. */
  update(postmortem: Postmortem, input: PanelInput): void;
  /**
   * Makes captured events ready and sends them; of those that come while others are made ready only the last. Copies
   * are looked for once no import runs.
   */
  capture(events: readonly TimelineEvent[], running: boolean): Promise<void>;
  /** The panel is new, or was made anew: it knows nothing. Before the first time, nothing is sent. */
  restart(): void;
  /** Answers with the words of these events; those of a few go along with the events. */
  read(ids: readonly number[]): void;
  search(text: string): void;
  readonly uriOf: (id: number) => string | undefined;
}

/** The latest of what can change, and what the panel was told of it. */
interface Known {
  awake: boolean;
  taken: Taken;
  latest: { readonly postmortem: Postmortem; readonly input: PanelInput } | undefined;
  told: Parts | undefined;
  found: Found | undefined;
  /** What waits to be made ready. */
  waiting: { readonly events: readonly TimelineEvent[]; readonly running: boolean } | undefined;
  working: Promise<void> | undefined;
}

export function createFeed(send: (message: ToPanel) => void, sources: ColumnsInput['sources']): Feed {
  const uris = numberedUris();
  const known: Known = {
    awake: false,
    taken: nothingTaken(sources),
    latest: undefined,
    told: undefined,
    found: undefined,
    waiting: undefined,
    working: undefined,
  };
  const tell = (message: ToPanel): void => {
    if (known.awake) send(message);
  };
  const label = (source: string): string => nameOf(source, sources).label;
  const tellParts = (): void => {
    if (!known.latest || !known.awake) return;
    const parts = partsOf(known.latest.postmortem, known.latest.input, known.taken);
    const change = changeBetween(known.told, parts);
    known.told = parts;
    if (change) tell({ type: 'state', ...change });
  };
  const findAgain = (): void => {
    if (known.found === undefined) return;
    known.found = search(known.taken.words, known.found.search);
    tell({ type: 'hits', ...known.found });
  };
  const tellTexts = (ids: Iterable<number>): void =>
    tell({ type: 'texts', texts: [...ids].flatMap((id) => eventText(known.taken, id, label) ?? []) });
  const tellAll = (): void => {
    const { columns } = known.taken;
    tell({ type: 'events', columns });
    if (columns.count > 0 && columns.count <= FEW) tellTexts(columns.id);
    tell({ type: 'copies', under: known.taken.copies.under });
    findAgain();
    tellParts();
  };
  const takeIn = async (events: readonly TimelineEvent[], running: boolean): Promise<void> => {
    const taken = await inSlices(take(events, uris, sources));
    if (!taken) return;
    known.taken = taken;
    tellAll();
    if (running) return;
    const copies = await inSlices(
      buildCopies(events, taken.placeOf, label),
      () => known.waiting !== undefined,
    );
    if (!copies) return;
    known.taken = { ...taken, copies };
    tell({ type: 'copies', under: copies.under });
    tellParts();
  };
  const work = async (): Promise<void> => {
    try {
      for (let next = known.waiting; next; next = known.waiting) {
        known.waiting = undefined;
        const since = Date.now();
        await takeIn(next.events, next.running);
        // While events come in, the rest of the host has as much of the time as this.
        if (next.running) await rest(Date.now() - since);
      }
    } finally {
      known.working = undefined;
    }
  };
  return {
    update: (postmortem, input) => {
      known.latest = { postmortem, input };
      tellParts();
    },
    capture: (events, running) => {
      known.waiting = { events, running };
      known.working ??= work();
      return known.working;
    },
    restart: () => {
      known.awake = true;
      known.told = undefined;
      known.found = undefined;
      tellAll();
    },
    read: tellTexts,
    search: (text) => {
      known.found = text === '' ? undefined : search(known.taken.words, text, known.found);
      if (known.found) tell({ type: 'hits', ...known.found });
    },
    uriOf: uris.uriOf,
  };
}

/** Of so many events the words go along unasked, so that no row waits for its own. */
const FEW = 500;

const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function nothingTaken(sources: ColumnsInput['sources']): Taken {
  const step = take([], numberedUris(), sources).next();
  if (step.done !== true) throw new Error('Nothing is taken in one slice.');
  return step.value;
}

/** The parts that differ, and of the entries those that do. */
function changeBetween(before: Parts | undefined, after: Parts): StateChange | undefined {
  const { entries, ...others } = after;
  const changed = Object.entries(others).filter(
    ([name, part]) => !before || !same(Object.entries(before).find(([known]) => known === name)?.[1], part),
  );
  const splice = spliceBetween(before?.entries ?? [], entries, same<EntryView>);
  if (changed.length === 0 && !splice) return undefined;
  return { parts: Object.fromEntries(changed), ...(splice && { entries: splice }) };
}

const same = <T>(a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b);
