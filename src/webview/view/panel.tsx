import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Mark } from '../../core/document/mark.ts';
import type { EventView, Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import type { Clock } from '../model/clock.ts';
import { nextHit } from '../model/hits.ts';
import { matches, NO_FILTER, type Filter } from '../model/rows.ts';
import { reaching, zoom, type Range } from '../model/scale.ts';
import { NOTHING, only, type Selection } from '../model/selection.ts';
import { storyOf, wholeOf } from '../model/stretch.ts';
import { CapturedList } from './captured-list.tsx';
import { ClockContext } from './clock-context.ts';
import { Detail } from './detail.tsx';
import { DocumentList } from './document-list.tsx';
import { drawingKey } from './drawing-keys.ts';
import { Drawing } from './drawing.tsx';
import { Empty } from './empty.tsx';
import { Header } from './header.tsx';
import { Imports } from './imports.tsx';
import { Problems } from './problems.tsx';
import { Tabs, type Tab } from './tabs.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAnnounced } from './use-announced.ts';
import { usePanelKeys } from './use-panel-keys.ts';

/** The whole panel: a pure function of the host's snapshot and of what is selected and filtered here. */
export function Panel({ host }: { readonly host: HostPort }) {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [selected, select] = useState<string>();
  useEffect(() => {
    host.listen((message) =>
      message.type === 'snapshot' ? setSnapshot(message.snapshot) : select(message.key),
    );
    host.send({ type: 'ready' });
  }, [host]);
  if (!snapshot) return <div class="waiting" />;
  const { events, entries, imports, running } = snapshot;
  if (events.length + entries.length + imports.length > 0 || running) {
    return <Filled snapshot={snapshot} host={host} entry={selected} setEntry={select} />;
  }
  return (
    <main class="panel">
      <Header snapshot={snapshot} />
      <Problems snapshot={snapshot} host={host} />
      <Empty snapshot={snapshot} host={host} />
    </main>
  );
}

interface Props {
  readonly snapshot: Snapshot;
  readonly host: HostPort;
  readonly entry: string | undefined;
  readonly setEntry: (key: string | undefined) => void;
}

function Filled({ snapshot, host, entry, setEntry }: Props) {
  const { events } = snapshot;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [captured, setCaptured] = useState<Selection>(NOTHING);
  const [tab, setTab] = useState<Tab>('captured');
  const [range, setRange] = useState<Range>();
  const [mode, setMode] = useState<Pick<Clock, 'relative'> & { readonly utc: boolean }>({
    relative: false,
    utc: false,
  });
  const said = useAnnounced(snapshot);
  const whole = useMemo(() => wholeOf(snapshot), [snapshot]);
  const story = useMemo(() => storyOf(snapshot), [snapshot]);
  const shown = range ?? story;
  const hits = useMemo(
    () =>
      filter.search === ''
        ? []
        : events.filter((event) => matches(event, filter.search)).map(({ uri }) => uri),
    [events, filter.search],
  );
  const hitSet = useMemo(() => (filter.search === '' ? undefined : new Set(hits)), [hits, filter.search]);
  const clock = {
    zone: mode.utc ? 'UTC' : snapshot.zone,
    zero: snapshot.zero,
    relative: mode.relative && snapshot.zero !== undefined,
  };
  const setClock = ({ zone, relative }: Clock): void =>
    setMode({ relative, utc: zone === 'UTC' && snapshot.zone !== 'UTC' });
  const active = events.find(({ uri }) => uri === captured.active);
  const choose = (selection: Selection): void => {
    const event = events.find(({ uri }) => uri === selection.active);
    setCaptured(selection);
    setEntry(event?.inDocument);
    if (event && reaching(shown, event.at) !== shown) setRange(reaching(shown, event.at));
  };
  const chooseEvent = ({ uri }: EventView): void => choose(only(uri));
  const goToHit = (step: 1 | -1): void => {
    const next = nextHit(hits, captured.active, step);
    if (next !== undefined) choose(only(next));
  };
  const add = (uris: readonly string[], mark?: Mark): void => {
    const fresh = uris.filter((uri) => events.find((event) => event.uri === uri)?.inDocument === undefined);
    if (fresh.length > 0) host.send({ type: 'add', uris: fresh, ...(mark ? { mark } : {}) });
  };
  const reveal = (key: string): void => {
    setEntry(key);
    host.send({ type: 'reveal', key });
  };
  const back = (): void => {
    if (captured.active === undefined) setFilter({ ...filter, search: '' });
    choose(NOTHING);
  };
  const scaled = (factor: number): void =>
    setRange(zoom(shown, active?.at ?? (shown.start + shown.end) / 2, factor));
  usePanelKeys({
    '/': () => document.querySelector<HTMLInputElement>('.search input')?.focus(),
    F3: () => goToHit(1),
    'Shift+F3': () => goToHit(-1),
    Escape: back,
    f: () => setRange(undefined),
    '0': () => setRange(whole),
    '+': () => scaled(0.66),
    '-': () => scaled(1.5),
    z: () => setMode({ ...mode, utc: snapshot.zone !== 'UTC' && !mode.utc }),
    'Shift+T': () => setMode({ ...mode, relative: !mode.relative }),
    o: () => active?.permalink === true && host.send({ type: 'open-at-source', uri: active.uri }),
  });
  return (
    <ClockContext.Provider value={clock}>
      <main class={`panel tab-${tab}${clock.relative ? ' relative' : ''}`}>
        <Header snapshot={snapshot} onStop={() => host.send({ type: 'stop' })} />
        <Problems snapshot={snapshot} host={host} />
        <Toolbar
          snapshot={snapshot}
          filter={filter}
          hits={hits}
          active={captured.active}
          onFilter={setFilter}
          onHit={goToHit}
          onZoom={scaled}
          onFit={() => setRange(undefined)}
        />
        <Drawing
          snapshot={snapshot}
          whole={whole}
          shown={shown}
          selected={active}
          entry={entry}
          hits={hitSet}
          onRange={setRange}
          onClock={setClock}
          onEvent={chooseEvent}
          onEntry={reveal}
          onKeyDown={drawingKey(events, active, shown, chooseEvent, setRange)}
        />
        <Imports snapshot={snapshot} host={host} />
        <Tabs tab={tab} captured={events.length} entries={snapshot.entries.length} onTab={setTab} />
        <div class="lists">
          <CapturedList
            snapshot={snapshot}
            filter={filter}
            selection={captured}
            onSelect={choose}
            onFilter={setFilter}
            onAdd={add}
            host={host}
          />
          <DocumentList
            snapshot={snapshot}
            selected={entry}
            search={filter.search}
            onSelect={setEntry}
            onReveal={reveal}
            onRemove={(key) => host.send({ type: 'remove', key })}
          />
        </div>
        {active && <Detail event={active} host={host} onAdd={add} onClose={() => choose(NOTHING)} />}
        <div class="sr-only" role="status" aria-live="polite">
          {said}
        </div>
      </main>
    </ClockContext.Provider>
  );
}
