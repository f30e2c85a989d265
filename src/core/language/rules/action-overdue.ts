import type { Finding } from '../../document/finding.ts';
import { actionsIn, inEachAction } from '../action/all-actions.ts';
import { dueContext, lastDay } from '../action/due.ts';
import { WORKBOOK } from '../action/sources.ts';
import type { Rule } from '../rule.ts';

const NOTE = {
  why: 'Actions that are not followed are how postmortems fail. A date that has passed is decided again: done, later for a reason, or not at all.',
  question: 'Is it done, is there a new date, or will it not be done, and why?',
  source: WORKBOOK,
};

const kept = inEachAction();

/** Open actions whose last day is over, where the incident was. */
export const overdue: Rule = {
  code: 'action/overdue',
  summary: 'An action that is overdue',
  level: 'warning',
  note: NOTE,
  check(postmortem, { now, config }) {
    if (actionsIn(postmortem).length === 0) return [];
    const context = dueContext(postmortem, config);
    // Every zone's days end at a quarter of an hour: until the next nothing else is late.
    const until = Math.floor(now / QUARTER);
    return kept(postmortem, JSON.stringify([until, context]), (action): Finding | undefined => {
      const { due, id } = action;
      const last = lastDay(action, context);
      if (!due || !last || now <= last.end) return undefined;
      const { day, end } = last;
      const which = day === due.text ? '' : `, which is ${due.text} after the incident was resolved`;
      const message = `${id ?? 'This action'} was due on ${day}${which}: ${late(now - end)}. Is it done, is there a new date, or will it not be done?`;
      return { code: 'action/overdue', span: due.span, message, note: NOTE };
    });
  },
};

/** Milliseconds. */
const QUARTER = 15 * 60_000;
const DAY = 86_400_000;

function late(ms: number): string {
  const days = Math.ceil(ms / DAY);
  return days === 1 ? 'a day late' : `${days} days late`;
}
