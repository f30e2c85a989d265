import type { Postmortem } from '../../document/postmortem.ts';
import { harmless } from '../export/harmless.ts';
import { unwrapped } from './unwrapped.ts';

/** What stands under Summary, as Markdown in which nothing is live; empty where there is no such heading. */
export function summaryOf({ text, headings, sections }: Postmortem): string {
  const index = headings.findIndex(({ text: heading }) => heading.trim().toLowerCase() === 'summary');
  const heading = headings[index];
  if (!heading) return '';
  const next =
    headings.slice(index + 1).find(({ level }) => level <= heading.level)?.span.start ?? text.length;
  const section = sections.find(({ span }) => span.start >= heading.span.end)?.span.start ?? text.length;
  const under = text.slice(heading.span.end, Math.min(next, section)).replace(/\r\n?/g, '\n');
  return unwrapped(harmless(under.trim()).trim());
}
