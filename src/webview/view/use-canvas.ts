import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pen } from '../drawing/pen.ts';

/**
 * A canvas as sharp as the screen, drawn before the paint where its size or one of `drawn` is another one than before,
 * and by `redraw` at most once a frame.
 */
export function useCanvas(
  width: number,
  height: number,
  drawn: readonly unknown[],
  draw: (pen: Pen) => void,
) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const current = useRef(draw);
  current.current = draw;
  const frame = useRef(0);
  const ratio = usePixelRatio();
  const drawNow = (): void => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    // The width is known only once the page is laid out.
    const pen = width > 0 && canvas.current && penOf(canvas.current, width, height, ratio);
    if (pen) current.current(pen);
  };
  const now = useRef(drawNow);
  now.current = drawNow;
  useLayoutEffect(drawNow, [width, height, ratio, ...drawn]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const redraw = useRef(() => {
    frame.current ||= requestAnimationFrame(() => now.current());
  });
  return [canvas, redraw.current] as const;
}

function penOf(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): Pen | null {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const pen = canvas.getContext('2d');
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return pen;
}

/** Changes when the window goes to another screen, and with the zoom. */
function usePixelRatio(): number {
  const [ratio, setRatio] = useState(devicePixelRatio);
  useEffect(() => {
    const query = matchMedia(`(resolution: ${ratio}dppx)`);
    const update = (): void => setRatio(devicePixelRatio);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [ratio]);
  return ratio;
}

/** The width of an element, known before the first paint. */
export function useWidth(box: RefObject<HTMLElement | null>, least: number): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const measure = (): void => setWidth(Math.max(least, Math.floor(current.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return width;
}
