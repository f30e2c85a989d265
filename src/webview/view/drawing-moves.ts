import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { pan, toInstant, zoom, type Range } from '../model/scale.ts';
import type { Stretch } from './use-stretch.ts';

interface Moves {
  readonly stretch: Stretch;
  readonly width: number;
  /** Above this, a drag brushes; below it, it pans. */
  readonly brushAbove: number;
  readonly onBrush: (range: Range | undefined) => void;
  readonly onClick: (x: number, y: number) => void;
  readonly onHover: (point: Point | undefined) => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pointer that has moved less has clicked. */
const STILL = 4;

/** What goes on between the first pointer down and the last one up. */
interface Drag {
  readonly kind: 'pan' | 'brush' | 'pinch';
  readonly from: Point;
  moved: boolean;
}

/** Wheel and pinch zoom where the pointer is, Shift or sideways pans; a drag pans, on the ruler or with Shift it brushes. */
export function useMoves(canvas: RefObject<HTMLCanvasElement | null>, moves: Moves) {
  const current = useRef(moves);
  current.current = moves;
  const pointers = useRef(new Map<number, Point>());
  const drag = useRef<Drag | undefined>(undefined);
  useEffect(() => {
    const { current: element } = canvas;
    const turn = (event: WheelEvent): void => wheel(current.current, event);
    // Not passive: the panel must not scroll, nor the window zoom, under it.
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, []);
  const end = (event: PointerEvent): void => {
    const { current: ended } = drag;
    pointers.current.delete(event.pointerId);
    if (pointers.current.size > 0) return;
    drag.current = undefined;
    if (ended && !ended.moved) moves.onClick(ended.from.x, ended.from.y);
  };
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      const point = pointOf(event);
      canvas.current?.setPointerCapture(event.pointerId);
      pointers.current.set(event.pointerId, point);
      const kind = point.y < moves.brushAbove || event.shiftKey ? 'brush' : 'pan';
      drag.current =
        pointers.current.size > 1
          ? { kind: 'pinch', from: point, moved: true }
          : { kind, from: point, moved: false };
    },
    onPointerMove: (event: PointerEvent): void => {
      const point = pointOf(event);
      const { current: going } = drag;
      if (!going) moves.onHover(point);
      else dragged(moves, going, pointers.current, event.pointerId, point);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: (): void => moves.onHover(undefined),
  };
}

const pointOf = ({ offsetX, offsetY }: PointerEvent): Point => ({ x: offsetX, y: offsetY });

function dragged(moves: Moves, drag: Drag, pointers: Map<number, Point>, id: number, point: Point): void {
  const before = pointers.get(id) ?? point;
  const { stretch, width } = moves;
  if (!drag.moved && Math.hypot(point.x - drag.from.x, point.y - drag.from.y) < STILL) return;
  drag.moved = true;
  moves.onHover(undefined);
  const range = stretch.now();
  const perPixel = (range.end - range.start) / Math.max(1, width);
  if (drag.kind === 'brush') moves.onBrush(rangeBetween(range, width, drag.from.x, point.x));
  else if (drag.kind === 'pan') stretch.set(pan(range, (before.x - point.x) * perPixel));
  else {
    const other = [...pointers].find(([each]) => each !== id)?.[1] ?? point;
    stretch.set(pinched(range, width, [before.x, other.x], [point.x, other.x]));
  }
  pointers.set(id, point);
}

const rangeBetween = (range: Range, width: number, a: number, b: number): Range => ({
  start: toInstant(range, width, Math.min(a, b)),
  end: toInstant(range, width, Math.max(a, b)),
});

/** The instants under two fingers stay under them. */
export function pinched(
  range: Range,
  width: number,
  before: readonly [number, number],
  after: readonly [number, number],
): Range {
  const apart = Math.max(8, Math.abs(after[0] - after[1]));
  const factor = Math.max(8, Math.abs(before[0] - before[1])) / apart;
  const centre = (before[0] + before[1]) / 2;
  const zoomed = zoom(range, toInstant(range, width, centre), factor);
  const moved = ((after[0] + after[1]) / 2 - centre) / Math.max(1, width);
  return pan(zoomed, -moved * (zoomed.end - zoomed.start));
}

const LINE_PX = 16;

function wheel({ stretch, width }: Moves, event: WheelEvent): void {
  event.preventDefault();
  const px = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
  const range = stretch.now();
  const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  if (sideways && !event.ctrlKey)
    stretch.set(pan(range, (((event.deltaX || event.deltaY) * px) / width) * (range.end - range.start)));
  else
    stretch.set(
      zoom(range, toInstant(range, width, event.offsetX), wheelFactor(event.deltaY * px, event.ctrlKey)),
    );
}

/** A pinch on a touchpad comes as a wheel with Ctrl, in small steps; one notch of a wheel zooms by a fifth. */
const wheelFactor = (delta: number, isPinch: boolean): number =>
  Math.exp(Math.max(-1, Math.min(1, delta * (isPinch ? 0.01 : 0.0018))));
