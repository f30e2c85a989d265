import { useRef } from 'preact/hooks';
import type { DrawnEvent } from './old-events.ts';
import { toInstant, toX, type Range } from '../model/scale.ts';

interface Props {
  readonly events: readonly DrawnEvent[];
  readonly all: Range;
  readonly shown: Range;
  readonly width: number;
  readonly hit: ReadonlySet<string> | undefined;
  readonly onRange: (range: Range) => void;
}

const HEIGHT = 30;
const BAR = 5;

/** Everything at a glance, with the stretch that the drawing shows; a click or drag moves it there. */
export function Minimap({ events, all, shown, width, hit, onRange }: Props) {
  const dragging = useRef(false);
  const counts = histogram(events, all, width);
  const most = Math.max(1, ...counts);
  const from = toX(all, width, shown.start);
  const to = toX(all, width, shown.end);
  const centre = (x: number): void => {
    const half = (shown.end - shown.start) / 2;
    const at = toInstant(all, width, x);
    onRange({ start: at - half, end: at + half });
  };
  return (
    <svg
      class="minimap"
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation();
        dragging.current = true;
        centre(event.offsetX);
      }}
      onPointerMove={(event) => {
        if (dragging.current && event.buttons > 0) centre(event.offsetX);
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
    >
      {counts.map((count, index) => {
        const height = (count / most) * (HEIGHT - 8);
        return count === 0 ? null : (
          <rect
            key={index}
            class="column"
            x={index * BAR}
            y={HEIGHT - 3 - height}
            width={BAR - 1.5}
            height={height}
          />
        );
      })}
      {events.map(
        ({ uri, at }) =>
          hit?.has(uri) === true && (
            <rect key={uri} class="hit" x={toX(all, width, at) - 1} y={2} width={2} height={HEIGHT - 4} />
          ),
      )}
      <rect
        class="shown"
        x={Math.max(0.5, from)}
        y={0.5}
        width={Math.max(4, Math.min(width, to) - Math.max(0, from) - 1)}
        height={HEIGHT - 1}
        rx={3}
      />
    </svg>
  );
}

function histogram(events: readonly DrawnEvent[], all: Range, width: number): readonly number[] {
  const counts = Array.from({ length: Math.max(1, Math.ceil(width / BAR)) }, () => 0);
  for (const { at } of events) {
    const index = Math.floor(toX(all, width, at) / BAR);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.slice(0, Math.ceil(width / BAR));
}
