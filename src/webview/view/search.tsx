import { useRef } from 'preact/hooks';
import { counted } from '../../core/timeline/format.ts';
import { NO_HISTORY, stepped, typed, undoOrRedo } from '../model/field-history.ts';
import type { Hits } from '../model/captured.ts';
import { hitCount } from '../model/hits.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly events: number;
  readonly search: string;
  readonly hits: Hits | undefined;
  /** The place of the selected event. */
  readonly active: number | undefined;
  readonly onSearch: (search: string) => void;
  readonly onHit: (step: 1 | -1) => void;
  /** Down goes on to the list. */
  readonly onDown: () => void;
}

/** As much as the host searches. */
const LONGEST = 1000;

/** The search field: Enter and F3 go to the next hit, with Shift to the one before, Escape ends it. */
export function Search({ events, search, hits, active, onSearch, onHit, onDown }: Props) {
  const history = useRef(NO_HISTORY);
  // Keys may come faster than the field is drawn.
  const now = useRef(search);
  now.current = search;
  const write = (text: string): void => {
    now.current = text;
    onSearch(text);
  };
  /** Undo of what was typed here since the focus came; without such a step the key goes on to the document. */
  const undone = (event: KeyboardEvent): boolean => {
    const way = undoOrRedo(event);
    const step = way && stepped(history.current, now.current, way);
    if (!step) return false;
    history.current = step.history;
    write(step.text);
    return true;
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        value={search}
        maxLength={LONGEST}
        placeholder={`Search ${counted(events, 'event')}`}
        aria-label="Search the events"
        onFocus={() => {
          history.current = NO_HISTORY;
        }}
        onInput={({ currentTarget }) => {
          history.current = typed(history.current, now.current);
          write(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (undone(event)) {
            event.preventDefault();
            event.stopPropagation();
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          } else if (event.key === 'Enter') onHit(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') {
            event.stopPropagation();
            onSearch('');
            event.currentTarget.blur();
          }
        }}
      />
      {search === '' ? (
        <kbd>/</kbd>
      ) : (
        <>
          <span class="secondary hits" role="status">
            {hits && hitCount(hits, active)}
          </span>
          <Step icon="arrow-up" name="Previous hit (Shift+F3)" onClick={() => onHit(-1)} />
          <Step icon="arrow-down" name="Next hit (F3)" onClick={() => onHit(1)} />
        </>
      )}
    </div>
  );
}

interface StepProps {
  readonly icon: string;
  readonly name: string;
  readonly onClick: () => void;
}

const Step = ({ icon, name, onClick }: StepProps) => (
  <button class="step" title={name} aria-label={name} onClick={onClick}>
    <Icon name={icon} />
  </button>
);
