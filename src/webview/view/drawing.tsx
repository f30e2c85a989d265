import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { timeText, type Clock } from '../model/clock.ts';
import { pan, toInstant, toX, zoom, type Range } from '../model/scale.ts';
import { silences } from '../model/silences.ts';
import type { DrawnEvent, DrawnSnapshot } from './old-events.ts';
import { ClockContext } from './clock-context.ts';
import { Gutter } from './gutter.tsx';
import { Lanes } from './lanes.tsx';
import { Minimap } from './minimap.tsx';
import { Phases } from './phases.tsx';
import { Rail } from './rail.tsx';
import { Ruler } from './ruler.tsx';
import { BANDS, LANE, RAIL, RULER } from './sizes.ts';

interface Props {
  readonly snapshot: DrawnSnapshot;
  readonly whole: Range;
  readonly shown: Range;
  readonly selected: DrawnEvent | undefined;
  readonly entry: string | undefined;
  readonly hits: ReadonlySet<string> | undefined;
  readonly onRange: (range: Range) => void;
  readonly onClock: (clock: Clock) => void;
  readonly onEvent: (event: DrawnEvent) => void;
  readonly onEntry: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The incident as a picture; the lists say the same in words. */
export function Drawing(props: Props) {
  const { snapshot, shown, selected, entry, hits, onRange, onEvent, onEntry } = props;
  const clock = useContext(ClockContext);
  const [box, width] = useWidth();
  const height = RULER + BANDS + RAIL + LANE * snapshot.lanes.length + 4;
  const x = (at: number): number => toX(shown, width, at);
  return (
    <section class="drawing" aria-label="Timeline drawing">
      <Gutter snapshot={snapshot} clock={clock} onClock={props.onClock} />
      <div
        class="canvas"
        ref={box}
        tabIndex={0}
        role="group"
        aria-label="Drawing: arrows go from event to event, W and S zoom, A and D pan"
        onKeyDown={props.onKeyDown}
      >
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={summary(snapshot)}
          {...useDrag(shown, width, onRange)}
        >
          <Ruler range={shown} width={width} height={height} />
          <Phases phases={snapshot.phases} x={x} height={height} width={width} />
          <Silences events={snapshot.events} x={x} height={height} width={width} />
          <Rail entries={snapshot.entries} x={x} width={width} selected={entry} onEntry={onEntry} />
          <Lanes
            snapshot={snapshot}
            x={x}
            width={width}
            selected={selected?.uri}
            hit={hits}
            onEvent={onEvent}
          />
          {selected && (
            <Playhead x={x(selected.at)} width={width} height={height} text={timeText(selected.at, clock)} />
          )}
        </svg>
        <Minimap
          events={snapshot.events}
          all={props.whole}
          shown={shown}
          width={width}
          hit={hits}
          onRange={onRange}
        />
      </div>
    </section>
  );
}

/** Wheel zooms where the pointer is, with Shift or sideways it pans; dragging pans. */
function useDrag(shown: Range, width: number, onRange: (range: Range) => void) {
  const last = useRef<number | undefined>(undefined);
  const span = shown.end - shown.start;
  return {
    onWheel: (event: WheelEvent): void => {
      event.preventDefault();
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      onRange(
        sideways
          ? pan(shown, ((event.deltaX || event.deltaY) / width) * span)
          : zoom(shown, toInstant(shown, width, event.offsetX), event.deltaY > 0 ? 1.2 : 0.83),
      );
    },
    onPointerDown: (event: PointerEvent): void => {
      last.current = event.clientX;
    },
    onPointerMove: (event: PointerEvent): void => {
      if (last.current === undefined || event.buttons === 0) return;
      onRange(pan(shown, ((last.current - event.clientX) / width) * span));
      last.current = event.clientX;
    },
    onPointerUp: (): void => {
      last.current = undefined;
    },
  };
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(120, Math.floor(entry?.contentRect.width ?? 800))),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}

function summary({ entries, events, phases }: DrawnSnapshot): string {
  const told = phases.map(({ name, duration }) => `${name} ${duration}`).join(', ');
  return `${events.length} captured events and ${entries.length} entries. ${told}. The lists below say the same in words.`;
}

interface PlaceProps {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** The instant of the selected event, with its time on the ruler. */
function Playhead({ x, width, height, text }: PlaceProps) {
  const half = text.length * 3.7 + 4;
  const label = Math.max(half, Math.min(width - half, x));
  if (x < 0 || x > width) return null;
  return (
    <g class="playhead">
      <line x1={x} x2={x} y1={RULER - 2} y2={height} />
      <rect x={label - half} y={2} width={half * 2} height={17} rx={3} />
      <text x={label} y={14.5} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

interface SilenceProps {
  readonly events: readonly DrawnEvent[];
  readonly x: (at: number) => number;
  readonly width: number;
  readonly height: number;
}

/** Silence is drawn, for it is part of the story: hatched through the lanes. */
function Silences({ events, x, width, height }: SilenceProps) {
  const quiet = useMemo(() => silences({ start: Float64Array.from(events, ({ at }) => at) }), [events]);
  const top = RULER + BANDS + RAIL;
  return (
    <g class="silences">
      <defs>
        <pattern id="hatch" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} x2={0} y1={0} y2={6} />
        </pattern>
      </defs>
      {quiet.map(({ start, end }) => {
        const from = Math.max(0, x(start) + 4);
        const wide = Math.min(width, x(end) - 4) - from;
        return wide < 6 ? null : (
          <rect key={start} x={from} y={top} width={wide} height={height - top} fill="url(#hatch)" />
        );
      })}
    </g>
  );
}
