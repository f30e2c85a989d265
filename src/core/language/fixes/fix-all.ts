import type { TextEdit } from '../../document/edit.ts';
import type { Fix } from '../../document/finding.ts';
import type { Problem } from '../problems.ts';

/** What can be mended without anybody looking: it changes how something is written, not what is meant. */
const SURE = ['yaml/lost-text', 'yaml/quote', 'timeline/time', 'timeline/tail', 'document/section-name'];
/** Here the fix is a guess, unless only case, blanks or lines between words differ. */
const IF_ALIKE = ['schema/unknown-key', 'schema/enum'];

/** The edits of every problem that needs no second thought. What would touch the same place waits for the next time. */
export const fixAll = (text: string, problems: readonly Problem[]): readonly TextEdit[] =>
  together(problems.filter((problem) => isSure(text, problem)).flatMap(preferred));

/** The edits of every problem of one code, each mended in the way that is preferred. */
export const fixAllOf = (problems: readonly Problem[], code: string): readonly TextEdit[] =>
  together(problems.filter((problem) => problem.code === code).flatMap(preferred));

/** The fix to take when nothing else is known. */
const preferred = ({ fixes = [] }: Problem): readonly Fix[] =>
  fixes.filter((fix) => fix.preferred === true).slice(0, 1);

export const hasPreferred = (problem: Problem): boolean => preferred(problem).length > 0;

function isSure(text: string, problem: Problem): boolean {
  if (SURE.includes(problem.code)) return true;
  const [edit] = preferred(problem)[0]?.edits ?? [];
  return (
    IF_ALIKE.includes(problem.code) &&
    edit !== undefined &&
    alike(text.slice(edit.span.start, edit.span.end), edit.newText)
  );
}

const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');
const alike = (one: string, other: string): boolean => bare(one) === bare(other);

/** Those of the fixes that touch nothing that an earlier one touches. */
function together(fixes: readonly Fix[]): readonly TextEdit[] {
  return fixes.reduce<readonly TextEdit[]>(
    (taken, { edits }) =>
      edits.some((edit) => taken.some((other) => meet(edit, other))) ? taken : [...taken, ...edits],
    [],
  );
}

const meet = ({ span: a }: TextEdit, { span: b }: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
