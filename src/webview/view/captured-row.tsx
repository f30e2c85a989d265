import { useContext } from 'preact/hooks';
import type { AlsoView, EventView } from '../../core/panel/snapshot.ts';
import { formatDuration } from '../../core/timeline/format.ts';
import { timeText } from '../model/clock.ts';
import { entryOf, whyTold } from '../model/places.ts';
import { copiesKey, type Row } from '../model/rows.ts';
import { ClockContext } from './clock-context.ts';
import { Highlighted } from './highlighted.tsx';
import { Icon } from './icon.tsx';
import { rowId } from './row-id.ts';

interface Props {
  readonly row: Row | undefined;
  readonly search: string;
  readonly selected: boolean;
  readonly open: boolean;
  readonly onClick: (key: string, event: MouseEvent) => void;
  /** Shows what is folded into a row, or folds it again. */
  readonly onUnfold: (key: string) => void;
  readonly onAdd: (uri: string) => void;
}

/** A row of the list, whatever it stands for. */
export function CapturedRow({ row, open, onUnfold, ...rest }: Props) {
  if (!row) return null;
  if (row.kind === 'event') return <EventRow row={row} open={open} onUnfold={onUnfold} {...rest} />;
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

type EventProps = Omit<Props, 'row'> & { readonly row: Extract<Row, { kind: 'event' }> };

function EventRow({ row, search, selected, open, onClick, onUnfold, onAdd }: EventProps) {
  const { event, also, reason } = row;
  const { uri, at, offset, icon, actor, text, level, pinned, sameAs, suggests } = event;
  const told = entryOf(event) !== undefined;
  return (
    <div
      class={`row${told ? ' cited' : ''}${reason === undefined ? '' : ' under'}`}
      id={rowId('event', uri)}
      role="option"
      aria-selected={selected}
      aria-expanded={also && open}
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
      {also && <Also also={also} open={open} onToggle={() => onUnfold(copiesKey(uri))} />}
      {reason !== undefined && <span class="tag same">{reason}</span>}
      {sameAs && reason === undefined && !also && (
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

interface AlsoProps {
  readonly also: readonly AlsoView[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Says where else an event is told, and unfolds it. */
function Also({ also, open, onToggle }: AlsoProps) {
  const [first] = also;
  const rest = also.length > 1 ? `, and ${also.length - 1} more` : '';
  const told = also.map(({ where, reason }) => `also ${where}: ${reason}`);
  return (
    <button
      class="also"
      tabIndex={-1}
      title={told.join('\n')}
      aria-label={told.join('; ')}
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
    </button>
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
