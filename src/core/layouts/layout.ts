/** What a part of an old document is for us. `keep` stays as it is, under its own heading. */
export type Role =
  | 'summary'
  | 'background'
  | 'detection'
  | 'response'
  | 'impact'
  | 'timeline'
  | 'factors'
  | 'trigger'
  | 'whys'
  | 'learnings'
  | 'went_well'
  | 'could_improve'
  | 'got_lucky'
  | 'actions'
  | 'responders'
  | 'keep';

export const LAYOUTS = ['google', 'pagerduty', 'atlassian', 'markdown'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

/** A form that postmortems were written in. A new one is a file and a line in `index.ts`. */
export interface Layout {
  readonly id: LayoutId;
  /** In a sentence: "read as ...". */
  readonly label: string;
  /** What its headings, in lower case without numbers and signs around them, are for. The first that fits counts. */
  readonly headings: readonly (readonly [heading: RegExp, role: Role])[];
  /** Headings that hardly another layout has. */
  readonly tellTales: readonly RegExp[];
}
