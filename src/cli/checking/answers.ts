import { openElsewhere, type AsksOthers } from '../../core/language/action/open-elsewhere.ts';
import type { OpenAction } from '../../core/language/lookup.ts';

/** No document is asked anything. */
export const NO_ANSWERS = '';

/** What other documents answer to one: as long as this is the same, they make no difference to what is found in it. */
export function answersTo({ own, actions }: AsksOthers, others: Others, file: string): string {
  const answers = actions.map((action) => openElsewhere(others.openActions, own, action));
  const sameId = own === undefined ? [] : othersWith(others, own, file);
  if (sameId.length === 0 && answers.every((one) => one === undefined)) return NO_ANSWERS;
  return JSON.stringify([sameId, answers.map((one) => (one ? [one.postmortem, one.id, one.ticket] : 0))]);
}

/** What one file was named by: a link to it is one more name. It is told of by the first. */
export type Names = readonly string[];

/** What is known of all documents. */
export interface Others {
  readonly openActions: readonly OpenAction[];
  /** The files that share an id with another one, by it; as plain data, since threads are told of it. */
  readonly sharedIds: Readonly<Record<string, readonly Names[]>>;
}

export const NO_OTHERS: Others = { openActions: [], sharedIds: {} };

/** The other files that have an id. */
export const othersWith = ({ sharedIds }: Others, id: string, file: string): readonly string[] =>
  Object.hasOwn(sharedIds, id)
    ? (sharedIds[id] ?? []).flatMap((names) => (names.includes(file) ? [] : names.slice(0, 1)))
    : [];
