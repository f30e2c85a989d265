import type { Postmortem } from '../../document/postmortem.ts';
import { missingAt, type Missing } from './missing.ts';
import type { ProblemsContext } from '../problems.ts';
import { STATUSES, statusOf, type Status } from './status.ts';

/** A status that a postmortem could have, seen from the one it has. */
export interface Gate {
  readonly status: Status;
  /** `aside` is skipped: no postmortem is written. */
  readonly way: 'here' | 'on' | 'back' | 'aside';
  /** What stands in the way: that of each status passed through, each thing once. Going back asks for nothing. */
  readonly missing: readonly Missing[];
  /** What of it this status is the first to ask for. */
  readonly own: readonly Missing[];
}

/** Every status with what it lacks. Source: DESIGN "Workflow". */
export function gates(postmortem: Postmortem, context: ProblemsContext): readonly Gate[] {
  const now = statusOf(postmortem);
  const passed: Missing[] = [];
  return STATUSES.filter((status) => status === now || isOffered(status, now)).map((status) => {
    const way = wayTo(status, now);
    const own = way === 'on' ? missingAt(postmortem, context, status).filter(isNew(passed)) : [];
    passed.push(...own);
    return { status, way, own, missing: way === 'on' ? [...passed] : [] };
  });
}

/** What has been published was written, so it can't be skipped any more. */
const isOffered = (status: Status, now: Status): boolean =>
  status !== 'skipped' || (now !== 'published' && now !== 'closed');

function wayTo(status: Status, now: Status): Gate['way'] {
  if (status === now) return 'here';
  if (status === 'skipped') return 'aside';
  return rankOf(status) > rankOf(now) ? 'on' : 'back';
}

/** A postmortem that was skipped begins again as a draft. */
const rankOf = (status: Status): number => (status === 'skipped' ? 0.5 : STATUSES.indexOf(status));

const isNew =
  (known: readonly Missing[]) =>
  ({ code, span, message }: Missing): boolean =>
    !known.some((one) => one.code === code && one.span.start === span.start && one.message === message);
