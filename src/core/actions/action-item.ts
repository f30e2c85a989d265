/** One action item of a postmortem, as pushing needs it. */
export interface ActionItem {
  /** `A1` */
  readonly id: string;
  readonly action: string;
  readonly type?: string;
  readonly priority?: string;
  readonly owner?: string;
  /** ISO date, or undefined where it is relative and not yet known. */
  readonly due?: string;
  readonly doneWhen?: string;
  readonly addresses: readonly string[];
  readonly status: 'idea' | 'open' | 'in_progress' | 'done' | 'wont_do';
  readonly ticket?: string;
  /** Id of the tracker it goes to; undefined where the first configured one serves. */
  readonly tracker?: string;
}
