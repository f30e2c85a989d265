import { at, list, object, text, type JsonObject } from '../../http/json.ts';
import { first } from '../fields.ts';

const MOST_NODES = 5000;
/** Blocks that stand on lines of their own. */
const APART =
  /^(?:paragraph|heading|listItem|blockquote|codeBlock|panel|tableCell|tableHeader|rule|hardBreak)$/;

/** The words of a comment: Jira's document format, or plain text as its older API sends it. */
export function adfText(body: unknown): string | undefined {
  if (typeof body === 'string') return first(body);
  const words: string[] = [];
  const waiting: unknown[] = [body];
  for (let count = 0; waiting.length > 0 && count < MOST_NODES; count += 1) {
    const node = object(waiting.pop());
    const type = text(node['type']) ?? '';
    if (APART.test(type)) words.push(' ');
    words.push(ownWords(type, node));
    waiting.push(...list(node['content']).toReversed());
  }
  return first(words.join(''));
}

function ownWords(type: string, node: JsonObject): string {
  const attrs = object(node['attrs']);
  if (type === 'text') return text(node['text']) ?? '';
  if (type === 'mention') return first(attrs['text'], at(attrs, 'id')) ?? '';
  if (type === 'emoji') return text(attrs['text']) ?? text(attrs['shortName']) ?? '';
  if (type === 'status') return text(attrs['text']) ?? '';
  if (type === 'date') return dateOf(attrs['timestamp']);
  if (/^(?:inlineCard|blockCard|embedCard)$/.test(type)) return text(attrs['url']) ?? '';
  return type === 'media' ? '[attachment]' : '';
}

function dateOf(timestamp: unknown): string {
  const date = new Date(Number(text(timestamp) ?? Number.NaN));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
