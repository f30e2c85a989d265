import { useEffect, useRef } from 'preact/hooks';
import { drawMinimap, MINIMAP } from '../drawing/draw-minimap.ts';
import type { EventIndex, Row } from '../drawing/event-index.ts';
import type { Palette } from '../drawing/palette.ts';
import { toInstant, toX, type Range } from '../model/scale.ts';
import { useCanvas } from './use-canvas.ts';
import type { Stretch } from './use-stretch.ts';

interface Props {
  readonly index: EventIndex;
  readonly palette: Palette;
  readonly whole: Range;
  readonly stretch: Stretch;
  readonly width: number;
  readonly hits: readonly Row[] | undefined;
  readonly until: number | undefined;
}

/** What a drag moves: an edge of what is in view, or all of it by where it was taken. */
type Grip = (at: number) => Range;

/** Everything at a glance, with the stretch that the drawing shows; a drag moves it or its edges there. */
export function Minimap({ index, palette, whole, stretch, width, hits, until }: Props) {
  const grip = useRef<Grip | undefined>(undefined);
  const range = stretch.now();
  const drawn = [index, palette, whole, range.start, range.end, hits, until];
  const [canvas, redraw] = useCanvas(width, MINIMAP, drawn, (pen) =>
    drawMinimap(pen, palette, index, { all: whole, range: stretch.now(), width, hits, until }),
  );
  useEffect(() => stretch.onChange(redraw), [stretch]);
  const end = (): void => void (grip.current = undefined);
  return (
    <canvas
      ref={canvas}
      class="minimap"
      style={{ width: `${width}px`, height: `${MINIMAP}px` }}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = gripAt(stretch.now(), whole, width, event.offsetX);
        stretch.set(grip.current(toInstant(whole, width, event.offsetX)));
      }}
      onPointerMove={(event) => {
        if (grip.current) stretch.set(grip.current(toInstant(whole, width, event.offsetX)));
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

const EDGE = 6;

function gripAt(range: Range, whole: Range, width: number, x: number): Grip {
  const [from, to] = [toX(whole, width, range.start), toX(whole, width, range.end)];
  const least = (whole.end - whole.start) / 1000;
  if (to - from > EDGE * 3 && Math.abs(x - from) <= EDGE)
    return (at) => ({ start: Math.min(at, range.end - least), end: range.end });
  if (to - from > EDGE * 3 && Math.abs(x - to) <= EDGE)
    return (at) => ({ start: range.start, end: Math.max(at, range.start + least) });
  const half = (range.end - range.start) / 2;
  const taken = x > from && x < to ? toInstant(whole, width, x) - (range.start + half) : 0;
  return (at) => ({ start: at - taken - half, end: at - taken + half });
}
