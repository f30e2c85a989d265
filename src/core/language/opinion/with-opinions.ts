import type { TextEdit } from '../../document/edit.ts';
import type { Fix } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Problem } from '../problems.ts';
import { withinYaml } from '../fixes/within-yaml.ts';
import type { Opinion } from './answer.ts';
import { sentenceOf } from './asked.ts';

/**
 * The problems as a second opinion leaves them: a warning it finds no fault with is an information, and a rewrite is
 * one more fix. It adds no problem and makes none louder; an opinion on a sentence that has changed since is void.
 */
export function withOpinions(
  postmortem: Postmortem,
  problems: readonly Problem[],
  opinions: readonly Opinion[],
  model: string,
): readonly Problem[] {
  if (opinions.length === 0) return problems;
  return problems.map((problem) => {
    if (!opinions.some(({ code }) => code === problem.code)) return problem;
    const sentence = sentenceOf(postmortem, problem.span);
    const opinion = opinions.find(({ code, text }) => code === problem.code && text === sentence.text);
    if (!opinion) return problem;
    const { verdict, why, rewrite } = opinion;
    const fix =
      rewrite === undefined ? [] : fixOf(postmortem, { span: sentence.span, newText: rewrite }, model);
    return {
      ...problem,
      level: verdict === 'fine' && problem.level === 'warning' ? 'information' : problem.level,
      fixes: [...(problem.fixes ?? []), ...fix],
      ...(problem.note
        ? { note: { ...problem.note, opinion: { model, text: why ?? VERDICTS[verdict] } } }
        : {}),
    };
  });
}

const VERDICTS = { keep: 'Worth another wording.', fine: 'Nothing to change here.' } as const;

/** None where the new sentence would break the YAML it stands in. */
function fixOf(postmortem: Postmortem, edit: TextEdit, model: string): readonly Fix[] {
  const safe = withinYaml(postmortem, edit);
  return safe ? [{ title: `Write "${short(edit.newText)}" (${model})`, edits: [safe] }] : [];
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
