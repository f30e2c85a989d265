import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../core/document/mark.ts';
import type { EventView, Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { NO_FILTER, type Filter } from '../model/rows.ts';
import { NOTHING, only, type Selection } from '../model/selection.ts';
import { CapturedList } from './captured-list.tsx';
import { Detail } from './detail.tsx';
import { DocumentList } from './document-list.tsx';
import { Drawing } from './drawing.tsx';
import { Empty } from './empty.tsx';
import { Header } from './header.tsx';
import { Imports } from './imports.tsx';
import { Toolbar } from './toolbar.tsx';

/** The whole panel: a pure function of the host's snapshot and of what is selected and filtered here. */
export function Panel({ host }: { readonly host: HostPort }) {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [captured, setCaptured] = useState<Selection>(NOTHING);
  const [entry, setEntry] = useState<string>();
  const [tab, setTab] = useState<'captured' | 'document'>('captured');
  const [said, say] = useState('');
  useEffect(() => {
    host.listen((message) =>
      message.type === 'snapshot' ? setSnapshot(message.snapshot) : setEntry(message.key),
    );
    host.send({ type: 'ready' });
  }, [host]);
  useSearchKey();
  useAnnounced(snapshot, say);
  if (!snapshot) return <div class="waiting" />;
  if (snapshot.events.length === 0 && snapshot.entries.length === 0 && !snapshot.running) {
    return (
      <main class="panel">
        <Header snapshot={snapshot} />
        <Imports snapshot={snapshot} host={host} />
        <Empty snapshot={snapshot} host={host} />
      </main>
    );
  }
  const active = snapshot.events.find(({ uri }) => uri === captured.active);
  const select = (event: EventView): void => {
    setCaptured(only(event.uri));
    setEntry(event.inDocument);
  };
  const add = (uris: readonly string[], mark?: Mark): void => {
    const fresh = uris.filter((uri) => !snapshot.events.find((event) => event.uri === uri)?.inDocument);
    if (fresh.length > 0) host.send({ type: 'add', uris: fresh, ...(mark ? { mark } : {}) });
  };
  return (
    <main class={`panel tab-${tab}`}>
      <Header snapshot={snapshot} />
      <Imports snapshot={snapshot} host={host} />
      <Toolbar snapshot={snapshot} filter={filter} onFilter={setFilter} />
      <Drawing
        snapshot={snapshot}
        selected={captured.active}
        entry={entry}
        search={filter.search}
        onEvent={select}
        onEntry={(key) => {
          setEntry(key);
          host.send({ type: 'reveal', key });
        }}
      />
      <div class="tabs" role="tablist">
        {(['captured', 'document'] as const).map((name) => (
          <button key={name} role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
            {name === 'captured' ? 'Captured' : 'In the document'}{' '}
            <span class="count">
              {name === 'captured' ? snapshot.events.length : snapshot.entries.length}
            </span>
          </button>
        ))}
      </div>
      <div class="lists">
        <CapturedList
          snapshot={snapshot}
          filter={filter}
          selection={captured}
          onSelect={(next) => {
            setCaptured(next);
            setEntry(snapshot.events.find(({ uri }) => uri === next.active)?.inDocument);
          }}
          onFilter={setFilter}
          onAdd={add}
          host={host}
        />
        <DocumentList
          snapshot={snapshot}
          selected={entry}
          onSelect={setEntry}
          onReveal={(key) => host.send({ type: 'reveal', key })}
          onRemove={(key) => host.send({ type: 'remove', key })}
        />
      </div>
      {active && <Detail event={active} host={host} onAdd={add} onClose={() => setCaptured(NOTHING)} />}
      <div class="sr-only" role="status" aria-live="polite">
        {said}
      </div>
    </main>
  );
}

/** "/" goes to the search from everywhere but a text field. */
function useSearchKey(): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>('.search input')?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
}

/** Says what an edit came to: "Added as entry 11 of 15". */
function useAnnounced(snapshot: Snapshot | undefined, say: (text: string) => void): void {
  const before = useRef<readonly string[] | undefined>(undefined);
  useEffect(() => {
    if (!snapshot) return;
    const keys = snapshot.entries.map(({ key }) => key);
    const added = before.current ? keys.findIndex((key) => !before.current?.includes(key)) : -1;
    if (added >= 0) say(`Added as entry ${added + 1} of ${keys.length}`);
    else if (before.current && keys.length < before.current.length) say(`Taken out; ${keys.length} entries`);
    before.current = keys;
  }, [snapshot, say]);
}
