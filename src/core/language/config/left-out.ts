import { codeFits } from '../../config/ignored-in.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { problems, problemsAt, type ProblemsContext } from '../problems.ts';

/**
 * The codes that the `ignore` entries of `.postmortem.yaml` leave out of a postmortem, now or in review: what a draft
 * does not say yet, and what is no longer said of the published, is left out just as well.
 */
export function leftOut(
  postmortem: Postmortem,
  { now, config, lookup, ignored = [] }: ProblemsContext,
): readonly string[] {
  if (ignored.length === 0) return [];
  const context = { now, config, ignored: [], optIn: true, ...(lookup && { lookup }) };
  const found = [problems(postmortem, context), problemsAt(postmortem, context, 'in_review')].flat();
  const codes = [...new Set(found.map(({ code }) => code))];
  return codes.filter((code) => ignored.some((one) => codeFits(one.code, code)));
}
