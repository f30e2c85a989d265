import type { Range } from '../model/scale.ts';
import type { EventIndex, Row } from './event-index.ts';
import type { Layout } from './layout.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';

/** What there is to draw, whatever of it is in view. */
export interface Scene {
  readonly index: EventIndex;
  readonly lanes: readonly SceneLane[];
  readonly phases: readonly ScenePhase[];
  /** In order of time. */
  readonly entries: readonly SceneEntry[];
  readonly silences: readonly Range[];
  /** What stands beside an event with a length. */
  readonly caption: (event: number) => string;
}

export interface SceneLane {
  /** Why there is nothing in it. */
  readonly note: string | undefined;
  /** How far its clock runs ahead of the others, in ms; 0 where it doesn't. */
  readonly skew: number;
}

export interface ScenePhase extends Range {
  readonly name: string;
  readonly duration: string;
}

export interface SceneEntry {
  readonly key: string;
  readonly at: number;
  /** Names of its marks, in words. */
  readonly marks: readonly string[];
  /** The event that may be this mark, where the document has not set it. */
  readonly suggested: number | undefined;
}

/** What of it is in view, and what is chosen there. */
export interface Pose {
  readonly range: Range;
  readonly width: number;
  readonly layout: Layout;
  /** The selected event. */
  readonly selected: number | undefined;
  readonly entry: string | undefined;
  /** What a search found, a row a lane; undefined while nobody searches. */
  readonly hits: readonly Row[] | undefined;
  readonly brush: Range | undefined;
  /** From here on nothing is known yet. */
  readonly until: number | undefined;
  readonly clock: ClockFace;
}

/** How the drawing writes instants. */
export interface ClockFace {
  readonly text: (at: number, seconds: boolean) => string;
  readonly day: (at: number) => string;
  /** Round instants are round from here on: the zone's midnight, or the zero of T+. */
  readonly origin: number;
}

/** All that a part of the drawing is drawn with. */
export interface Sketch extends Pose {
  readonly pen: Pen;
  readonly palette: Palette;
  readonly scene: Scene;
  readonly x: (at: number) => number;
  readonly measure: (text: string) => number;
  readonly height: number;
}
