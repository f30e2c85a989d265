import { asJson } from '../corpus/as-json.ts';
import type { DueList } from './due-list.ts';

/** For programs: instants, lengths and lines. */
export const dueJson = ({ now, postmortems, actions }: DueList): string =>
  asJson({
    at: new Date(now).toISOString(),
    postmortems: postmortems.map(({ window, restricted, ...one }) => ({
      ...one,
      ...(restricted && { restricted }),
      step: window.step,
      within: window.within,
      due: new Date(window.dueAt).toISOString(),
      zone: window.zone,
    })),
    actions: actions.map(({ file, line, restricted, daysLate, row: { action, document, day } }) => ({
      file,
      line,
      postmortem: document.id,
      ...(restricted && { restricted }),
      id: action.id,
      action: action.action,
      priority: action.priority,
      owner: action.owner,
      ticket: action.ticket,
      due: day,
      days_late: daysLate,
    })),
  });
