import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EventView, Snapshot } from '../../core/panel/snapshot.ts';
import { formatDuration } from '../../core/timeline/format.ts';
import type { HostPort } from '../host.ts';
import { entryOf, whyTold } from '../model/places.ts';
import { NO_FILTER, rowsOf, type Filter, type Row } from '../model/rows.ts';
import { extendTo, move, NOTHING, only, toggle, type Selection } from '../model/selection.ts';
import { timeText } from '../model/clock.ts';
import { ClockContext } from './clock-context.ts';
import { Highlighted } from './highlighted.tsx';
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
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(snapshot.events, filter, open), [snapshot.events, filter, open]);
  const order = useMemo(() => rows.filter(({ kind }) => kind !== 'gap').map(({ key }) => key), [rows]);
  const rowHeight = useRowHeight();
  const folded = rows.reduce(
    (sum, row) => (row.kind === 'fold' && !open.has(row.key) ? sum + row.events.length : sum),
    0,
  );
  const chosen = [...selection.keys].filter((key) => order.includes(key) && !key.startsWith('fold:'));
  const unfold = (key: string): void => setOpen(toggle({ active: undefined, keys: open }, key).keys);
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
              open={open.has(rows[index]?.key ?? '')}
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

interface RowProps {
  readonly row: Row | undefined;
  readonly search: string;
  readonly selected: boolean;
  readonly open: boolean;
  readonly onClick: (key: string, event: MouseEvent) => void;
  readonly onUnfold: (key: string) => void;
  readonly onAdd: (uri: string) => void;
}

/** A row of the list, whatever it stands for. */
function CapturedRow({ row, open, onUnfold, ...rest }: RowProps) {
  if (!row) return null;
  if (row.kind === 'event') return <EventRow event={row.event} {...rest} />;
  if (row.kind === 'gap') {
    return (
      <div class="row gap" role="presentation">
        <Times at={undefined} offset={undefined} />
        <Icon name="dash" />
        <span class="secondary">{formatDuration(row.ms)} without an event</span>
        <span class="dashes" />
      </div>
    );
  }
  return (
    <FoldRow events={row.events} id={row.key} selected={rest.selected} open={open} onUnfold={onUnfold} />
  );
}

interface FoldProps {
  readonly events: readonly EventView[];
  readonly id: string;
  readonly selected: boolean;
  readonly open: boolean;
  readonly onUnfold: (key: string) => void;
}

function FoldRow({ events, id, selected, open, onUnfold }: FoldProps) {
  const [first] = events;
  return (
    <div
      class="row fold"
      id={rowId('event', id)}
      role="option"
      aria-selected={selected}
      aria-expanded={open}
      onClick={() => onUnfold(id)}
    >
      <Times at={first?.at} offset={first?.offset} />
      <Icon name={open ? 'chevron-down' : 'chevron-right'} />
      <span class="text secondary">
        {events.length} repeats from {first?.actor ?? 'a bot'} “{first?.text}”
      </span>
    </div>
  );
}

function EventRow({
  event,
  search,
  selected,
  onClick,
  onAdd,
}: Omit<RowProps, 'row' | 'open' | 'onUnfold'> & { readonly event: EventView }) {
  const { uri, at, offset, icon, actor, text, level, pinned, sameAs, suggests } = event;
  const told = entryOf(event) !== undefined;
  return (
    <div
      class={told ? 'row cited' : 'row'}
      id={rowId('event', uri)}
      role="option"
      aria-selected={selected}
      onClick={(click) => onClick(uri, click)}
      onDblClick={() => onAdd(uri)}
    >
      <Times at={at} offset={offset} />
      <span class={level === undefined ? 'icon' : `icon ${level}`}>
        <Icon name={level === 'error' ? 'error' : level === 'warning' ? 'warning' : icon} />
      </span>
      {actor !== undefined && <span class="who apart">{actor}</span>}
      <span class="text" title={text}>
        {actor !== undefined && <span class="who">{actor}</span>}
        <Highlighted text={text} search={search} />
      </span>
      {sameAs && (
        <span class="tag same" title={whyTold(event)}>
          same as an entry
        </span>
      )}
      {suggests && !told && (
        <span class="tag suggested" title={`Suggested: ${suggests.reason}`}>
          <span class="diamond" /> {suggests.mark.replaceAll('_', ' ')}?
        </span>
      )}
      {pinned !== undefined && (
        <span class="icon pin" title={pinned}>
          <Icon name="pinned" />
        </span>
      )}
      {!told ? (
        <button
          class="act"
          tabIndex={-1}
          title="Add to the timeline"
          aria-label="Add to the timeline"
          onClick={() => onAdd(uri)}
        >
          <Icon name="add" />
        </button>
      ) : (
        <span class="act" title={whyTold(event) ?? 'Already in the document'}>
          <Icon name="check" />
        </span>
      )}
    </div>
  );
}

interface TimesProps {
  readonly at: number | undefined;
  readonly offset: string | undefined;
}

/** The clock, and the time since the impact where there is room for it or it is what was asked for. */
function Times({ at, offset }: TimesProps) {
  const clock = useContext(ClockContext);
  return (
    <>
      <span class="time">{at !== undefined && timeText(at, { ...clock, relative: false })}</span>
      <span class="offset">{offset}</span>
    </>
  );
}
