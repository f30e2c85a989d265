import { useEffect, useRef, useState } from 'preact/hooks';
import type { LineView } from '../../core/panel/confirm/confirm-view.ts';
import { shortLine } from './choices.ts';

/** What a search came to. */
export interface Found {
  readonly text: string;
  readonly lines: readonly LineView[];
}

interface Props {
  readonly label: string;
  readonly found: Found;
  readonly onFind: (text: string) => void;
  readonly onChoose: (line: LineView) => void;
  readonly onClose: () => void;
}

/** Looks for an event by its time or words, among all that were captured. */
export function FindEvent({ label, found, onFind, onChoose, onClose }: Props) {
  const [text, setText] = useState('');
  const [active, setActive] = useState('');
  const whole = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    // Its buttons would be below the footer.
    whole.current?.scrollIntoView({ block: 'nearest' });
    onFind('');
  }, []);
  const choose = (uri: string): void => {
    const line = found.lines.find((one) => one.uri === uri);
    if (line) onChoose(line);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') choose(active === '' ? (found.lines[0]?.uri ?? '') : active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="find" ref={whole} onKeyDown={onKeyDown}>
      <input
        ref={input}
        aria-label={`Find the event for ${label}`}
        placeholder="Find by time or words; Enter takes the first, Escape goes back"
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive('');
          onFind(currentTarget.value);
        }}
      />
      <select
        size={6}
        aria-label={`Events for ${label}`}
        value={active}
        onChange={({ currentTarget }) => setActive(currentTarget.value)}
        onDblClick={({ currentTarget }) => choose(currentTarget.value)}
      >
        {found.lines.map((line) => (
          <option key={line.uri} value={line.uri}>
            {shortLine(line)}
          </option>
        ))}
      </select>
      <div class="buttons">
        <button type="button" class="button" disabled={active === ''} onClick={() => choose(active)}>
          Take This Event
        </button>
        <button type="button" class="button" onClick={onClose}>
          Back
        </button>
      </div>
    </div>
  );
}
