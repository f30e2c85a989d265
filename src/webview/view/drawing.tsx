import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { counted, formatCount } from '../../core/timeline/format.ts';
import type { By } from '../drawing/columns-of.ts';
import { drawFrame } from '../drawing/draw-frame.ts';
import { entryAt, eventAt } from '../drawing/hit-test.ts';
import { heightOf, layoutOf } from '../drawing/layout.ts';
import type { Captured, Hits } from '../model/captured.ts';
import type { Clock } from '../model/clock.ts';
import type { Range } from '../model/scale.ts';
import { BrushStats } from './brush-stats.tsx';
import { ClockContext } from './clock-context.ts';
import { clockFace } from './clock-face.ts';
import { drawingKey } from './drawing-keys.ts';
import { useMoves, type Point } from './drawing-moves.ts';
import { ForesightSlider } from './foresight-slider.tsx';
import { Gutter } from './gutter.tsx';
import { Minimap } from './minimap.tsx';
import { PointerHover, type Hovered } from './pointer-hover.tsx';
import { useCanvas, useWidth } from './use-canvas.ts';
import { useMedia } from './use-media.ts';
import { usePalette } from './use-palette.ts';
import { useHitRows, useScene } from './use-scene.ts';
import type { Foresight } from './use-foresight.ts';
import type { Stretch } from './use-stretch.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly captured: Captured;
  readonly by: By;
  /** 1 at the place of each event that passes the filters; undefined while none is on. */
  readonly shown: Uint8Array | undefined;
  readonly whole: Range;
  readonly stretch: Stretch;
  readonly foresight: Foresight;
  readonly brush: Range | undefined;
  /** The place of the selected event. */
  readonly active: number | undefined;
  readonly entry: string | undefined;
  readonly hits: Hits | undefined;
  readonly onBrush: (range: Range | undefined) => void;
  readonly onClock: (clock: Clock) => void;
  readonly onEvent: (place: number) => void;
  readonly onEntry: (key: string) => void;
}

const LEAST_WIDTH = 120;
/** A stretch shorter than this on the screen is a slip of the hand. */
const LEAST_BRUSH = 3;

/** The incident as a picture; the lists say the same in words. */
export function Drawing(props: Props) {
  const { snapshot, captured, stretch, brush, active, entry, onBrush, onEvent, onEntry } = props;
  const clock = useContext(ClockContext);
  const drawn = useScene(snapshot, captured, props.by, props.shown);
  const hits = useHitRows(drawn, props.hits);
  const { scene, lanes, columns } = drawn;
  const { until } = props.foresight;
  const layout = layoutOf(lanes.length, {
    narrow: useMedia('(max-width: 699px)'),
    low: useMedia('(max-height: 559px)'),
  });
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, LEAST_WIDTH);
  const palette = usePalette();
  const [hovered, setHovered] = useState<Hovered>();
  const height = heightOf(layout);
  const range = stretch.now();
  const face = clockFace(clock, range);
  const { caption: _, ...told } = scene;
  const inks = [palette, layout.lane, ...Object.values(told), clock.zone, clock.relative, clock.zero];
  const chosen = [range.start, range.end, active, entry, hits, brush, until];
  const [canvas, redraw] = useCanvas(width, height, [...inks, ...chosen], (pen) =>
    drawFrame(pen, palette, scene, {
      range: stretch.now(),
      width,
      layout,
      selected: active,
      entry,
      hits,
      brush,
      until,
      clock: face,
    }),
  );
  useEffect(() => stretch.onChange(redraw), [stretch]);
  const at = ({ x, y }: Point): Hovered | undefined => {
    const aim = { range: stretch.now(), width, layout, hits };
    const found = entryAt(scene.entries, aim, x, y);
    const place = found ? found.suggested : eventAt(scene.index, aim, x, y);
    return found || place !== undefined ? { x, y, entry: found?.key, place } : undefined;
  };
  const moves = useMoves(canvas, {
    stretch,
    width,
    brushAbove: layout.ruler + layout.bands,
    onBrush: (range) => onBrush(range && isWide(range, stretch.now(), width) ? range : undefined),
    onClick: (x, y) => {
      const found = at({ x, y });
      if (found?.place !== undefined) onEvent(found.place);
      else if (found?.entry !== undefined) onEntry(found.entry);
      else onBrush(undefined);
    },
    onHover: (point) => setHovered((before) => sameAs(before, point && at(point))),
  });
  return (
    <section
      class="drawing"
      aria-label="Timeline drawing"
      style={{ '--lane': `${layout.lane}px`, '--rail': `${layout.rail}px` }}
    >
      <Gutter
        snapshot={snapshot}
        lanes={layout.lanes === 0 ? [] : lanes}
        whole={props.whole}
        until={props.foresight.until}
        clock={clock}
        selected={active === undefined ? undefined : captured.columns.start[active]}
        onClock={props.onClock}
      />
      <div
        class="canvas"
        ref={box}
        tabIndex={0}
        role="group"
        aria-label="Drawing"
        aria-describedby="drawing-keys"
        onKeyDown={drawingKey({
          columns,
          active,
          stretch,
          brush,
          onEvent,
          onBrush,
        })}
      >
        <p class="sr-only" id="drawing-keys">
          Arrows go from event to event, with Shift in other lanes; W and S zoom, A and D pan; the brackets
          begin and end a stretch to count, R counts what is in view.
        </p>
        <canvas
          ref={canvas}
          class={hovered ? 'plan pointed' : 'plan'}
          style={{ width: `${width}px`, height: `${height}px` }}
          role="img"
          aria-label={summary(snapshot, captured, props.shown)}
          {...moves}
        />
        <ForesightSlider
          foresight={props.foresight}
          whole={props.whole}
          stretch={stretch}
          width={width}
          count={captured.columns.count}
        />
        <Minimap
          until={props.foresight.until}
          index={scene.index}
          palette={palette}
          whole={props.whole}
          stretch={stretch}
          width={width}
          hits={hits}
        />
        {hovered && <PointerHover hovered={hovered} snapshot={snapshot} captured={captured} width={width} />}
        {brush && (
          <BrushStats
            brush={brush}
            columns={columns}
            kinds={captured.columns.kinds}
            lanes={lanes}
            onFit={() => stretch.glide(brush)}
            onClose={() => onBrush(undefined)}
          />
        )}
      </div>
    </section>
  );
}

const isWide = (brush: Range, shown: Range, width: number): boolean =>
  ((brush.end - brush.start) / (shown.end - shown.start)) * width >= LEAST_BRUSH;

/** The same thing under the pointer is no change: the hover stays where it came up. */
const sameAs = (before: Hovered | undefined, after: Hovered | undefined): Hovered | undefined =>
  before && after && before.entry === after.entry && before.place === after.place ? before : after;

function summary(
  { entries, phases }: Snapshot,
  { columns }: Captured,
  shown: Uint8Array | undefined,
): string {
  const passing = shown?.reduce((sum, one) => sum + one, 0);
  const filtered = passing === undefined ? '' : `, ${formatCount(passing)} of them by the filters,`;
  const told = phases.map(({ name, duration }) => `${name} ${duration}`).join(', ');
  const events = `${counted(columns.count, 'captured event')}${filtered}`;
  return `${events} and ${counted(entries.length, 'entry', 'entries')}. ${told}. The lists below say the same in words.`;
}
