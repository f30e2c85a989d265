import { valueAt } from '../schema/validate.ts';
import type { Postmortem } from './postmortem.ts';

/** A question of `learnings` that nobody has answered. */
export interface AskedQuestion {
  /** As an agenda counts it, from 1. */
  readonly number: number;
  /** Its place in the list of the document. */
  readonly index: number;
  readonly question: string;
  /** The handle of who may know. */
  readonly whom: string | undefined;
}

export function askedQuestions({ sections }: Pick<Postmortem, 'sections'>): readonly AskedQuestion[] {
  const learnings = sections.find(({ name }) => name === 'learnings');
  const all = valueAt(learnings?.value, ['questions']);
  const items: readonly unknown[] = Array.isArray(all) ? all : [];
  const open = items.flatMap((item, index) => {
    const question = said(item) ?? said(valueAt(item, ['question']));
    if (question === undefined || said(valueAt(item, ['answer'])) !== undefined) return [];
    return [{ index, question, whom: said(valueAt(item, ['for']))?.replace(/^@/, '') }];
  });
  return open.map((one, at) => ({ ...one, number: at + 1 }));
}

const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
