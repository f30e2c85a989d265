import { useContext, useEffect, useState } from 'preact/hooks';
import { counted } from '../../core/timeline/format.ts';
import { timeText } from '../model/clock.ts';
import { toInstant, toX, type Range } from '../model/scale.ts';
import { ClockContext } from './clock-context.ts';
import type { Foresight } from './use-foresight.ts';
import type { Stretch } from './use-stretch.ts';

interface Props {
  readonly foresight: Foresight;
  readonly whole: Range;
  readonly stretch: Stretch;
  readonly width: number;
  /** How many events are shown. */
  readonly count: number;
}

const MINUTE = 60_000;

/** Takes back what came after a moment: the handle stands at that moment, at the end where all is shown. */
export function ForesightSlider({ foresight, whole, stretch, width, count }: Props) {
  const { until, setUntil } = foresight;
  const clock = useContext(ClockContext);
  const x = useHandle(until, stretch, width);
  const put = (at: number): void => setUntil(at >= whole.end ? undefined : Math.max(whole.start, at));
  const pull = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    const at = toInstant(stretch.now(), width, Math.max(0, event.offsetX));
    // At the right edge all is shown again.
    if (event.offsetX >= width - 6) setUntil(undefined);
    else put(Math.round(at / 1000) * 1000);
  };
  return (
    <div
      class={until === undefined ? 'foresight' : 'foresight on'}
      role="slider"
      tabIndex={0}
      aria-label="As known at"
      aria-valuemin={whole.start}
      aria-valuemax={whole.end}
      aria-valuenow={until ?? whole.end}
      aria-valuetext={
        until === undefined
          ? 'The end: everything is shown'
          : `As known at ${timeText(until, clock)}, ${counted(count, 'event')}`
      }
      title="Hide what came after a moment (K)"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        pull(event);
      }}
      onPointerMove={pull}
      onKeyDown={(event) => {
        const to = stepped(event, until, whole, stretch.aim());
        if (to === undefined) return;
        put(to);
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="track" style={{ width: `${x}px` }} />
      <div class="handle" style={{ left: `${x}px` }} />
    </div>
  );
}

/** Where the handle stands, also while the stretch in view moves beneath it. */
function useHandle(until: number | undefined, stretch: Stretch, width: number): number {
  const [, again] = useState(0);
  useEffect(
    () => (until === undefined ? undefined : stretch.onChange(() => again((times) => times + 1))),
    [stretch, until === undefined],
  );
  if (until === undefined) return width;
  return Math.max(0, Math.min(width, toX(stretch.now(), width, until)));
}

/** A minute, five with Shift; the ends by Home and End. From the end on, what is in view is the first to go. */
function stepped(
  { key, shiftKey }: KeyboardEvent,
  until: number | undefined,
  whole: Range,
  shown: Range,
): number | undefined {
  const step = shiftKey ? 5 * MINUTE : MINUTE;
  const from = until ?? Math.min(whole.end, shown.end);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return from - step;
    case 'ArrowRight':
    case 'ArrowUp':
      return until === undefined ? undefined : from + step;
    case 'Home':
      return whole.start;
    case 'End':
      return whole.end;
    default:
      return undefined;
  }
}
