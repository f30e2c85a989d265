import { dueWords } from '../../core/corpus/action-words.ts';
import { windowWords } from '../../core/language/status/window.ts';
import { wallClock } from '../../core/document/zone.ts';
import type { DueList, DuePostmortem, LateAction } from './due-list.ts';

/** For people: a line for each thing that waits. */
export function dueText(list: DueList): string {
  const { postmortems, actions, now } = list;
  const lines = [
    ...postmortems.map((one) => `${one.file}: ${windowWords(one.window, now)}: ${postmortemLine(one)}`),
    ...actions.map((one) => `${one.file}:${one.line}: ${dueWords(one.row)}: ${actionLine(one)}`),
  ];
  return [...lines, dueSummary(list)].map((line) => `${line}\n`).join('');
}

const postmortemLine = ({ id, title, status, severity, owner, window }: DuePostmortem): string =>
  [
    [id, title].filter(Boolean).join(' '),
    `${severity ?? 'no severity'}, ${status}, ${owner ?? 'no owner'}`,
    dueTime(window),
  ].join(' · ');

function actionLine({ row: { action } }: LateAction): string {
  const facts = [action.priority, action.owner ?? 'no owner', action.ticket ?? 'no ticket'].filter(Boolean);
  return `${action.id} ${action.action} · ${facts.join(', ')}`;
}

/** `in review by 2026-11-21 15:10 Europe/Berlin` */
function dueTime({ step, dueAt, zone }: DuePostmortem['window']): string {
  const { day, time } = wallClock(dueAt, zone);
  return `${step === 'review' ? 'in review' : 'published'} by ${day} ${time.slice(0, 5)} ${zone}`;
}

/** `1 postmortem is late, 2 have time left; 3 action items are late.` */
export function dueSummary({ postmortems, actions }: DueList): string {
  const late = postmortems.filter((one) => one.late).length;
  const left = postmortems.length - late;
  const parts = [
    ...(late > 0 ? [`${counted(late, 'postmortem')} late`] : []),
    ...(left > 0 ? [`${left === 1 ? '1 postmortem has' : `${left} postmortems have`} time left`] : []),
    ...(actions.length > 0 ? [`${counted(actions.length, 'action item')} late`] : []),
  ];
  return parts.length === 0 ? 'Nothing is due.' : `${parts.join(', ')}.`;
}

const counted = (count: number, what: string): string =>
  count === 1 ? `1 ${what} is` : `${count} ${what}s are`;
