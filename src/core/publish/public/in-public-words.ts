import type { Finding } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { formatCount } from '../../timeline/format.ts';
import type { PublicVersion } from './public-version.ts';
import type { Withheld, WithheldKind } from './withheld.ts';

const MANY: Partial<Record<WithheldKind, string>> = {
  'front matter': 'front matter',
  code: 'pieces of code',
  field: 'details of what leaves (who, owners, ids, sources, tickets)',
  html: 'pieces of HTML',
  impact: 'facts of the impact',
  learnings: 'learnings',
  quote: 'quotes',
  'timeline entry': 'timeline entries',
};

const ONE: Partial<Record<WithheldKind, string>> = {
  'front matter': 'the front matter',
  code: 'a piece of code',
  field: 'a detail of what leaves',
  html: 'a piece of HTML',
  impact: 'a fact of the impact',
  learnings: 'the learnings',
  title: 'the title',
};

/** `9 paragraphs`, `the learnings` */
const counted = (kind: WithheldKind, count: number): string =>
  count === 1 ? (ONE[kind] ?? `1 ${kind}`) : `${formatCount(count)} ${MANY[kind] ?? `${kind}s`}`;

/** `the title, 9 paragraphs, 4 timeline entries`: what stays, in the order in which it first stands. */
export function stayingWords(withheld: readonly Withheld[]): string {
  const counts = new Map<WithheldKind, number>();
  for (const { kind, count } of withheld) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => counted(kind, count)).join(', ');
}

/** `2 things in it must not leave` */
export const leakingWords = (leaks: readonly Finding[]): string =>
  leaks.length === 1 ? 'One thing in it must not leave' : `${leaks.length} things in it must not leave`;

const lineOf = ({ lines }: Postmortem, { span }: { readonly span: Finding['span'] }): number =>
  lines.positionAt(span.start).line + 1;

/** A leak as a row: what it is, and below what can be done. */
export function leakRow(
  { lines }: Postmortem,
  { span, message }: Finding,
): { readonly said: string; readonly way: string } {
  const [, what = message, way = ''] =
    /^The public version would say (.*?)\. (?=[A-Z][^.]*\.?)([^]*)$/.exec(message) ?? [];
  const line = lines.positionAt(span.start).line + 1;
  return { said: `Line ${line}: ${oneLine(what)}`, way: oneLine(way) };
}

/** What somebody reads before a public version leaves: what is in the way, what leaves, and what stays. */
export function publicPage(version: PublicVersion, postmortem: Postmortem): string {
  const { markdown, withheld, leaks } = version;
  const inTheWay = leaks.map(
    (leak) => `- Line ${lineOf(postmortem, leak)}: ${oneLine(leak.message)} (${leak.code})`,
  );
  const staying = withheld.map((one) => `- Line ${lineOf(postmortem, one)}: ${oneOf(one)}`);
  return [
    ...(leaks.length > 0 ? [`${leakingWords(leaks)}:`, '', ...inTheWay, '', RULE, ''] : []),
    leaks.length > 0 ? 'This would leave:' : 'This leaves:',
    '',
    markdown.trimEnd(),
    '',
    RULE,
    '',
    `This stays: ${stayingWords(withheld)}.`,
    '',
    ...staying,
    '',
  ].join('\n');
}

const RULE = '---';

const oneOf = ({ kind, count, words }: Withheld): string =>
  `${counted(kind, count)}${words === '' ? '' : `: ${oneLine(words)}`}`;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
