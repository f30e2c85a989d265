import type { FilterChoice } from './choices.ts';
import type { Dimension, Filter } from './filter.ts';
import type { Scale } from './scale.ts';

/** Places in `Insights.documents`: the postmortems that a number is made of, each once. */
export type Behind = readonly number[];

export interface InsightDocument {
  /** As the host names it, and opens it by. */
  readonly file: string;
  /** `PM-2026-031`, or the name of its file; `restricted` where it is that. */
  readonly name: string;
  readonly title: string;
}

/** A file that is no part of any number, and why. */
export interface UnreadDocument {
  readonly file: string;
  readonly name: string;
  /** A sentence. */
  readonly why: string;
}

/** All that the panel shows, words and numbers, as plain data. People are in none of it. */
export interface Insights {
  readonly documents: readonly InsightDocument[];
  /** `47 postmortems in 2 folders.` */
  readonly counted: string;
  /** `1 could not be read:`, before the names of those; '' where there are none. */
  readonly unreadWords: string;
  readonly unread: readonly UnreadDocument[];
  readonly filter: Filter;
  readonly choices: readonly FilterChoice[];
  /** `41 of 47 match. 6 are drills or near misses.` */
  readonly matchWords: string;
  readonly matched: Behind;
  /** `empty`: no postmortem at all; `none-match`: none of these filters. There is nothing to draw in either. */
  readonly state: 'empty' | 'none-match' | 'some';
  /** What to say instead of charts; '' where there are some. */
  readonly stateWords: string;
  /** TTD, TTA, TTM and TTR. */
  readonly cards: readonly SpreadChart[];
  readonly charts: readonly Chart[];
}

export const CHART_IDS = [
  'TTD',
  'TTA',
  'TTM',
  'TTR',
  'incidents',
  'factors',
  'categories',
  'publish',
  'services',
  'false-alarms',
  'actions',
  'action-age',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

interface ChartHead {
  readonly id: ChartId;
  /** `Incidents by month` */
  readonly title: string;
  /** Beside the title: `n 41`, `64 factors, 41 incidents`. */
  readonly n: string;
  /** What it says, in a sentence or two, for whoever doesn't see it. */
  readonly summary: string;
  /** Sentences below it. */
  readonly notes: readonly string[];
  /** There is nothing to draw; a note says why. */
  readonly isEmpty: boolean;
  readonly table: ChartTable;
}

export type Chart = SpreadChart | ColumnsChart | BarsChart | StripChart;

/** How long something took: dots by time, with the median and the middle half. The scale is logarithmic. */
export interface SpreadChart extends ChartHead {
  readonly form: 'spread';
  /** `detected − impact start` */
  readonly formula: string;
  /** The same to the letter, for a hover: `acknowledged − (alerted, else detected)`. */
  readonly wholeFormula: string;
  /** `9m`, or `unknown`. */
  readonly median: string;
  readonly behind: Behind;
  /** `median, n 41` */
  readonly medianWords: string;
  /** `p90 41m · year before 14m, n 36` */
  readonly detail: string;
  /** The postmortems of the year before, of which it is known. */
  readonly before: Behind;
  /** Those it isn't known of: `unknown of 2`; '' where there are none. */
  readonly unknownWords: string;
  readonly unknown: Behind;
  /** The same for all four. */
  readonly scale: Scale;
  readonly buckets: readonly SpreadBucket[];
}

export interface SpreadBucket {
  /** `Dec–Feb` */
  readonly label: string;
  /** `n 11` */
  readonly n: string;
  /** Too few for more than a median, which is drawn with a dash then. */
  readonly isFew: boolean;
  /** Milliseconds; undefined where there is nothing to take it of. */
  readonly median: number | undefined;
  /** The first and third quartile; undefined of few. */
  readonly middleHalf: readonly [number, number] | undefined;
  readonly dots: readonly { readonly ms: number; readonly document: number }[];
}

/** Stacked columns over time. */
export interface ColumnsChart extends ChartHead {
  readonly form: 'columns';
  /** From the bottom up; patterns go by place. */
  readonly series: readonly string[];
  readonly columns: readonly Column[];
  /** Marks of the axis; the last is at or above the highest column. */
  readonly ticks: readonly number[];
  /** By what it can be stacked instead, where it can. */
  readonly by: readonly { readonly value: Dimension; readonly label: string; readonly isChosen: boolean }[];
}

export interface Column {
  /** `Dec` */
  readonly label: string;
  /** `December 2025` */
  readonly whole: string;
  /** A part a series, in their order; empty ones too. */
  readonly parts: readonly { readonly count: number; readonly behind: Behind }[];
  readonly count: number;
}

/** Bars beside their names, the longest first; where there are many, the table has more of them. */
export interface BarsChart extends ChartHead {
  readonly form: 'bars';
  readonly bars: readonly Bar[];
  /** The longest. */
  readonly max: number;
  /** What is counted: `incident`. */
  readonly unit: string;
}

export interface Bar {
  readonly label: string;
  /** `technical` */
  readonly about: string;
  readonly count: number;
  /** At the end of the row: `5 services`, `3h 10m of impact`. */
  readonly aside: string;
  /** A factor that is there again though what was to be done about it is done: the aside says after what. */
  readonly cameBack: boolean;
  /** Sentences, for "show why" and hovers. */
  readonly why: readonly string[];
  readonly behind: Behind;
}

/** Dots along a straight axis, a row a priority or a severity. */
export interface StripChart extends ChartHead {
  readonly form: 'strip';
  readonly rows: readonly StripRow[];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** What the dots and the bar are called in the legend; '' for those that aren't there. */
  readonly legend: { readonly within: string; readonly late: string; readonly limit: string };
  /** `median age 33 d, n 29` */
  readonly medianWords: string;
  /** What is to be opened below: `Open the 6 overdue`; '' where there is nothing. */
  readonly openWords: string;
  readonly open: Behind;
}

export interface StripRow {
  readonly label: string;
  /** In days; undefined where the policy says nothing. */
  readonly limit: number | undefined;
  /** `1 overdue`, `none` */
  readonly aside: string;
  readonly behind: Behind;
  readonly dots: readonly StripDot[];
}

export interface StripDot {
  /** In days. */
  readonly value: number;
  readonly isLate: boolean;
  readonly document: number;
  /** The id of the action item, where it is one. */
  readonly item: string;
  /** For a hover: `A2 of PM-2026-019, open for 38 d, 8 days late`. */
  readonly words: string;
}

/** The same as the chart, in rows. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly label: string;
  /** In a CSV, with the unit: `median_minutes`. */
  readonly name: string;
  readonly isNumber: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** The sum of all others, at the end. */
  readonly isTotal: boolean;
}

export interface TableCell {
  readonly text: string;
  /** What a CSV has instead of the words: a number without a unit; undefined where nothing is known. */
  readonly value: string | number | undefined;
  readonly behind: Behind;
}
