import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { fixAllOf, hasPreferred } from './fix-all.ts';
import { isFuture } from '../../document/version.ts';
import { isFixed } from '../loudness.ts';
import { nodeAt } from '../node-at.ts';
import type { Problem } from '../problems.ts';
import { sectionAt } from '../section-at.ts';

/** A change offered for a problem, with the problem it mends. */
export interface CodeFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  readonly problem: Problem;
  /** It leaves the problem out instead of mending it: the reason is still to be written. */
  readonly ignores: boolean;
}

/** The fixes of the problems that a span touches, and for each a way to leave it out with a reason. */
export function fixes(postmortem: Postmortem, problems: readonly Problem[], span: Span): readonly CodeFix[] {
  const touched = problems.filter(
    (problem) => problem.span.start <= span.end && span.start <= problem.span.end,
  );
  return [
    ...touched.flatMap(ownFixes),
    ...everywhere(problems, touched),
    ...touched.flatMap((problem) => ignoreFix(postmortem, problem)),
  ];
}

/** What a problem itself offers. */
export const ownFixes = (problem: Problem): readonly CodeFix[] =>
  (problem.fixes ?? []).map(({ title, edits, preferred = false }) => ({
    title,
    edits,
    preferred,
    problem,
    ignores: false,
  }));

/** What is wrong here may be wrong in more places, and in the same way. */
function everywhere(problems: readonly Problem[], touched: readonly Problem[]): readonly CodeFix[] {
  const codes = [...new Set(touched.filter(hasPreferred).map(({ code }) => code))];
  return codes.flatMap((code) => {
    const count = problems.filter((problem) => problem.code === code && hasPreferred(problem)).length;
    const problem = touched.find((one) => one.code === code);
    if (count < 2 || !problem) return [];
    const title = `Fix All ${count} of ${code} in This Document`;
    return [{ title, edits: fixAllOf(problems, code), preferred: false, problem, ignores: false }];
  });
}

function ignoreFix(postmortem: Postmortem, problem: Problem): readonly CodeFix[] {
  if (isFuture(postmortem)) return [];
  if (isFixed(problem.code) || problem.code.startsWith('ignore/')) return [];
  const line = postmortem.lines.positionAt(aboveOf(postmortem, problem.span)).line;
  const { start, end } = postmortem.lines.span(line);
  // In front of the front matter it would end it, and in it say nothing of the whole.
  if (start < (postmortem.frontMatter?.content.start ?? 0)) return [];
  const indent = /^[ \t]*/.exec(postmortem.text.slice(start, end))?.[0] ?? '';
  const said = `postmortem-ignore ${problem.code}: `;
  const comment = sectionAt(postmortem, problem.span.start) ? `# ${said}reason` : `<!-- ${said}reason -->`;
  const edits = [
    { span: { start, end: start }, newText: `${indent}${comment}${lineEndOf(postmortem.text)}` },
  ];
  return [
    { title: `Ignore ${problem.code} Here, with a Reason`, edits, preferred: false, problem, ignores: true },
  ];
}

/** Where the comment goes above: the paragraph, log entry or text of YAML a problem is in, else its line. */
function aboveOf(postmortem: Postmortem, span: Span): number {
  const { prose, timeline } = postmortem;
  const holds = (unit: Span): boolean => unit.start <= span.start && span.end <= unit.end;
  const unit = [...prose, ...(timeline?.entries ?? [])].find((one) => holds(one.span));
  if (unit) return unit.span.start;
  return timeline?.log && holds(timeline.log.span) ? span.start : aboveText(postmortem, span.start);
}

/** A comment among the lines of a text would become part of it, or cut it in two. */
function aboveText(postmortem: Postmortem, offset: number): number {
  const section = sectionAt(postmortem, offset);
  const found = section && nodeAt(section, offset);
  if (!section || found?.on !== 'value') return offset;
  return Math.min(offset, found.span.start, locate(section, found.path)?.key?.start ?? offset);
}
