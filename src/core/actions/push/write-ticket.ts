import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import type { Field, Item, Postmortem } from '../../document/postmortem.ts';
import { behindKey, behindPairs, indentOf } from '../item-places.ts';
import { readActionItems } from '../read-items.ts';
import { sameItem, type Told } from '../same-item.ts';

/**
 * The smallest edit that gives the item its ticket: a line of its own, or a pair in braces. Undefined where the id is
 * not there exactly once, or a ticket stands there already: what a person wrote is never written over.
 */
export function writeTicket(
  postmortem: Pick<Postmortem, 'text' | 'actionItems'>,
  itemId: string,
  ticket: string,
): TextEdit | undefined {
  const [item, ...others] = postmortem.actionItems.filter(({ id }) => id === itemId);
  return item && others.length === 0 ? intoItem(postmortem.text, item, ticket) : undefined;
}

/** The same for an item as it stood in `planned`, whatever became of its id and its place since. */
export function writeTicketOf(
  postmortem: Pick<Postmortem, 'text' | 'actionItems'>,
  {
    item,
    planned,
    ticket,
  }: { readonly item: Told; readonly planned: readonly Told[]; readonly ticket: string },
): TextEdit | undefined {
  const place = sameItem(planned, readActionItems(postmortem), item);
  const now = place === undefined ? undefined : postmortem.actionItems[place];
  return now && intoItem(postmortem.text, now, ticket);
}

function intoItem(text: string, item: Item, ticket: string): TextEdit | undefined {
  const field = item.fields['ticket'];
  if (field) return isBlank(field.value) ? fill(text, field, ticket) : undefined;
  return text[item.span.start] === '{' ? addPair(text, item, ticket) : addLine(text, item, ticket);
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Behind the colon of a `ticket:` that has no value; empty quotes go. */
function fill(text: string, field: Field, ticket: string): TextEdit {
  const { at, colon } = behindKey(text, field);
  const end = Math.max(at, field.span.end);
  // What follows at once is a comment, which takes a blank in front of it.
  const blank = text[end] === '#' ? ' ' : '';
  return { span: { start: at, end }, newText: `${colon} ${scalar(ticket)}${blank}` };
}

function addPair(text: string, item: Item, ticket: string): TextEdit {
  const { at, comma } = behindPairs(text, item);
  return { span: { start: at, end: at }, newText: `${comma} ticket: ${scalar(ticket)}` };
}

/** Behind the item's last line, as far in as its first key. */
function addLine(text: string, item: Item, ticket: string): TextEdit {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = item.span.end;
  const found = lineEnd.exec(text);
  const at = found?.index ?? text.length;
  const line = `${indentOf(text, item)}ticket: ${scalar(ticket)}`;
  return { span: { start: at, end: at }, newText: `${found?.[0] ?? lineEndOf(text)}${line}` };
}

/** Plain where that reads back as the same text in every place of YAML, else quoted. */
const scalar = (ticket: string): string =>
  /^[A-Za-z][\w./:#?=&%~+-]*$/.test(ticket) && !/:$|^(?:true|false|null|yes|no|on|off|y|n)$/i.test(ticket)
    ? ticket
    : JSON.stringify(ticket);
