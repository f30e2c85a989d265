import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { insertEntries } from '../../timeline/write.ts';
import { sectionAt } from '../section-at.ts';
import { isLink, readLink } from './read-link.ts';

export interface DroppedLink {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * A link that is dropped somewhere on the timeline as an entry at its time, however the pointer stood between the words.
 * A link that says no time gets that of the entry it was dropped on.
 */
export function droppedLink(postmortem: Postmortem, offset: number, text: string): DroppedLink | undefined {
  if (sectionAt(postmortem, offset)?.name !== 'timeline' || !isLink(text)) return undefined;
  const link = readLink(text);
  const under = postmortem.timeline?.entries.findLast(({ span }) => span.start <= offset);
  const at = link?.at ?? (under ?? postmortem.timeline?.entries[0])?.at;
  if (!link || at === undefined) return undefined;
  const source = link.source.replace(/[<>\s]/g, encodeURIComponent);
  const edits = insertEntries(postmortem, [{ at, text: link.text, sources: [source] }]);
  return edits && { title: 'Insert as an Entry with Its Source', edits };
}
