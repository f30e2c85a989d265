import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { copiesKey, foldedIn, NO_FILTER, rowsOf, type Filter, type Row } from '../model/rows.ts';
import { extendTo, move, NOTHING, only, toggle, type Selection } from '../model/selection.ts';
import { CapturedRow } from './captured-row.tsx';
import { Icon } from './icon.tsx';
import { stepOf } from './list-keys.ts';
import { rowId } from './row-id.ts';
import { useRowHeight } from './row-height.ts';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly filter: Filter;
  readonly selection: Selection;
  /** Where the story begins, in milliseconds since the epoch: the list opens there. */
  readonly start: number;
  readonly onSelect: (selection: Selection) => void;
  readonly onFilter: (filter: Filter) => void;
  readonly onAdd: (uris: readonly string[]) => void;
  /** Counts up when the focus is to go into the list, from the search. */
  readonly enter: number;
  readonly host: HostPort;
}

export function CapturedList(props: Props) {
  const { snapshot, filter, selection, start, enter, onSelect, onFilter, onAdd, host } = props;
  const section = useRef<HTMLElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const under = snapshot.events.find(({ uri }) => uri === selection.active)?.under;
  // What is selected, in the drawing for one, is always seen.
  const open = useMemo(
    () => (under === undefined ? unfolded : new Set([...unfolded, copiesKey(under)])),
    [unfolded, under],
  );
  const rows = useMemo(() => rowsOf(snapshot.events, filter, open), [snapshot.events, filter, open]);
  const order = useMemo(() => rows.filter(({ kind }) => kind !== 'gap').map(({ key }) => key), [rows]);
  const rowHeight = useRowHeight();
  const folded = foldedIn(rows, open);
  const chosen = [...selection.keys].filter((key) => order.includes(key) && !key.startsWith('fold:'));
  const unfold = (key: string): void => setUnfolded(toggle({ active: undefined, keys: open }, key).keys);
  /** Right shows what is folded into the active row, left puts it away. */
  const turn = (key: string): void => {
    const row = rows.find((each) => each.key === selection.active);
    const lead = row?.kind === 'event' && row.reason !== undefined ? under : row?.key;
    if (!row || row.kind === 'gap' || lead === undefined) return;
    const name = row.kind === 'fold' ? row.key : copiesKey(lead);
    if (open.has(name) === (key === 'ArrowRight')) return;
    // What is put away can't keep the focus.
    if (lead !== row.key) onSelect(only(lead));
    unfold(name);
  };
  const act = (key: string | undefined): void => {
    if (key?.startsWith('fold:')) unfold(key);
    else onAdd(chosen);
  };
  // Before the paint: the next key is for the list already.
  useLayoutEffect(() => {
    if (enter === 0) return;
    section.current?.querySelector<HTMLElement>('.rows')?.focus();
    if (!order.includes(selection.active ?? '')) onSelect(move(order, NOTHING, 1, false));
  }, [enter]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, 15);
    if (step !== undefined) onSelect(move(order, selection, step, event.shiftKey));
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') turn(event.key);
    else if (event.key === 'Enter') act(selection.active);
    else if (event.key === ' ' && selection.active !== undefined)
      onSelect(toggle(selection, selection.active));
    else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && selection.active !== undefined)
      host.send({ type: 'copy-link', uri: selection.active });
    else return;
    event.preventDefault();
  };
  const click = (key: string, event: MouseEvent): void =>
    onSelect(
      event.ctrlKey || event.metaKey
        ? toggle(selection, key)
        : event.shiftKey
          ? extendTo(order, selection, key)
          : only(key),
    );
  return (
    <section class="list captured" ref={section}>
      <div class="list-header">
        <h2>Captured</h2> <span class="count">{snapshot.events.length}</span>
        {folded > 0 && <span class="secondary">{folded} folded</span>}
        <span class="grow" />
        <button class="button" disabled={chosen.length === 0} onClick={() => onAdd(chosen)}>
          <Icon name="add" /> Add Selected <kbd>Enter</kbd>
        </button>
      </div>
      {snapshot.events.length > 0 && rows.length === 0 ? (
        <div class="note">
          Nothing matches these filters. {snapshot.events.length} events are hidden.{' '}
          <button class="link" onClick={() => onFilter(NO_FILTER)}>
            Clear Filters
          </button>
        </div>
      ) : snapshot.events.length === 0 ? (
        <div class="note">
          No events captured yet.{' '}
          {snapshot.canImport && (
            <button class="link" onClick={() => host.send({ type: 'start', from: 'import' })}>
              Import Events…
            </button>
          )}
        </div>
      ) : (
        <VirtualList
          label="Captured events"
          count={rows.length}
          rowHeight={rowHeight}
          active={rows.findIndex(({ key }) => key === selection.active)}
          from={Math.max(
            0,
            rows.findIndex((row) => row.kind === 'event' && row.event.at >= start),
          )}
          activeId={selection.active === undefined ? undefined : rowId('event', selection.active)}
          onKeyDown={onKeyDown}
          row={(index) => (
            <CapturedRow
              key={rows[index]?.key ?? index}
              row={rows[index]}
              search={filter.search}
              selected={selection.keys.has(rows[index]?.key ?? '')}
              open={isOpen(rows[index], open)}
              onClick={click}
              onUnfold={unfold}
              onAdd={(uri) => onAdd([uri])}
            />
          )}
        />
      )}
    </section>
  );
}

const isOpen = (row: Row | undefined, open: ReadonlySet<string>): boolean =>
  row !== undefined && open.has(row.kind === 'event' ? copiesKey(row.key) : row.key);
