import { oneLine } from '../http/one-line.ts';
import type { Push } from '../actions/tracker.ts';

/** A paragraph of a ticket: a label in bold where there is one, then text, as a link where it has an address. */
export interface Paragraph {
  readonly label?: string;
  readonly text: string;
  readonly url?: string;
}

/** What a ticket tells beside its title: these fields of the item and the way back, nothing else of the document. */
export function described(push: Push): readonly Paragraph[] {
  const { item, postmortem, factors } = push;
  return [
    ...labelled('Done when', item.doneWhen),
    ...factors.map(({ id, text }) => ({ label: 'Acts on', text: oneLine(`${id}: ${text}`) })),
    ...labelled('Owner', item.owner),
    ...labelled('Due', item.due),
    ...labelled('Type', item.type),
    ...labelled('Priority', item.priority),
    {
      label: 'From the postmortem',
      text: oneLine(`${`${postmortem.id} ${postmortem.title}`.trim()}, action ${item.id}`),
      ...(postmortem.url !== undefined && { url: postmortem.url }),
    },
  ];
}

const labelled = (label: string, value: string | undefined): readonly Paragraph[] => {
  const text = oneLine(value ?? '');
  return text === '' ? [] : [{ label, text }];
};

/** The paragraphs as the preview shows them, one a line. */
export const asText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(
      ({ label, text, url }) =>
        `${label === undefined ? '' : `${label}: `}${text}${url === undefined ? '' : ` (${url})`}`,
    )
    .join('\n');
