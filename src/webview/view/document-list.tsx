import { useContext } from 'preact/hooks';
import type { EntryView, Snapshot } from '../../core/panel/snapshot.ts';
import { move, NOTHING, only } from '../model/selection.ts';
import { timeText } from '../model/clock.ts';
import { ClockContext } from './clock-context.ts';
import { Highlighted } from './highlighted.tsx';
import { Icon } from './icon.tsx';
import { stepOf } from './list-keys.ts';
import { phaseOfMark } from './phase-of-mark.ts';
import { rowId } from './row-id.ts';
import { useRowHeight } from './row-height.ts';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly selected: string | undefined;
  readonly search: string;
  readonly onSelect: (key: string) => void;
  readonly onReveal: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

export function DocumentList({ snapshot, selected, search, onSelect, onReveal, onRemove }: Props) {
  const { entries } = snapshot;
  const order = entries.map(({ key }) => key);
  const rowHeight = useRowHeight();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, 15);
    const active = selected === undefined ? NOTHING : only(selected);
    if (step !== undefined) onSelect(move(order, active, step, false).active ?? '');
    else if (event.key === 'Enter' && selected !== undefined) onReveal(selected);
    else if (event.key === 'Delete' && selected !== undefined) onRemove(selected);
    else return;
    event.preventDefault();
  };
  return (
    <section class="list curated">
      <div class="list-header">
        <h2>In the document</h2> <span class="count">{entries.length}</span>
      </div>
      {entries.length === 0 ? (
        <div class="note">Nothing chosen yet. Select an event and press Enter.</div>
      ) : (
        <VirtualList
          label="Entries in the document"
          count={entries.length}
          rowHeight={rowHeight}
          active={order.indexOf(selected ?? '')}
          activeId={selected === undefined ? undefined : rowId('entry', selected)}
          onKeyDown={onKeyDown}
          row={(index) => {
            const entry = entries[index];
            return (
              entry && (
                <EntryRow
                  key={entry.key}
                  entry={entry}
                  index={index}
                  count={entries.length}
                  search={search}
                  selected={entry.key === selected}
                  onClick={() => {
                    onSelect(entry.key);
                    onReveal(entry.key);
                  }}
                />
              )
            );
          }}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly entry: EntryView;
  readonly index: number;
  readonly count: number;
  readonly search: string;
  readonly selected: boolean;
  readonly onClick: () => void;
}

function EntryRow({ entry, index, count, search, selected, onClick }: RowProps) {
  const { key, at, offset, icon, text, marks } = entry;
  const clock = useContext(ClockContext);
  return (
    <div
      class="row"
      id={rowId('entry', key)}
      role="option"
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={index + 1}
      onClick={onClick}
    >
      <span class="time">{at === undefined ? entry.clock : timeText(at, { ...clock, relative: false })}</span>
      <span class="offset">{offset}</span>
      <span class="icon">
        <Icon name={icon} />
      </span>
      <span class="text" title={text}>
        <Highlighted text={text} search={search} />
      </span>
      {entry.public && (
        <span class="icon" title="Public">
          <Icon name="globe" />
          <span class="sr-only">, public</span>
        </span>
      )}
      {marks.slice(0, 2).map((mark) => (
        <span key={mark} class="tag mark" title={mark.replaceAll('_', ' ')}>
          <span class={`diamond ${phaseOfMark(mark)}`} /> {mark.replaceAll('_', ' ')}
        </span>
      ))}
      {marks.length > 2 && <span class="tag">+{marks.length - 2}</span>}
      {marks.length > 1 && (
        <span class="tag rest" title={marks.slice(1).join(', ').replaceAll('_', ' ')}>
          +{marks.length - 1}
        </span>
      )}
    </div>
  );
}
