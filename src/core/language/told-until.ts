import type { Config } from '../config/config.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { actionsIn } from './action/all-actions.ts';
import { dueContext, lastDay } from './action/due.ts';
import { slackOf } from './findings/clock-findings.ts';

const DAY = 86_400_000;

/**
 * The instant before which a document is told the same as `now`, if nothing but time changes: until then no due date
 * passes, nothing that is late gets a day later, and no time that is still to come has come. A law holds it to `problems`.
 */
export function toldUntil(
  postmortem: Postmortem,
  { now, config }: { readonly now: number; readonly config: Config },
): number {
  let until = Number.MAX_SAFE_INTEGER;
  const slack = slackOf(postmortem);
  for (const { at } of postmortem.timeline?.entries ?? [])
    if (at !== undefined && at - slack > now) until = Math.min(until, at - slack);
  const actions = actionsIn(postmortem);
  const context = actions.length === 0 ? undefined : dueContext(postmortem, config);
  for (const action of actions) {
    const last = context && lastDay(action, context);
    if (last) until = Math.min(until, nextDay(last.end, now));
  }
  return until;
}

/** When it begins to be late, or to be a day later. */
const nextDay = (end: number, now: number): number =>
  end + Math.max(0, Math.ceil((now - end) / DAY)) * DAY + 1;
