import type { Fix } from '../../document/finding.ts';
import { mayBeOpen, openQuestionsIn } from '../../document/open-question.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { withinYaml } from '../fixes/within-yaml.ts';
import { keptFor } from '../kept.ts';
import { fieldTexts } from '../yaml-texts.ts';

/** A text of an item as it is written, and where it stands. */
export interface ItemText {
  readonly text: string;
  readonly span: Span;
}

export const fieldText = ({ fields }: Item, key: string): string => {
  const value = fields[key]?.value;
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
};

/** What an item says is to be done; undefined where nothing is said, or something in it is still asked. */
export const actionText = (postmortem: Postmortem, item: Item): ItemText | undefined =>
  ofItem(item, undefined, () => readAction(postmortem, item));

// Each rule for actions asks it.
const ofItem = keptFor<Item, undefined, ItemText | undefined>();

function readAction({ text }: Postmortem, item: Item): ItemText | undefined {
  const [found] = fieldTexts(text, item, 'action');
  if (!found || found.text.length > LONGEST) return undefined;
  const isOpen = mayBeOpen(found.text) && openQuestionsIn(found.text).length > 0;
  return isOpen ? undefined : found;
}

/** A title in a tracker has a fifth of it. */
const LONGEST = 1000;

/** Written with escapes or over lines, the text stands in the document otherwise than it is read. */
const isAsRead = ({ text, span }: ItemText): boolean => span.end - span.start === text.length;

/** Where a part of the text stands; the whole text where that can't be told. */
export const partOf = (whole: ItemText, start: number, length: number): Span =>
  isAsRead(whole) ? { start: whole.span.start + start, end: whole.span.start + start + length } : whole.span;

/** A fix that puts other words in the place of the text; none where no form of YAML takes them. */
export function rewriting(
  postmortem: Postmortem,
  whole: ItemText,
  newText: string,
  { title = `Write "${newText}"`, preferred = false } = {},
): readonly Fix[] {
  const edit = isAsRead(whole) ? withinYaml(postmortem, { span: whole.span, newText }) : undefined;
  return edit ? [{ title, edits: [edit], ...(preferred && { preferred }) }] : [];
}
