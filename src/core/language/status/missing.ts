import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { locate } from '../../document/locate.ts';
import { valueAt } from '../../schema/validate.ts';
import { finalSeverity } from '../findings/completeness.ts';
import { isLack } from '../loudness.ts';
import { problemsAt, type ProblemsContext } from '../problems.ts';
import { STATUSES, statusOf, type Status } from './status.ts';

/** One thing that the next status asks for, with where it belongs. */
export interface Missing {
  /** It isn't there yet, or it is there and can't stay so. */
  readonly kind: 'lack' | 'fault';
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface WhatIsMissing {
  readonly status: Status;
  /** The status it is about; undefined where there is none further. */
  readonly next: Status | undefined;
  readonly items: readonly Missing[];
}

/** What the postmortem lacks before it can take its next status. Source: DESIGN "Workflow". */
export function whatIsMissing(postmortem: Postmortem, context: ProblemsContext): WhatIsMissing {
  const status = statusOf(postmortem);
  const next =
    status === 'skipped' || status === 'closed' ? undefined : STATUSES[STATUSES.indexOf(status) + 1];
  return { status, next, items: next === undefined ? [] : missingAt(postmortem, context, next) };
}

/** What keeps a postmortem from having a status, whatever it has now. */
export function missingAt(
  postmortem: Postmortem,
  context: ProblemsContext,
  status: Status,
): readonly Missing[] {
  const { caret: _, ...atRest } = context;
  const open = problemsAt(postmortem, atRest, status).filter(
    ({ code, level }) => level === 'error' || isLack(code),
  );
  const things = open.map(({ code, message, span }) => ({ kind: kindOf(code), code, message, span }));
  return [...things.filter((one) => !isPlaceholder(one, things)), ...gate(postmortem, context, status)];
}

const kindOf = (code: string): Missing['kind'] => (isLack(code) ? 'lack' : 'fault');

/** `due: TBD` is no date, since it is still to be said: one thing, and not two. */
const isPlaceholder = ({ kind, span }: Missing, things: readonly Missing[]): boolean =>
  kind === 'fault' &&
  things.some(
    (other) => other.kind === 'lack' && other.span.start === span.start && other.span.end === span.end,
  );

/** What a status asks for beyond a document without errors. */
function gate(postmortem: Postmortem, context: ProblemsContext, next: Status): readonly Missing[] {
  if (next === 'reviewed') return approvals(postmortem, context);
  if (next === 'published') return postmortem.actionItems.flatMap(ticketless);
  return next === 'closed' ? postmortem.actionItems.flatMap(unfinished) : [];
}

function approvals(postmortem: Postmortem, { config }: ProblemsContext): readonly Missing[] {
  const { frontMatter } = postmortem;
  const needed = config.policy.approvals?.[finalSeverity(postmortem) ?? ''] ?? 0;
  const given = valueAt(frontMatter?.value, ['approvals']);
  const by = Array.isArray(given) ? given.map((one: unknown) => valueAt(one, ['by'])) : [];
  // Who approves twice is still one.
  const count = new Set(by).size;
  if (!frontMatter || count >= needed) return [];
  const asking = locate(frontMatter, ['severity'])?.value ?? frontMatter.nameSpan;
  const span = locate(frontMatter, ['approvals'])?.key ?? asking;
  const message = `${finalSeverity(postmortem) ?? ''} asks for ${needed} approval${needed === 1 ? '' : 's'} and has ${count === 0 ? 'none yet' : count}.`;
  return [{ kind: 'lack', code: 'missing/approval', span, message }];
}

const textOf = (item: Item, key: string): string => {
  const value = item.fields[key]?.value;
  return typeof value === 'string' ? value.trim() : '';
};

/** That an owner is missing, the schema says. */
function ticketless(item: Item): readonly Missing[] {
  const status = textOf(item, 'status');
  if (status === 'idea' || status === 'wont_do' || textOf(item, 'ticket') !== '') return [];
  const message = `${item.id ?? 'An action item'} has no ticket. Push Action Items… makes one.`;
  return [{ kind: 'lack', code: 'missing/ticket', span: headOf(item), message }];
}

function unfinished(item: Item): readonly Missing[] {
  const status = textOf(item, 'status');
  const settled = status === 'done' || (status === 'wont_do' && textOf(item, 'reason') !== '');
  if (settled || status === 'idea' || !['P0', 'P1'].includes(textOf(item, 'priority'))) return [];
  const message = `${item.id ?? 'An action item'} is ${textOf(item, 'priority')} and not done yet.`;
  return [{ kind: 'lack', code: 'missing/done', span: item.fields['status']?.span ?? headOf(item), message }];
}

const headOf = (item: Item): Span => item.fields['id']?.span ?? item.span;
