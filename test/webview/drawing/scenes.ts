import fc from 'fast-check';
import { indexOf, LOOKS, type Columns } from '../../../src/webview/drawing/event-index.ts';
import { layoutOf } from '../../../src/webview/drawing/layout.ts';
import { paletteOf } from '../../../src/webview/drawing/palette.ts';
import type { Pose, Scene } from '../../../src/webview/drawing/scene.ts';

export const MINUTE = 60_000;
export const LANES = 3;
export const KINDS = 4;

type Event = readonly [start: number, end: number, lane: number, kind: number, look: number];

export const columnsFrom = (events: readonly Event[]): Columns => ({
  start: Float64Array.from(events, ([start]) => start),
  end: Float64Array.from(events, ([, end]) => end),
  lane: Uint16Array.from(events, ([, , lane]) => lane),
  kind: Uint8Array.from(events, ([, , , kind]) => kind),
  look: Uint8Array.from(events, ([, , , , look]) => look),
});

/** Some events in order of time, some of them at once, some with a length. */
export const someColumns: fc.Arbitrary<Columns> = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 120 * MINUTE }),
      long: fc.constantFrom(0, 0, 0, 7 * MINUTE),
      lane: fc.nat(LANES - 1),
      kind: fc.nat(KINDS - 1),
      look: fc.nat(LOOKS.length - 1),
    }),
    { maxLength: 200 },
  )
  .map((events) => {
    const sorted = events.toSorted((a, b) => a.start - b.start);
    return columnsFrom(
      sorted.map(({ start, long, lane, kind, look }) => [start, start + long, lane, kind, look]),
    );
  });

export const someRange = fc
  .tuple(fc.integer({ min: -10 * MINUTE, max: 120 * MINUTE }), fc.integer({ min: 10_000, max: 200 * MINUTE }))
  .map(([start, span]) => ({ start, end: start + span }));

export const PALETTE = paletteOf(() => '#123456', 'dark');

export const sceneOf = (columns: Columns, more: Partial<Scene> = {}): Scene => ({
  index: indexOf(columns, LANES),
  lanes: Array.from({ length: LANES }, () => ({ note: undefined, skew: 0 })),
  phases: [],
  entries: [],
  silences: [],
  caption: (event) => `event ${event}`,
  ...more,
});

const two = (value: number): string => String(value).padStart(2, '0');

export const poseOf = (more: Partial<Pose> = {}): Pose => ({
  range: { start: 0, end: 120 * MINUTE },
  width: 800,
  layout: layoutOf(LANES, { narrow: false, low: false }),
  selected: undefined,
  entry: undefined,
  hits: undefined,
  brush: undefined,
  until: undefined,
  clock: {
    text: (at, seconds) =>
      `${two(Math.floor(at / MINUTE / 60))}:${two(Math.floor(at / MINUTE) % 60)}${seconds ? `:${two(Math.floor(at / 1000) % 60)}` : ''}`,
    day: () => '18 Nov',
    origin: 0,
  },
  ...more,
});
