import type { Finding } from '../../document/finding.ts';
import type { Heading, Item, Postmortem, Section } from '../../document/postmortem.ts';
import { has } from '../digest.ts';
import type { Span } from '../../document/span.ts';

/** Required parts that are there and hold nothing but hints. */
export function emptyParts(
  postmortem: Postmortem,
  required: { readonly headings: readonly string[]; readonly sections: readonly string[] },
): readonly Finding[] {
  return [
    ...required.headings.flatMap((name) => emptyHeading(postmortem, name)),
    ...required.sections.flatMap((name) => emptySection(postmortem, name)),
  ];
}

function emptyHeading(postmortem: Postmortem, name: string): readonly Finding[] {
  const wanted = name.toLowerCase();
  const heading = postmortem.headings.find(({ text }) => text.toLowerCase().startsWith(wanted));
  if (!heading || hasTextBeneath(postmortem, heading)) return [];
  return [empty('heading', heading.span, `Nothing is written under "${name}" yet.`)];
}

/** Headings that are answered in prose: a section beneath them is no answer. */
const PROSE = ['summary', 'detection'];

/** Anything but comments, up to the next heading of its level. */
function hasTextBeneath({ headings, sections, text }: Postmortem, heading: Heading): boolean {
  const { level, span } = heading;
  const next = headings.find((other) => other.span.start > span.start && other.level <= level);
  const end = next?.span.start ?? text.length;
  const left = isProse(heading) ? sections.map((section) => section.span) : [];
  const within = left.filter(({ start }) => start > span.end && start < end);
  const starts = [span.end, ...within.map((one) => one.end)];
  return starts.some((start, index) => holdsText(text.slice(start, within[index]?.start ?? end)));
}

/** Only as far as the first word is looked. */
const holdsText = (text: string): boolean => (NO_TEXT.exec(text)?.[0].length ?? 0) < text.length;

const NO_TEXT = /^(?:\s+|<!--[\s\S]*?(?:-->|$))*/;

const isProse = ({ text }: Heading): boolean => PROSE.some((word) => text.toLowerCase().startsWith(word));

function emptySection(postmortem: Postmortem, name: string): readonly Finding[] {
  const section = postmortem.sections.find((one) => one.name === name);
  if (!section || !holdsNothing(postmortem, section) || section.broken) return [];
  return [empty('section', section.nameSpan, EMPTY[name] ?? '')];
}

const EMPTY: Readonly<Record<string, string>> = {
  timeline: 'The timeline has no entry yet.',
  'contributing-factors': 'There is no contributing factor yet.',
  'action-items': 'There is no action item yet.',
};

/** The schemas of the other sections say themselves what has to be in them. */
function holdsNothing(postmortem: Postmortem, { name }: Section): boolean {
  if (name === 'timeline') return !has(postmortem, 'entries');
  if (name === 'contributing-factors') return !has(postmortem, 'factors');
  if (name !== 'action-items' || has(postmortem, 'actionItems')) return false;
  return !factorsAccepted(postmortem.factors);
}

/** Where every factor is accepted for a reason, no action is an answer. */
const factorsAccepted = (factors: readonly Item[]): boolean =>
  factors.length > 0 && factors.every(({ fields }) => fields['accepted'] !== undefined);

const empty = (kind: 'heading' | 'section', span: Span, message: string): Finding => ({
  code: `missing/${kind}`,
  span,
  level: 'error',
  message,
});
