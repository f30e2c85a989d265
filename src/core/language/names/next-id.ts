import type { Postmortem } from '../../document/postmortem.ts';
import { idMentions, type MentionKind } from './mentions.ts';

export type IdKind = Extract<MentionKind, 'entry' | 'factor' | 'action'>;

const LETTERS: Readonly<Record<IdKind, string>> = { entry: 'T', factor: 'F', action: 'A' };

/** One more than the highest number in use: F3 behind F1 and F2. What something refers to counts as in use. */
export function nextId(postmortem: Postmortem, kind: IdKind): string {
  const letter = LETTERS[kind];
  const numbers = idMentions(postmortem)
    .filter((one) => one.kind === kind && one.name.startsWith(letter))
    .map(({ name }) => Number(name.slice(1)))
    .filter(Number.isSafeInteger);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
