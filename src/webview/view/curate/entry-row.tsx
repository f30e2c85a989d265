import { useContext } from 'preact/hooks';
import type { EntryView, SuggestedView } from '../../../core/panel/snapshot.ts';
import { besideText, offsetText, timeText } from '../../model/clock.ts';
import { correctedText } from '../../model/entries.ts';
import { ClockContext } from '../clock-context.ts';
import { Highlighted } from '../highlighted.tsx';
import { Icon } from '../icon.tsx';
import { phaseOfMark } from '../phase-of-mark.ts';
import { rowId } from '../row-id.ts';

interface Props {
  readonly entry: EntryView;
  readonly suggested: SuggestedView | undefined;
  readonly index: number;
  readonly count: number;
  readonly search: string;
  readonly selected: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDblClick: () => void;
}

/** An entry of the document, on one line. */
export function EntryRow({ entry, suggested, index, count, search, selected, onClick, onDblClick }: Props) {
  const { key, at, icon, text } = entry;
  const clock = useContext(ClockContext);
  const corrected = correctedText(entry, clock);
  return (
    <div
      class="row"
      id={rowId('entry', key)}
      role="option"
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={index + 1}
      onClick={onClick}
      onDblClick={onDblClick}
    >
      <span class="time" title={corrected}>
        {at === undefined ? entry.clock : timeText(at, { ...clock, relative: false })}
      </span>
      {at !== undefined && clock.beside !== undefined && (
        <span class="time beside">{besideText(at, clock)}</span>
      )}
      <span class="offset">{offsetText(at, clock)}</span>
      <span class="icon">
        <Icon name={icon} />
      </span>
      <span class="text" title={text}>
        <Highlighted text={text} search={search} />
      </span>
      {entry.sent !== undefined && (
        <span class="tag sent" title={corrected}>
          sent as {timeText(entry.sent, { ...clock, relative: false })}
        </span>
      )}
      {entry.public && (
        <span class="icon" title="Public">
          <Icon name="globe" />
          <span class="sr-only">, public</span>
        </span>
      )}
      <Marks marks={entry.marks} />
      {suggested && (
        <span class="tag suggested" title={`Suggested: ${suggested.reason}`}>
          <span class="diamond" /> {suggested.mark.replaceAll('_', ' ')}?
        </span>
      )}
    </div>
  );
}

const Marks = ({ marks }: Pick<EntryView, 'marks'>) => (
  <>
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
  </>
);
