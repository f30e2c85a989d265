import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import { nextId } from '../names/next-id.ts';
import { startOfLine } from '../../timeline/write-items.ts';
import type { Refactoring } from './offer.ts';

/** Gives every factor or action item without an id the next ones, in the order of the text. */
export const numberIds: Refactoring = (postmortem, { start }) => {
  const { factors, actionItems } = postmortem;
  return (
    [
      ['factor', factors],
      ['action', actionItems],
    ] as const
  ).flatMap(([kind, items]) => {
    const section = items[0]?.section;
    const unnamed = items.filter((item) => (item.id ?? '').trim() === '');
    if (!section || !touches(section.span, start) || unnamed.length === 0) return [];
    const edits = numbered(postmortem, unnamed, nextId(postmortem, kind));
    const what = unnamed.length === 1 ? 'the Item without an Id' : `${unnamed.length} Items without an Id`;
    return [{ title: `Number ${what}`, kind: 'refactor.rewrite' as const, edits }];
  });
};

function numbered({ text }: Postmortem, items: readonly Item[], first: string): readonly TextEdit[] {
  const [, letter = '', from = '1'] = /^(\D+)(\d+)$/.exec(first) ?? [];
  return items.map((item, index) => withId(text, item, `${letter}${Number(from) + index}`));
}

function withId(text: string, { fields, span }: Item, id: string): TextEdit {
  const field = fields['id'];
  if (field) {
    const colon = text.indexOf(':', field.key.end) + 1;
    return { span: { start: colon, end: Math.max(colon, field.span.end) }, newText: ` ${id}` };
  }
  const start = Math.min(...Object.values(fields).map(({ key }) => key.start), span.end);
  const at = { start, end: start };
  if (text.charAt(span.start) === '{') return { span: at, newText: `id: ${id}, ` };
  return { span: at, newText: `id: ${id}${lineEndOf(text)}${' '.repeat(start - startOfLine(text, start))}` };
}
