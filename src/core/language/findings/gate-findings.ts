import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import { locate } from '../../document/locate.ts';
import { openQuestionsIn } from '../../document/open-question.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { valueAt } from '../../schema/validate.ts';
import { fromDigests } from '../digest.ts';
import { frontMatterText, type Status } from '../status/status.ts';
import { finalSeverity } from './completeness.ts';
import { movedUnmet } from './unmet-actions.ts';

/** What a status asks for beyond a document without errors, and so what every status behind it does. */
export function gateFindings(postmortem: Postmortem, config: Config, status: Status): readonly Finding[] {
  if (status === 'skipped') return reasonless(postmortem);
  const passed = GATES.slice(0, GATES.indexOf(status) + 1);
  if (passed.length === 0) return [];
  const unmet = fromDigests(postmortem, (digest) => digest.items.unmet, movedUnmet);
  return [
    ...approvals(postmortem, config),
    ...unmet.filter((one) => passed.includes(one.status)).map(({ finding }) => finding),
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

const handleOf = (written: unknown): string =>
  typeof written === 'string' ? written.trim().replace(/^@/, '').toLowerCase() : '';

function approvals(postmortem: Postmortem, { policy }: Config): readonly Finding[] {
  const { frontMatter } = postmortem;
  const severity = finalSeverity(postmortem) ?? '';
  const needed = policy.approvals?.[severity] ?? 0;
  const given = valueAt(frontMatter?.value, ['approvals']);
  const by = Array.isArray(given) ? given.map((one: unknown) => valueAt(one, ['by'])) : [];
  // Who approves twice is still one, and nobody approves what is their own.
  const others = new Set(by.map(handleOf));
  others.delete('');
  others.delete(handleOf(valueAt(frontMatter?.value, ['owner'])));
  const count = others.size;
  if (!frontMatter || count >= needed) return [];
  const span = locate(frontMatter, ['approvals'])?.key ?? keyOrHead(postmortem, 'severity');
  const has = count === 0 ? 'none yet: write under approvals who gave it, `by`, and when, `at`' : count;
  const message = `${severity} asks for ${needed} approval${needed === 1 ? '' : 's'} and has ${has}.`;
  return [{ code: 'missing/approval', span, level: 'error', message }];
}
