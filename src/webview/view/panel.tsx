import { useEffect, useState } from 'preact/hooks';
import type { Mark } from '../../core/document/mark.ts';
import type { EventView, Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { entryOf, eventOf } from '../model/places.ts';
import { NOTHING, only } from '../model/selection.ts';
import { CapturedList } from './captured-list.tsx';
import { ClockContext } from './clock-context.ts';
import { Detail } from './detail.tsx';
import { DocumentList } from './document-list.tsx';
import { drawingKey } from './drawing-keys.ts';
import { Drawing } from './drawing.tsx';
import { Empty } from './empty.tsx';
import { giveFocusBack, holdFocus } from './focus-back.ts';
import { Header } from './header.tsx';
import { Imports } from './imports.tsx';
import { Problems } from './problems.tsx';
import { Tabs, type Tab } from './tabs.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAnnounced } from './use-announced.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { useView } from './use-view.ts';

/** The whole panel: a pure function of the host's snapshot and of what is selected and filtered here. */
export function Panel({ host }: { readonly host: HostPort }) {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [caret, setCaret] = useState<Caret>();
  useEffect(() => {
    host.listen((message) => {
      if (message.type === 'snapshot') setSnapshot(message.snapshot);
      else if (message.type === 'select') setCaret({ key: message.key });
      else giveFocusBack();
    });
    host.send({ type: 'ready' });
  }, [host]);
  if (!snapshot) return <div class="waiting" />;
  const { events, entries, imports, running } = snapshot;
  if (events.length + entries.length + imports.length > 0 || running) {
    return <Filled snapshot={snapshot} host={host} caret={caret} />;
  }
  return (
    <main class="panel">
      <Header snapshot={snapshot} />
      <Problems snapshot={snapshot} host={host} />
      <Empty snapshot={snapshot} host={host} />
    </main>
  );
}

/** The entry that the document's caret went to; a new object each time it goes there. */
interface Caret {
  readonly key: string;
}

interface Props {
  readonly snapshot: Snapshot;
  readonly host: HostPort;
  readonly caret: Caret | undefined;
}

function Filled({ snapshot, host, caret }: Props) {
  const { events, entries } = snapshot;
  const [chosenEntry, setEntry] = useState<string>();
  const view = useView(snapshot, setEntry);
  const { filter, setFilter, captured, active, hits, choose, clock } = view;
  // An event that was added while it is selected has its entry since.
  const entry = chosenEntry ?? (active && entryOf(active));
  const [tab, setTab] = useState<Tab>('captured');
  const [enter, setEnter] = useState(0);
  const said = useAnnounced(snapshot);
  const chooseEvent = ({ uri }: EventView): void => choose(only(uri));
  const add = (uris: readonly string[], mark?: Mark): void => {
    host.send({ type: 'add', uris, ...(mark ? { mark } : {}) });
  };
  /** What the document tells already is shown there instead of written twice. */
  const addFresh = (uris: readonly string[]): void => {
    const wanted = events.filter(({ uri }) => uris.includes(uri));
    const fresh = wanted.filter((event) => entryOf(event) === undefined).map(({ uri }) => uri);
    const told = wanted.map(entryOf).find((key) => key !== undefined);
    if (fresh.length > 0) add(fresh);
    else if (told !== undefined) host.send({ type: 'reveal', key: told });
  };
  /** An entry's own event is selected with it, so that the detail never tells of another. */
  const chooseEntry = (key: string): void => {
    const event = eventOf(events, key);
    choose(event ? only(event.uri) : NOTHING);
    setEntry(key);
  };
  useEffect(() => {
    if (caret) chooseEntry(caret.key);
  }, [caret]);
  const reveal = (key: string): void => {
    chooseEntry(key);
    host.send({ type: 'reveal', key });
  };
  usePanelKeys(keysOf(view, host), (type) => {
    holdFocus();
    host.send({ type });
  });
  const enterList = (): void => {
    setTab('captured');
    setEnter(enter + 1);
  };
  return (
    <ClockContext.Provider value={clock}>
      <main class={`panel tab-${tab}${clock.relative ? ' relative' : ''}`}>
        <Header snapshot={snapshot} onStop={() => host.send({ type: 'stop' })} />
        <Problems snapshot={snapshot} host={host} />
        <Toolbar
          snapshot={snapshot}
          filter={filter}
          hits={hits.list}
          active={captured.active}
          onFilter={setFilter}
          onHit={view.goToHit}
          onDown={enterList}
          onZoom={view.zoomBy}
          onFit={view.fit}
          onImport={() => host.send({ type: 'start', from: 'import' })}
        />
        <Drawing
          snapshot={snapshot}
          whole={view.whole}
          shown={view.shown}
          selected={active}
          entry={entry}
          hits={hits.set}
          onRange={view.setRange}
          onClock={view.setClock}
          onEvent={chooseEvent}
          onEntry={reveal}
          onKeyDown={drawingKey(events, active, view.shown, chooseEvent, view.setRange)}
        />
        <Imports snapshot={snapshot} host={host} />
        <Tabs tab={tab} captured={events.length} entries={entries.length} onTab={setTab} />
        <div class="lists">
          <CapturedList
            snapshot={snapshot}
            filter={filter}
            selection={captured}
            start={view.story.start}
            onSelect={choose}
            onFilter={setFilter}
            onAdd={addFresh}
            enter={enter}
            host={host}
          />
          <DocumentList
            snapshot={snapshot}
            selected={entry}
            search={filter.search}
            onSelect={chooseEntry}
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

/** The keys that act wherever the focus is. */
const keysOf = (
  view: ReturnType<typeof useView>,
  host: HostPort,
): Readonly<Record<string, () => unknown>> => ({
  '/': () => document.querySelector<HTMLInputElement>('.search input')?.focus(),
  F3: () => view.goToHit(1),
  'Shift+F3': () => view.goToHit(-1),
  Escape: view.back,
  f: view.fit,
  '0': () => view.setRange(view.whole),
  '+': () => view.zoomBy(0.66),
  '-': () => view.zoomBy(1.5),
  z: view.switchZone,
  'Shift+T': view.switchRelative,
  o: () => view.active?.permalink === true && host.send({ type: 'open-at-source', uri: view.active.uri }),
});
