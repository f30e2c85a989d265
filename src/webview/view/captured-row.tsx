import { useContext } from 'preact/hooks';
import { NONE } from '../../core/panel/columns.ts';
import type { AlsoView, Snapshot, ToldView } from '../../core/panel/snapshot.ts';
import { counted, formatDuration, formatOffset } from '../../core/timeline/format.ts';
import { actorOf, has, type Captured } from '../model/captured.ts';
import { besideText, timeText } from '../model/clock.ts';
import { whyTold } from '../model/places.ts';
import { GAP, isFold, type Rows } from '../model/rows.ts';
import { ClockContext } from './clock-context.ts';
import { Highlighted } from './highlighted.tsx';
import { Icon } from './icon.tsx';
import { rowId } from './row-id.ts';
import { useText } from './texts.ts';

interface Props {
  readonly rows: Rows;
  readonly index: number;
  readonly captured: Captured;
  readonly snapshot: Snapshot;
  readonly told: ReadonlyMap<number, ToldView>;
  readonly search: string;
  readonly selected: boolean;
  readonly open: boolean;
  readonly onClick: (key: number, event: MouseEvent) => void;
  /** Shows what is folded into a row, or folds it again. */
  readonly onUnfold: (key: number) => void;
  readonly onAdd: (event: number) => void;
}

interface RowProps extends Props {
  readonly id: number;
  readonly place: number;
}

/** A row of the list, whatever it stands for. */
export function CapturedRow(props: Props) {
  const { rows, index, captured } = props;
  const [id = GAP, place = 0] = [rows.keys[index], rows.places[index]];
  if (id === GAP) return <GapRow captured={captured} place={place} />;
  if (isFold(id)) return <FoldRow {...props} id={id} place={place} />;
  return <EventRow {...props} id={id} place={place} />;
}

function GapRow({ captured, place }: { readonly captured: Captured; readonly place: number }) {
  const { start } = captured.columns;
  const ms = (start[place] ?? 0) - (start[place - 1] ?? 0);
  return (
    <div class="row gap" role="presentation">
      <Times at={undefined} />
      <Icon name="dash" />
      <span class="secondary">{formatDuration(ms)} without an event</span>
      <span class="dashes" />
    </div>
  );
}

function FoldRow({ rows, index, id, place, captured, selected, open, onUnfold }: RowProps) {
  const { columns } = captured;
  const count = rows.folds.get(id)?.length ?? 0;
  const text = useText(columns.id[place])?.text;
  return (
    <div
      class="row fold"
      id={rowId('event', id)}
      role="option"
      aria-selected={selected}
      {...placed(rows, index)}
      onClick={() => onUnfold(id)}
    >
      <Times at={columns.start[place]} />
      <Icon name={open ? 'chevron-down' : 'chevron-right'} />
      <span class="text secondary">
        {counted(count, 'repeat')} from {actorOf(columns, place) ?? 'a bot'}{' '}
        {text !== undefined && `“${text}”`}
      </span>
      <State>{open ? 'unfolded' : 'folded'}</State>
    </div>
  );
}

function EventRow(props: RowProps) {
  const { rows, index, id, place, captured, snapshot, search, selected, open } = props;
  const { onClick, onUnfold, onAdd } = props;
  const { columns, under } = captured;
  const text = useText(id);
  const told = props.told.get(id);
  const actor = actorOf(columns, place);
  const copies = rows.copies.get(id);
  const isUnder = rows.copies.has(columns.id[under[place] ?? NONE] ?? NONE);
  const suggests = snapshot.suggested.find(({ event }) => event === id);
  return (
    <div
      class={`row${told ? ' cited' : ''}${isUnder ? ' under' : ''}`}
      id={rowId('event', id)}
      role="option"
      aria-selected={selected}
      {...placed(rows, index)}
      onClick={(click) => onClick(id, click)}
      onDblClick={() => onAdd(id)}
    >
      <Times at={columns.start[place]} />
      <LaneIcon captured={captured} place={place} />
      {actor !== undefined && <span class="who apart">{actor}</span>}
      <span class="text" title={text?.text}>
        {actor !== undefined && <span class="who">{actor}</span>}{' '}
        <Highlighted text={text?.text ?? '…'} search={search} />
      </span>
      {copies && (
        <Also
          also={(text?.also ?? []).filter(({ event }) => copies.some((copy) => columns.id[copy] === event))}
          count={copies.length}
          open={open}
          onToggle={() => onUnfold(id)}
        />
      )}
      {isUnder && text?.reason !== undefined && <span class="tag same">{text.reason}</span>}
      {told?.same && !isUnder && !copies && (
        <span class="tag same" title={whyTold(told)}>
          same as an entry
        </span>
      )}
      {suggests && !told && (
        <span class="tag suggested" title={`Suggested: ${suggests.reason}`}>
          <span class="diamond" /> {suggests.mark.replaceAll('_', ' ')}?
        </span>
      )}
      {has(columns, place, 'pinned') && (
        <span class="icon pin" title={text?.pinned}>
          <Icon name="pinned" />
          <State>pinned</State>
        </span>
      )}
      {told ? (
        <span class="act" title={whyTold(told) ?? 'Already in the document'}>
          <Icon name="check" />
          <State>in the document</State>
        </span>
      ) : (
        // The list takes the focus, and Enter adds: this is for the pointer alone.
        <span class="act add" aria-hidden="true" title="Add to the timeline" onClick={() => onAdd(id)}>
          <Icon name="add" />
        </span>
      )}
    </div>
  );
}

/** What the eye sees from a sign, in a word. */
const State = ({ children }: { readonly children: string }) => <span class="sr-only">, {children}</span>;

/** Where a row stands among all of them: only those in view are in the page. */
const placed = ({ keys }: Rows, index: number) => ({
  'aria-setsize': keys.length,
  'aria-posinset': index + 1,
});

function LaneIcon({ captured, place }: { readonly captured: Captured; readonly place: number }) {
  const { columns } = captured;
  const lane = columns.lanes[columns.lane[place] ?? 0];
  const level = has(columns, place, 'error')
    ? 'error'
    : has(columns, place, 'warning')
      ? 'warning'
      : undefined;
  return (
    <span class={level === undefined ? 'icon' : `icon ${level}`} title={lane?.label}>
      <Icon name={level ?? lane?.icon ?? 'circle-small'} />
      {level !== undefined && <State>{level}</State>}
    </span>
  );
}

interface AlsoProps {
  readonly also: readonly AlsoView[];
  readonly count: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Says where else an event is told, and unfolds it; the keys for it are the list's arrows. */
function Also({ also, count, open, onToggle }: AlsoProps) {
  const [first] = also;
  const rest = count > 1 ? `, and ${count - 1} more` : '';
  return (
    <span
      class="also"
      title={also.map(({ where, reason }) => `also ${where}: ${reason}`).join('\n')}
      onClick={(click) => {
        click.stopPropagation();
        onToggle();
      }}
    >
      <Icon name={open ? 'chevron-down' : 'chevron-right'} /> also {first?.where}
      <span class="why">
        : {first?.reason}
        {rest}
      </span>
    </span>
  );
}

/** The clock, and the time since the impact where there is room for it or it is what was asked for. */
function Times({ at }: { readonly at: number | undefined }) {
  const clock = useContext(ClockContext);
  const { zero } = clock;
  return (
    <>
      <span class="time">{at !== undefined && timeText(at, { ...clock, relative: false })}</span>
      {at !== undefined && clock.beside !== undefined && (
        <span class="time beside">{besideText(at, clock)}</span>
      )}
      <span class="offset">{at !== undefined && zero !== undefined && formatOffset(at - zero)}</span>
    </>
  );
}
