import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NONE } from '../../core/panel/columns.ts';
import type { Snapshot, ToldView } from '../../core/panel/snapshot.ts';
import { counted, formatCount } from '../../core/timeline/format.ts';
import type { HostPort } from '../host.ts';
import { placeOf, type Captured, type Hits } from '../model/captured.ts';
import { NO_FILTER, type Filter } from '../model/filter.ts';
import { GAP, isFold, rowOf, rowsOf, type Rows } from '../model/rows.ts';
import { extendTo, move, NOTHING, only, toggle, type Selection } from '../model/selection.ts';
import { CapturedRow } from './captured-row.tsx';
import { Icon } from './icon.tsx';
import { stepOf } from './list-keys.ts';
import { rowId } from './row-id.ts';
import { useRowHeight } from './row-height.ts';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly captured: Captured;
  readonly told: ReadonlyMap<number, ToldView>;
  readonly filter: Filter;
  readonly hits: Hits | undefined;
  /** False while the hits of what is searched are on their way. */
  readonly settled: boolean;
  readonly selection: Selection<number>;
  /** Where the story begins, in milliseconds since the epoch: the list opens there. */
  readonly start: number;
  readonly onSelect: (selection: Selection<number>) => void;
  readonly onFilter: (filter: Filter) => void;
  readonly onAdd: (events: readonly number[]) => void;
  /** Counts up when the focus is to go into the list, from the search. */
  readonly enter: number;
  readonly host: HostPort;
}

export function CapturedList(props: Props) {
  const { captured, filter, hits, selection, enter, settled, onSelect, onAdd, host } = props;
  const section = useRef<HTMLElement>(null);
  const { columns } = captured;
  const [open, unfold] = useOpen(captured, selection.active);
  const rows = useRows(captured, filter, hits, open);
  const index = rowOf(rows, columns, selection.active);
  const chosen = useMemo(() => chosenIn(rows, captured, selection), [rows, captured, selection]);
  /** Right shows what is folded into the active row, left puts it away. */
  const turn = (wanted: boolean): void => {
    const lead = leadOf(rows, captured, index);
    if (lead === undefined || open.has(lead) === wanted) return;
    // What is put away can't keep the focus.
    if (lead !== selection.active) onSelect(only(lead));
    unfold(lead);
  };
  const act = (): void => {
    if (selection.active !== undefined && isFold(selection.active)) unfold(selection.active);
    else onAdd(chosen);
  };
  // Before the paint: the next key is for the list already.
  useLayoutEffect(() => {
    if (enter > 0) section.current?.querySelector<HTMLElement>('.rows')?.focus();
  }, [enter]);
  useEntered(enter, settled, () => {
    if (index < 0) onSelect(move(rows.order, NOTHING, 1, false));
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, 15);
    const { active } = selection;
    if (step !== undefined) onSelect(move(rows.order, selection, step, event.shiftKey));
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') turn(event.key === 'ArrowRight');
    else if (event.key === 'Enter') act();
    else if (event.key === ' ' && active !== undefined) onSelect(toggle(selection, active));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect({ active: active ?? rows.order[0], keys: new Set(rows.order) });
    else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && active !== undefined && !isFold(active))
      host.send({ type: 'copy-link', event: active });
    else return;
    event.preventDefault();
  };
  const click = (key: number, event: MouseEvent): void =>
    onSelect(
      event.ctrlKey || event.metaKey
        ? toggle(selection, key)
        : event.shiftKey
          ? extendTo(rows.order, selection, key)
          : only(key),
    );
  const rowHeight = useRowHeight();
  return (
    <section class="list captured" ref={section}>
      <div class="list-header">
        <h2>Captured</h2> <span class="count">{formatCount(columns.count)}</span>
        {rows.folded > 0 && <span class="secondary">{formatCount(rows.folded)} folded</span>}
        <span class="grow" />
        <button class="button" disabled={chosen.length === 0} onClick={() => onAdd(chosen)}>
          <Icon name="add" /> Add Selected <kbd>Enter</kbd>
        </button>
      </div>
      {rows.keys.length === 0 ? (
        <NoRows {...props} />
      ) : (
        <VirtualList
          label="Captured events"
          many
          count={rows.keys.length}
          rowHeight={rowHeight}
          active={index}
          from={useMemo(() => firstFrom(rows, captured, props.start), [rows, captured, props.start])}
          activeId={selection.active === undefined ? undefined : rowId('event', selection.active)}
          onKeyDown={onKeyDown}
          row={(at) => (
            <CapturedRow
              rows={rows}
              index={at}
              captured={captured}
              snapshot={props.snapshot}
              told={props.told}
              search={filter.search}
              selected={selection.keys.has(rows.keys[at] ?? NONE)}
              open={open.has(rows.keys[at] ?? NONE)}
              onClick={click}
              onUnfold={unfold}
              onAdd={(id) => onAdd([id])}
            />
          )}
        />
      )}
    </section>
  );
}

/** Computed again for other hits, not for a letter typed: until its hits have come, the rows stay. */
function useRows(captured: Captured, filter: Filter, hits: Hits | undefined, open: ReadonlySet<number>) {
  const { search: _, ...filters } = filter;
  return useMemo(
    () => rowsOf(captured, filter, hits, open),
    [captured, hits, open, ...Object.values(filters)],
  );
}

/** What is unfolded, by key; what is selected, in the drawing for one, is always seen. */
function useOpen(captured: Captured, active: number | undefined) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const place = placeOf(captured.columns, active);
  const above = place === undefined ? NONE : (captured.under[place] ?? NONE);
  const lead = above === NONE ? undefined : captured.columns.id[above];
  const open = useMemo(
    () => (lead === undefined ? unfolded : new Set([...unfolded, lead])),
    [unfolded, lead],
  );
  const unfold = (key: number): void => setUnfolded(toggle({ active: undefined, keys: open }, key).keys);
  return [open, unfold] as const;
}

/** Runs once for each time that somebody went into the list, as soon as its rows are those that were searched. */
function useEntered(enter: number, settled: boolean, run: () => void): void {
  const done = useRef(enter);
  useLayoutEffect(() => {
    if (!settled || done.current === enter) return;
    done.current = enter;
    run();
  }, [enter, settled]);
}

/** The selected events that have a row, for what is hidden is not meant. */
function chosenIn(rows: Rows, { columns }: Captured, { keys }: Selection<number>): readonly number[] {
  return [...keys].filter((key) => !isFold(key) && rowOf(rows, columns, key) >= 0);
}

/** The key of what is folded into a row, or of what the row is folded into. */
function leadOf(rows: Rows, { columns, under }: Captured, index: number): number | undefined {
  const [key, place] = [rows.keys[index], rows.places[index]];
  if (key === undefined || place === undefined || isFold(key)) return key;
  if (rows.copies.has(key)) return key;
  const lead = columns.id[under[place] ?? NONE];
  if (lead !== undefined && rows.copies.has(lead)) return lead;
  const fold = [...rows.folds].find(([, places]) => places.includes(place));
  return fold?.[0];
}

function firstFrom({ keys, places }: Rows, { columns }: Captured, start: number): number {
  for (let row = 0; row < keys.length; row += 1)
    if ((keys[row] ?? GAP) >= 0 && (columns.start[places[row] ?? 0] ?? 0) >= start) return row;
  return 0;
}

function NoRows({ snapshot, captured, onFilter, host }: Props) {
  const { count } = captured.columns;
  if (count > 0) {
    return (
      <div class="note">
        Nothing matches these filters. {counted(count, 'event is', 'events are')} hidden.{' '}
        <button class="link" onClick={() => onFilter(NO_FILTER)}>
          Clear Filters
        </button>
      </div>
    );
  }
  if (snapshot.total > 0)
    return <div class="note">{counted(snapshot.total, 'event is', 'events are')} on their way.</div>;
  return (
    <div class="note">
      No events captured yet.{' '}
      {snapshot.canImport && (
        <button class="link" onClick={() => host.send({ type: 'start', from: 'import' })}>
          Import Events…
        </button>
      )}
    </div>
  );
}
