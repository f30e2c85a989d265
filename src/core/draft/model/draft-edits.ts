import { stringify } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import type { Heading, Postmortem } from '../../document/postmortem.ts';
import type { Cited, DraftAnswer, FactorCandidate } from './draft-answer.ts';

/** The edits that put what a model drafted where nobody has written yet. What is there stays. */
export function draftEdits(
  postmortem: Postmortem,
  { summary, factors }: Pick<DraftAnswer, 'summary' | 'factors'>,
  model: string,
): readonly TextEdit[] {
  return [
    ...(summary.length === 0 ? [] : summaryEdit(postmortem, summary, model)),
    ...(factors.length === 0 ? [] : factorsEdit(postmortem, factors, model)),
  ];
}

function summaryEdit(postmortem: Postmortem, summary: readonly Cited[], model: string): readonly TextEdit[] {
  const { headings, text } = postmortem;
  const heading = headings.find((one) => /^summary\b/i.test(one.text));
  if (!heading) return [];
  const end = endOf(postmortem, heading);
  const beneath = text.slice(heading.span.end, end);
  if (beneath.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '') return [];
  const eol = lineEndOf(text);
  const at = heading.span.end + beneath.trimEnd().length;
  const lines = [
    '',
    '',
    `<!-- ${drafted(model)} -->`,
    ...summary.map((sentence) => `${sentence.text} <!-- ${commented(urisOf(sentence))} -->`),
  ];
  return [{ span: { start: at, end: at }, newText: lines.join(eol) }];
}

/** Where the next heading of its level or above begins. */
const endOf = ({ headings, text }: Postmortem, { span, level }: Heading): number =>
  headings.find((other) => other.span.start > span.start && other.level <= level)?.span.start ?? text.length;

function factorsEdit(
  { sections, factors: written, text }: Postmortem,
  factors: readonly FactorCandidate[],
  model: string,
): readonly TextEdit[] {
  const section = sections.find(({ name }) => name === 'contributing-factors');
  if (!section || section.broken || written.length > 0) return [];
  const eol = lineEndOf(text);
  const list = factors.map((factor, index) => ({
    id: `F${index + 1}`,
    factor: factor.text,
    category: factor.category,
    evidence: urisOf(factor),
  }));
  const { end } = section.content;
  const yaml = stringify(list, { lineWidth: 0 }).trimEnd().replaceAll('\n', eol);
  return [{ span: { start: end, end }, newText: `# ${drafted(model)}${eol}${yaml}${eol}` }];
}

const drafted = (model: string): string =>
  `Drafted by ${model.replace(/[^\p{L}\p{N}._]+/gu, ' ').trim()} from the events it names. Keep, change or take out.`;

const urisOf = ({ cites }: Cited): readonly string[] => cites.map(({ uri }) => uri);

/** In a comment, two dashes would end it. */
const commented = (uris: readonly string[]): string => uris.join(', ').replaceAll('--', '%2D%2D');
