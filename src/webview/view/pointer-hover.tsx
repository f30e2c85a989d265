import { useContext } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { actorOf, type Captured } from '../model/captured.ts';
import { timeText } from '../model/clock.ts';
import { ClockContext } from './clock-context.ts';
import { useText } from './texts.ts';

/** What the pointer is on: an event by its place, an entry by its key, or a mark that an event suggests. */
export interface Hovered {
  readonly x: number;
  readonly y: number;
  readonly place: number | undefined;
  readonly entry: string | undefined;
}

interface Props {
  readonly hovered: Hovered;
  readonly snapshot: Snapshot;
  readonly captured: Captured;
  readonly width: number;
}

const WIDE = 320;

/** In words what is under the pointer. Only for the eye: the lists have it for all. */
export function PointerHover({ hovered, snapshot, captured: { columns }, width }: Props) {
  const { x, y, place, entry: key } = hovered;
  const clock = useContext(ClockContext);
  const text = useText(place === undefined ? undefined : columns.id[place]);
  const entry = snapshot.entries.find((each) => each.key === key);
  const at = place === undefined ? entry?.at : columns.start[place];
  const who = place === undefined ? entry?.actor : actorOf(columns, place);
  return (
    <div
      class="pointer-hover"
      aria-hidden="true"
      style={{ left: `${Math.max(0, Math.min(x + 8, width - WIDE))}px`, top: `${y + 14}px` }}
    >
      <span class="mono">{at === undefined ? '' : timeText(at, clock)}</span>
      {key?.startsWith('suggested:') === true && (
        <strong>{key.slice('suggested:'.length).replaceAll('_', ' ')}? </strong>
      )}
      {entry && entry.marks.length > 0 && <strong>{entry.marks.join(', ').replaceAll('_', ' ')} </strong>}
      {who !== undefined && <span class="who">{who}</span>}{' '}
      {place === undefined ? entry?.text : (text?.text ?? '…')}
    </div>
  );
}
