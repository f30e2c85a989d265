import { useMemo, useRef, useState } from 'preact/hooks';
import { reaching, within, zoom, type Range } from '../model/scale.ts';
import { reducesMotion } from './use-palette.ts';

/** The stretch of time in view. It lies beside the state of the panel, so that moving it draws the drawing and nothing else. */
export interface Stretch {
  readonly now: () => Range;
  /** Where it stands, and midway of a glide where that ends: keys that come quickly add up. */
  readonly aim: () => Range;
  /** What somebody moved it to; undefined while it follows the story. */
  readonly chosen: () => Range | undefined;
  /** At once, under the pointer. */
  readonly set: (range: Range) => void;
  /** In a short glide, so that one sees where it goes. */
  readonly glide: (range: Range) => void;
  readonly onChange: (listener: () => void) => () => void;
}

const GLIDE_MS = 120;

/** `active` is the instant of the selected event: keys zoom there. `kept` is what was in view in the page before this one. */
export function useStretch(whole: Range, story: Range, active: number | undefined, kept: Range | undefined) {
  const bounds = useRef({ whole, story });
  bounds.current = { whole, story };
  const stretch = useMemo(() => makeStretch(() => bounds.current, kept), []);
  const [brush, setBrush] = useState<Range>();
  const middle = (): number => (stretch.aim().start + stretch.aim().end) / 2;
  return {
    stretch,
    brush,
    setBrush,
    fit: () => stretch.glide(story),
    fitAll: () => stretch.glide(whole),
    zoomBy: (factor: number) => stretch.glide(zoom(stretch.aim(), active ?? middle(), factor)),
    reach: (at: number) => {
      const range = stretch.aim();
      const reached = reaching(range, at);
      if (reached !== range) stretch.glide(reached);
    },
    /** The figures of what is in view, or of nothing again. */
    toggleBrush: () => setBrush(brush ? undefined : stretch.now()),
  };
}

/** Follows the story until somebody moves it. */
function makeStretch(
  bounds: () => { readonly whole: Range; readonly story: Range },
  kept: Range | undefined,
): Stretch {
  const listeners = new Set<() => void>();
  let chosen = kept;
  let goal: Range | undefined;
  let frame = 0;
  const put = (range: Range): void => {
    chosen = within(range, bounds().whole);
    for (const listener of listeners) listener();
  };
  // What was kept may have been of more events than there are yet.
  const now = (): Range => (chosen ? within(chosen, bounds().whole) : bounds().story);
  const stop = (): void => {
    goal = undefined;
    cancelAnimationFrame(frame);
  };
  return {
    now,
    aim: () => goal ?? now(),
    chosen: () => goal ?? chosen,
    set: (range) => {
      stop();
      put(range);
    },
    glide: (range) => {
      stop();
      const from = now();
      const start = performance.now();
      goal = within(range, bounds().whole);
      const step = (time: number): void => {
        const share = reducesMotion() ? 1 : Math.min(1, Math.max(0, time - start) / GLIDE_MS);
        if (share === 1) goal = undefined;
        put(share === 1 ? range : between(from, range, 1 - (1 - share) ** 3));
        if (share < 1) frame = requestAnimationFrame(step);
      };
      step(start);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const between = (from: Range, to: Range, share: number): Range => ({
  start: from.start + (to.start - from.start) * share,
  end: from.end + (to.end - from.end) * share,
});
