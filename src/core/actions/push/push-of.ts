import { mayBeRestricted } from '../../document/restricted.ts';
import { openQuestionsIn } from '../../document/open-question.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import { object, text } from '../../http/json.ts';
import type { ActionItem } from '../action-item.ts';
import type { Push } from '../tracker.ts';

/** What of a document a push reads. */
export type PushedDocument = Pick<Postmortem, 'frontMatter' | 'text' | 'title' | 'actionItems' | 'factors'>;

/** Undefined where the front matter names none. */
export function documentId({ frontMatter }: Pick<Postmortem, 'frontMatter'>): string | undefined {
  const id = object(frontMatter?.value)['id'];
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined;
}

export const isRestricted = (postmortem: Pick<Postmortem, 'frontMatter' | 'text'>): boolean =>
  mayBeRestricted(postmortem);

/** What an item can't have a ticket for, in words. */
export function lackOf(
  item: ActionItem,
  all: readonly ActionItem[],
  document: PushedDocument,
): string | undefined {
  if (documentId(document) === undefined)
    return 'The document has no `id` in its front matter, by which its tickets are found again.';
  if (item.id === '') return 'It has no `id`, by which its ticket is found again.';
  if (all.filter(({ id }) => id === item.id).length > 1)
    return `The id ${item.id} is there twice: each item needs its own.`;
  if (item.action === '') return 'It does not say what to do: `action` is empty.';
  const [open] = openQuestionsIn(item.action);
  return open && 'Its `action` still holds a question. A ticket needs the answer: write it in its place.';
}

/**
 * What is sent for an item. Whoever works on the tickets may not be allowed to read a restricted postmortem: then only
 * the task itself goes, without what it says of the incident.
 */
export function pushOf(
  item: ActionItem,
  {
    document,
    url,
    marker,
  }: { readonly document: PushedDocument; readonly url?: string; readonly marker: string },
): Push {
  const restricted = isRestricted(document);
  const { doneWhen, ...task } = item;
  return {
    marker,
    item: { ...task, ...(doneWhen !== undefined && !restricted && { doneWhen }) },
    postmortem: {
      id: documentId(document) ?? '',
      title: restricted ? '' : (document.title?.text ?? ''),
      ...(url !== undefined && { url }),
    },
    factors: restricted ? [] : factorsOf(item, document.factors),
  };
}

/** Those it names; where it names none and there is only one, that one. */
function factorsOf({ addresses }: ActionItem, factors: readonly Item[]): Push['factors'] {
  const meant = factors.filter(({ id }) =>
    addresses.length === 0 ? factors.length === 1 : id !== undefined && addresses.includes(id),
  );
  return meant.map(({ id = '', fields }) => ({ id, text: text(fields['factor']?.value) ?? '' }));
}

/** The same without its way back, which changes with each commit: what is compared later is what the item says. */
export function withoutLink(push: Push): Push {
  const { id, title } = push.postmortem;
  return { ...push, postmortem: { id, title } };
}
