import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import type { By } from '../drawing/columns-of.ts';
import type { HostPort } from '../host.ts';
import { placeOf, type Captured, type Hits } from '../model/captured.ts';
import { filtersOn, shownBy, type Filter } from '../model/filter.ts';
import { nextHit } from '../model/hits.ts';
import { toldById } from '../model/places.ts';
import type { Received } from '../model/received.ts';
import { NOTHING, only, type Selection } from '../model/selection.ts';
import { storyOf, wholeOf } from '../model/stretch.ts';
import { useClock } from './use-clock.ts';
import { useKept } from './use-kept.ts';
import type { Foresight } from './use-foresight.ts';
import { useStretch } from './use-stretch.ts';

/** What is filtered, selected and in view: all that the panel knows beside what the host tells. */
export function useView(
  { captured, hits: found }: Received,
  snapshot: Snapshot,
  host: HostPort,
  /** The key of the selected entry, and what selects another. */
  [entry, setEntry]: readonly [string | undefined, (key: string | undefined) => void],
  /** All there is, what is hidden by foresight too. */
  all: { readonly snapshot: Snapshot; readonly captured: Captured },
  until: number | undefined,
) {
  const { columns } = captured;
  const [by, setBy] = useState<By>(host.kept.people ? 'person' : 'source');
  const [filter, setFilter] = useState<Filter>(host.kept.filter);
  const [selection, setSelection] = useState<Selection<number>>(NOTHING);
  const told = useMemo(() => toldById(snapshot.told), [snapshot.told]);
  const active = placeOf(columns, selection.active);
  const whole = useMemo(
    () => wholeOf(all.snapshot, all.captured.columns),
    [all.snapshot.entries, all.captured.columns],
  );
  const story = useMemo(
    () => storyOf(all.snapshot, all.captured.columns),
    [all.snapshot.entries, all.snapshot.phases, all.captured.columns],
  );
  const instant = active === undefined ? undefined : columns.start[active];
  const stretch = useStretch(whole, story, instant, host.kept.range);
  const choose = (wanted: Selection<number>): void => {
    const place = placeOf(columns, wanted.active);
    setSelection(wanted);
    setEntry(wanted.active === undefined ? undefined : told.get(wanted.active)?.entry);
    if (place !== undefined) stretch.reach(columns.start[place] ?? 0);
  };
  const chooseEvent = (place: number): void => choose(only(columns.id[place] ?? 0));
  const shown = useShown(captured, filter);
  const passing = useMemo(() => found && shown && among(found, shown), [found, shown]) ?? found;
  const hits = useHits(passing, filter.search, active, chooseEvent);
  const clock = useClock(snapshot, host);
  useEffect(() => {
    if (filter.search !== '') host.send({ type: 'search', search: filter.search });
  }, []);
  useKept(host, {
    view: { filter, ...clock.chosen, people: by === 'person', until, entry },
    stretch: stretch.stretch,
    selection,
    columns,
    onSelected: setSelection,
  });
  const filterBy = (wanted: Filter): void => {
    if (wanted.search !== filter.search) host.send({ type: 'search', search: wanted.search });
    setFilter(wanted);
  };
  /** One step back: the counted stretch, the selection, the search, then foresight. */
  const back = ({ until, setUntil }: Pick<Foresight, 'until' | 'setUntil'>): void => {
    if (stretch.brush) {
      stretch.setBrush(undefined);
      return;
    }
    if (selection.active === undefined && filter.search === '' && until !== undefined) setUntil(undefined);
    if (selection.active === undefined) filterBy({ ...filter, search: '' });
    choose(NOTHING);
  };
  return {
    filter,
    setFilter: filterBy,
    selection,
    /** 1 at the place of each event that passes the filters; undefined while none is on. */
    shown,
    /** The place of the selected event. */
    active,
    told,
    choose,
    chooseEvent,
    back,
    ...hits,
    whole,
    story,
    by,
    setBy,
    ...stretch,
    ...clock,
  };
}

/** Computed again for another filter, not for a letter that is searched. */
function useShown(captured: Captured, filter: Filter): Uint8Array | undefined {
  const { search: _, fold: _fold, ...filters } = filter;
  return useMemo(
    () => (filtersOn(filter) === 0 ? undefined : shownBy(captured, filter, undefined)),
    [captured, ...Object.values(filters)],
  );
}

/** The hits that pass the filters. */
function among({ search, at }: Hits, shown: Uint8Array): Hits {
  const both = at.map((hit, place) => hit & (shown[place] ?? 0));
  return { search, at: both, count: both.reduce((sum, hit) => sum + hit, 0) };
}

/** The hits of what is searched, and the ways between them; a step that is asked for before they are there waits. */
function useHits(
  found: Hits | undefined,
  search: string,
  active: number | undefined,
  choose: (place: number) => void,
) {
  const waiting = useRef<1 | -1 | undefined>(undefined);
  const hits = found && isOf(found, search) ? found : undefined;
  const settled = search === '' || hits?.search === search;
  const go = (step: 1 | -1): void => {
    const next = hits && nextHit(hits, active, step);
    if (next !== undefined) choose(next);
  };
  useEffect(() => {
    if (!settled || waiting.current === undefined) return;
    go(waiting.current);
    waiting.current = undefined;
  }, [settled, hits]);
  const goToHit = (step: 1 | -1): void => {
    if (settled) go(step);
    else waiting.current = step;
  };
  return { hits, settled, goToHit };
}

/** While the hits of a letter more or less are on the way, those before it stand for them. */
const isOf = (hits: Hits, search: string): boolean =>
  search !== '' && (search.includes(hits.search) || hits.search.includes(search));
