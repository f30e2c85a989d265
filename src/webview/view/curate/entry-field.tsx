import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readTime } from '../../model/entries.ts';
import { timeText } from '../../model/clock.ts';
import { NO_HISTORY, stepped, typed, undoOrRedo } from '../../model/field-history.ts';
import { ClockContext } from '../clock-context.ts';
import type { Curating, Editing } from './use-curating.ts';

/** The field over a row: Enter and leaving it save, Escape does not. */
export function EntryField({
  editing,
  curating,
}: {
  readonly editing: Editing;
  readonly curating: Curating;
}) {
  const clock = useContext(ClockContext);
  const { entry, field } = editing;
  const begins = field === 'text' ? entry.text : timeText(entry.at ?? 0, { ...clock, relative: false });
  const [text, setText] = useState(begins);
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const history = useRef(NO_HISTORY);
  // A field that goes loses the focus once more.
  const over = useRef(false);
  const leave = (act: () => void): void => {
    if (!over.current) act();
    over.current = true;
  };
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const save = (said: string, leaves: boolean): void => {
    if (said.trim() === begins.trim()) return leave(curating.stop);
    const at = field === 'time' && entry.at !== undefined ? readTime(said, entry.at, clock) : undefined;
    if (field === 'text' && said.trim() !== '') return leave(() => curating.saveText(said));
    if (field === 'time' && at !== undefined) return leave(() => curating.saveTime(at));
    if (leaves) return leave(curating.stop);
    setWrong(field === 'text' ? EMPTY : NO_TIME);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const way = undoOrRedo(event);
    const step = way && stepped(history.current, text, way);
    if (way) {
      event.preventDefault();
      if (!step) return;
      history.current = step.history;
      setText(step.text);
    } else if (event.key === 'Enter' && !event.isComposing) save(text, false);
    else if (event.key === 'Escape') leave(curating.stop);
  };
  return (
    <div class={`entry-field ${field}`}>
      <input
        ref={input}
        value={text}
        aria-label={field === 'text' ? 'Text of the entry' : 'Time of the entry'}
        aria-invalid={wrong !== ''}
        onInput={({ currentTarget }) => {
          history.current = typed(history.current, text);
          setText(currentTarget.value);
          setWrong('');
        }}
        onKeyDown={onKeyDown}
        onBlur={() => save(text, true)}
      />
      {wrong !== '' && (
        <div class="wrong" role="alert">
          {wrong}
        </div>
      )}
    </div>
  );
}

const EMPTY = 'Say in a few words what happened. To take the entry out, press Escape, then Delete.';
const NO_TIME = 'Write a time as 14:26:08, a full one with its day and offset, or T+30:12.';
