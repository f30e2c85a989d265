import { useEffect, useState } from 'preact/hooks';
import type { Mark } from '../../core/document/mark.ts';
import type { Answer } from '../../core/panel/curate/curated.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { has } from '../model/captured.ts';
import { timeText, type Clock } from '../model/clock.ts';
import { eventOf } from '../model/places.ts';
import type { Received } from '../model/received.ts';
import { NOTHING, only } from '../model/selection.ts';
import { CapturedList } from './captured-list.tsx';
import { ClockContext } from './clock-context.ts';
import { EntryDetail } from './curate/entry-detail.tsx';
import { useCurating } from './curate/use-curating.ts';
import { Detail } from './detail.tsx';
import { DocumentList } from './document-list.tsx';
import { Drawing } from './drawing.tsx';
import { Empty } from './empty.tsx';
import { holdFocus } from './focus-back.ts';
import { ForesightNote } from './foresight-note.tsx';
import { Header } from './header.tsx';
import { Imports } from './imports.tsx';
import { Problems } from './problems.tsx';
import { Tabs, type Tab } from './tabs.tsx';
import { TextsContext } from './texts.ts';
import { Toolbar } from './toolbar.tsx';
import { useAnnounced } from './use-announced.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { useReceived, type Caret } from './use-received.ts';
import { useForesight, type Foresight } from './use-foresight.ts';
import { useView } from './use-view.ts';

/** The whole panel: a pure function of what the host told and of what is selected and filtered here. */
export function Panel({ host }: { readonly host: HostPort }) {
  const { received, caret, texts, answer } = useReceived(host);
  const { snapshot } = received;
  if (!snapshot) return <div class="waiting" />;
  const { total, entries, imports, running } = snapshot;
  if (total + entries.length + imports.length > 0 || running) {
    return (
      <TextsContext.Provider value={texts}>
        <Filled received={received} snapshot={snapshot} host={host} caret={caret} answer={answer} />
      </TextsContext.Provider>
    );
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
  readonly received: Received;
  readonly snapshot: Snapshot;
  readonly host: HostPort;
  readonly caret: Caret | undefined;
  readonly answer: Answer | undefined;
}

function Filled({ received: all, snapshot: whole, host, caret, answer }: Props) {
  const { seen, foresight } = useForesight(all, whole, host);
  const { snapshot, captured } = seen;
  const { entries } = snapshot;
  const { columns } = captured;
  const [chosenEntry, setEntry] = useState(host.kept.entry);
  // The detail is of the entry where that was chosen, else of the event.
  const [detailed, setDetailed] = useState(host.kept.entry);
  const view = useView(
    seen,
    snapshot,
    host,
    [detailed === chosenEntry ? chosenEntry : undefined, setEntry],
    { snapshot: whole, captured: all.captured },
    foresight.until,
  );
  const { filter, setFilter, selection, active, told, hits, choose, chooseEvent, clock } = view;
  // An event that was added while it is selected has its entry since.
  const entry =
    chosenEntry ?? (selection.active === undefined ? undefined : told.get(selection.active)?.entry);
  const [tab, setTab] = useState<Tab>('captured');
  const [enter, setEnter] = useState(0);
  const detail = detailed === entry ? snapshot.entries.find(({ key }) => key === entry) : undefined;
  const said = useAnnounced(whole, answer);
  const add = (events: readonly number[], mark?: Mark): void => {
    host.send({ type: 'add', events, ...(mark ? { mark } : {}) });
  };
  /** What the document tells already is shown there instead of written twice. */
  const addFresh = (wanted: readonly number[]): void => {
    const fresh = wanted.filter((id) => !told.has(id));
    const known = wanted.map((id) => told.get(id)?.entry).find((key) => key !== undefined);
    if (fresh.length > 0) add(fresh);
    else if (known !== undefined) host.send({ type: 'reveal', key: known });
  };
  /** An entry's own event is selected with it, so that the detail never tells of another. */
  const chooseEntry = (key: string): void => {
    const event = eventOf(snapshot, key);
    choose(event === undefined ? NOTHING : only(event));
    setEntry(key);
    setDetailed(key);
  };
  const curating = useCurating(host, whole, answer, (key) => chooseEntry(key ?? ''));
  useEffect(() => {
    if (caret) chooseEntry(caret.key);
  }, [caret]);
  const reveal = (key: string): void => {
    chooseEntry(key);
    host.send({ type: 'reveal', key });
  };
  usePanelKeys(
    keysOf(view, foresight, () => openAtSource(seen, view, host)),
    (type) => {
      holdFocus();
      host.send({ type });
    },
  );
  const enterList = (): void => {
    setTab('captured');
    setEnter(enter + 1);
  };
  return (
    <ClockContext.Provider value={clock}>
      <main class={`panel tab-${tab}${clock.relative ? ' relative' : ''}`}>
        <Header
          snapshot={titledAt(snapshot, foresight.until, clock)}
          onStop={() => host.send({ type: 'stop' })}
        />
        <Problems snapshot={snapshot} host={host} />
        <ForesightNote foresight={foresight} />
        <Toolbar
          snapshot={snapshot}
          captured={captured}
          filter={filter}
          hits={hits}
          active={active}
          onFilter={setFilter}
          onHit={view.goToHit}
          onDown={enterList}
          onZoom={view.zoomBy}
          onFit={view.fit}
          by={view.by}
          onBy={view.setBy}
          onImport={() => host.send({ type: 'start', from: 'import' })}
        />
        <Drawing
          snapshot={snapshot}
          captured={captured}
          by={view.by}
          shown={view.shown}
          whole={view.whole}
          foresight={foresight}
          stretch={view.stretch}
          brush={view.brush}
          active={active}
          entry={entry}
          hits={hits}
          onBrush={view.setBrush}
          onClock={view.setClock}
          onEvent={chooseEvent}
          onEntry={reveal}
        />
        <Imports snapshot={snapshot} host={host} />
        <Tabs tab={tab} captured={columns.count} entries={entries.length} onTab={setTab} />
        <div class="lists">
          <CapturedList
            snapshot={snapshot}
            captured={captured}
            told={told}
            filter={filter}
            hits={hits}
            settled={view.settled}
            selection={selection}
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
            curating={curating}
            // Nobody confirms what foresight hides.
            onConfirm={foresight.until === undefined ? () => host.send({ type: 'confirm' }) : undefined}
          />
        </div>
        {detail && (
          <EntryDetail
            entry={detail}
            snapshot={snapshot}
            captured={captured}
            place={active}
            curating={curating}
            host={host}
            onReveal={reveal}
            onClose={() => choose(NOTHING)}
          />
        )}
        {!detail && active !== undefined && (
          <Detail
            captured={captured}
            place={active}
            snapshot={snapshot}
            told={told.get(columns.id[active] ?? -1)}
            asKnown={foresight.until !== undefined}
            host={host}
            onAdd={add}
            onClose={() => choose(NOTHING)}
          />
        )}
        <div class="sr-only" role="status" aria-live="polite">
          {said}
        </div>
      </main>
    </ClockContext.Provider>
  );
}

/** The title tells the ending: until then, it is the incident's id and the moment. */
const titledAt = (snapshot: Snapshot, until: number | undefined, clock: Clock): Snapshot =>
  until === undefined
    ? snapshot
    : { ...snapshot, title: `${snapshot.id ?? 'The incident'} as known at ${timeText(until, clock, false)}` };

/** The keys that act wherever the focus is. */
const keysOf = (
  view: ReturnType<typeof useView>,
  foresight: Foresight,
  open: () => void,
): Readonly<Record<string, () => unknown>> => ({
  '/': () => document.querySelector<HTMLInputElement>('.search input')?.focus(),
  F3: () => view.goToHit(1),
  'Shift+F3': () => view.goToHit(-1),
  Escape: () => view.back(foresight),
  k: () => document.querySelector<HTMLElement>('.foresight')?.focus(),
  f: view.fit,
  '0': view.fitAll,
  '+': () => view.zoomBy(0.66),
  '-': () => view.zoomBy(1.5),
  r: view.toggleBrush,
  z: view.switchZone,
  'Shift+T': view.switchRelative,
  o: open,
});

function openAtSource(
  { captured: { columns } }: Received,
  { active }: ReturnType<typeof useView>,
  host: HostPort,
): void {
  if (active === undefined || !has(columns, active, 'permalink')) return;
  host.send({ type: 'open-at-source', event: columns.id[active] ?? 0 });
}
