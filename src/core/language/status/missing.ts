import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { isLack } from '../loudness.ts';
import { problemsAt, type ProblemsContext } from '../problems.ts';
import { STATUSES, statusOf, type Status } from './status.ts';

/** One thing that a status asks for, with where it belongs. */
export interface Missing {
  /** It isn't there yet, or it is there and can't stay so. */
  readonly kind: 'lack' | 'fault';
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface WhatIsMissing {
  readonly status: Status;
  /** The status it is about; undefined where there is none further, and it is about the one that it has. */
  readonly next: Status | undefined;
  readonly items: readonly Missing[];
}

/** What the postmortem lacks before it can take its next status. Source: DESIGN "Workflow". */
export function whatIsMissing(postmortem: Postmortem, context: ProblemsContext): WhatIsMissing {
  const status = statusOf(postmortem);
  const next =
    status === 'skipped' || status === 'closed' ? undefined : STATUSES[STATUSES.indexOf(status) + 1];
  return { status, next, items: missingAt(postmortem, context, next ?? status) };
}

/** What keeps a postmortem from having a status, whatever it has now. */
export function missingAt(
  postmortem: Postmortem,
  context: ProblemsContext,
  status: Status,
): readonly Missing[] {
  const { caret: _, ...atRest } = context;
  const things = problemsAt(postmortem, atRest, status)
    .filter(({ code, level }) => level === 'error' || isLack(code))
    .map(({ code, message, span }) => ({ kind: kindOf(code), code, message, span }));
  const lacking = new Set(things.filter(({ kind }) => kind === 'lack').map(placeOf));
  // `due: TBD` is no date, since it is still to be said: one thing, and not two.
  return things.filter((one) => one.kind === 'lack' || !lacking.has(placeOf(one)));
}

/** What isn't there yet, a sentence each, but for sources of marks: what a review goes through apart. */
export const lacksOf = (postmortem: Postmortem, context: ProblemsContext): readonly string[] =>
  whatIsMissing(postmortem, context)
    .items.filter(({ kind, code }) => kind === 'lack' && code !== 'missing/source')
    .map(({ message }) => message);

const kindOf = (code: string): Missing['kind'] => (isLack(code) ? 'lack' : 'fault');

const placeOf = ({ span }: Missing): string => `${span.start}-${span.end}`;
