import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import { locate } from '../../document/locate.ts';
import { openQuestionsIn } from '../../document/open-question.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { valueAt } from '../../schema/validate.ts';
import { frontMatterText, type Status } from '../status/status.ts';
import { finalSeverity } from './completeness.ts';

/** What a status asks for beyond a document without errors, and so what every status behind it does. */
export function gateFindings(postmortem: Postmortem, config: Config, status: Status): readonly Finding[] {
  if (status === 'skipped') return reasonless(postmortem);
  const passed = GATES.indexOf(status);
  return [
    ...(passed >= 0 ? approvals(postmortem, config) : []),
    ...(passed >= 1 ? postmortem.actionItems.flatMap(ticketless) : []),
    ...(passed >= 2 ? postmortem.actionItems.flatMap(unfinished) : []),
  ];
}

const GATES: readonly Status[] = ['reviewed', 'published', 'closed'];

function reasonless(postmortem: Postmortem): readonly Finding[] {
  const reason = frontMatterText(postmortem, 'reason') ?? '';
  const { frontMatter } = postmortem;
  if (!frontMatter || (reason !== '' && openQuestionsIn(reason).length === 0)) return [];
  const span = locate(frontMatter, ['reason'])?.key ?? keyOrHead(postmortem, 'status');
  const message = 'Why is no postmortem written? `reason` says it in a few words.';
  return [{ code: 'missing/reason', span, level: 'error', message }];
}

/** Where the front matter has what asks for something. */
function keyOrHead({ frontMatter, lines }: Postmortem, key: string): Span {
  return (frontMatter && (locate(frontMatter, [key])?.value ?? frontMatter.nameSpan)) ?? lines.span(0);
}

function approvals(postmortem: Postmortem, { policy }: Config): readonly Finding[] {
  const { frontMatter } = postmortem;
  const severity = finalSeverity(postmortem) ?? '';
  const needed = policy.approvals?.[severity] ?? 0;
  const given = valueAt(frontMatter?.value, ['approvals']);
  const by = Array.isArray(given) ? given.map((one: unknown) => valueAt(one, ['by'])) : [];
  // Who approves twice is still one.
  const count = new Set(by).size;
  if (!frontMatter || count >= needed) return [];
  const span = locate(frontMatter, ['approvals'])?.key ?? keyOrHead(postmortem, 'severity');
  const message = `${severity} asks for ${needed} approval${needed === 1 ? '' : 's'} and has ${count === 0 ? 'none yet' : count}.`;
  return [{ code: 'missing/approval', span, level: 'error', message }];
}

const textOf = (item: Item, key: string): string => {
  const value = item.fields[key]?.value;
  return typeof value === 'string' ? value.trim() : '';
};

/** That an owner is missing, the schema says. A push makes no ticket of what is settled. */
function ticketless(item: Item): readonly Finding[] {
  if (SETTLED.includes(textOf(item, 'status')) || textOf(item, 'ticket') !== '') return [];
  const message = `${item.id ?? 'An action item'} has no ticket. Push Action Items… makes one.`;
  return [{ code: 'missing/ticket', span: headOf(item), level: 'warning', message }];
}

const SETTLED = ['idea', 'wont_do', 'done'];

function unfinished(item: Item): readonly Finding[] {
  const status = textOf(item, 'status');
  const settled = status === 'done' || (status === 'wont_do' && textOf(item, 'reason') !== '');
  if (settled || status === 'idea' || !['P0', 'P1'].includes(textOf(item, 'priority'))) return [];
  const message = `${item.id ?? 'An action item'} is ${textOf(item, 'priority')} and not done yet.`;
  return [
    { code: 'missing/done', span: item.fields['status']?.span ?? headOf(item), level: 'error', message },
  ];
}

const headOf = (item: Item): Span => item.fields['id']?.span ?? item.span;
