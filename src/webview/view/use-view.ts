import { useMemo, useState } from 'preact/hooks';
import type { EventView, Snapshot } from '../../core/panel/snapshot.ts';
import type { Clock } from '../model/clock.ts';
import { nextHit } from '../model/hits.ts';
import { entryOf } from '../model/places.ts';
import { matches, NO_FILTER, type Filter } from '../model/rows.ts';
import { reaching, zoom, type Range } from '../model/scale.ts';
import { NOTHING, only, type Selection } from '../model/selection.ts';
import { storyOf, wholeOf } from '../model/stretch.ts';

/** What is filtered, selected and in view: all that the panel knows beside the host's snapshot. */
export function useView(snapshot: Snapshot, setEntry: (key: string | undefined) => void) {
  const { events } = snapshot;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [captured, setCaptured] = useState<Selection>(NOTHING);
  const hits = useHits(events, filter.search);
  const active = events.find(({ uri }) => uri === captured.active);
  const stretch = useStretch(snapshot, active);
  const choose = (selection: Selection): void => {
    const event = events.find(({ uri }) => uri === selection.active);
    setCaptured(selection);
    setEntry(event && entryOf(event));
    if (event) stretch.reach(event.at);
  };
  const goToHit = (step: 1 | -1): void => {
    const next = nextHit(hits.list, captured.active, step);
    if (next !== undefined) choose(only(next));
  };
  /** One step back: the selection, then the search. */
  const back = (): void => {
    if (captured.active === undefined) setFilter({ ...filter, search: '' });
    choose(NOTHING);
  };
  return {
    filter,
    setFilter,
    captured,
    active,
    hits,
    choose,
    goToHit,
    back,
    ...stretch,
    ...useClock(snapshot),
  };
}

function useHits(events: readonly EventView[], search: string) {
  return useMemo(() => {
    const list = search === '' ? [] : events.filter((event) => matches(event, search)).map(({ uri }) => uri);
    return { list, set: search === '' ? undefined : new Set(list) };
  }, [events, search]);
}

function useStretch(snapshot: Snapshot, active: EventView | undefined) {
  const [range, setRange] = useState<Range>();
  const whole = useMemo(() => wholeOf(snapshot), [snapshot]);
  const story = useMemo(() => storyOf(snapshot), [snapshot]);
  const shown = range ?? story;
  return {
    whole,
    story,
    shown,
    setRange,
    fit: () => setRange(undefined),
    zoomBy: (factor: number) => setRange(zoom(shown, active?.at ?? (shown.start + shown.end) / 2, factor)),
    reach: (at: number) => {
      const reached = reaching(shown, at);
      if (reached !== shown) setRange(reached);
    },
  };
}

function useClock({ zone, zero }: Snapshot) {
  const [relative, setRelative] = useState(false);
  const [utc, setUtc] = useState(false);
  const clock: Clock = { zone: utc ? 'UTC' : zone, zero, relative: relative && zero !== undefined };
  return {
    clock,
    setClock: (wanted: Clock) => {
      setRelative(wanted.relative);
      setUtc(wanted.zone === 'UTC' && zone !== 'UTC');
    },
    switchZone: () => setUtc(!utc && zone !== 'UTC'),
    switchRelative: () => setRelative(!relative),
  };
}
