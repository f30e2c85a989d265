import type { Postmortem } from '../../document/postmortem.ts';
import { fields, list, text } from '../values.ts';

/** A question of `learnings` that nobody has answered. */
export interface AskedQuestion {
  /** As the agenda counts it, from 1. */
  readonly number: number;
  /** Its place in the list of the document. */
  readonly index: number;
  readonly question: string;
  /** The handle of who may know. */
  readonly whom: string | undefined;
}

export function openQuestionsOf({ sections }: Pick<Postmortem, 'sections'>): readonly AskedQuestion[] {
  const learnings = sections.find(({ name }) => name === 'learnings');
  const all = list(fields(learnings?.value)['questions']);
  const open = all.flatMap((item, index) => {
    const question = text(item) ?? text(fields(item)['question']);
    if (question === undefined || text(fields(item)['answer']) !== undefined) return [];
    return [{ index, question, whom: text(fields(item)['for'])?.replace(/^@/, '') }];
  });
  return open.map((one, at) => ({ ...one, number: at + 1 }));
}
