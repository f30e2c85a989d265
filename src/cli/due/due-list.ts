import type { ActionRow } from '../../core/corpus/open-actions.ts';
import type { Window } from '../../core/language/status/window.ts';

/** A postmortem that is still to be reviewed or published, with the time that the policy gives. */
export interface DuePostmortem {
  readonly file: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly status: string;
  readonly owner: string | undefined;
  readonly severity: string | undefined;
  readonly restricted: boolean;
  readonly window: Window;
  readonly late: boolean;
}

/** An open action item whose last day is over. */
export interface LateAction {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly restricted: boolean;
  readonly row: ActionRow;
  readonly daysLate: number;
}

/** What waits: the postmortems by when they are due, then the action items, the latest first. */
export interface DueList {
  readonly now: number;
  readonly postmortems: readonly DuePostmortem[];
  readonly actions: readonly LateAction[];
}

export const isAnyLate = ({ postmortems, actions }: DueList): boolean =>
  actions.length > 0 || postmortems.some(({ late }) => late);
