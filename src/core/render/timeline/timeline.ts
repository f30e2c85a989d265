import type { Section } from '../../document/postmortem.ts';
import { slice } from '../../document/span.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../page.ts';
import { drawing } from './drawing.ts';
import { entryRail, entryTable } from './entries.ts';

/** The timeline: a drawing with a list under it. Which of the two sizes of each is seen is up to the styles. */
export function timeline(_section: Section, page: Page): Html | undefined {
  if (page.entries.length === 0 && unread(page).length === 0) return undefined;
  const drawn = drawing(page, 800);
  return html`<div class="pm-timeline">
    ${drawn ?? html`<p class="pm-note">${whyNotDrawn(page)}</p>`} ${drawing(page, 460)}
    ${page.entries.length > 0 && [entryTable(page, { open: !drawn }), entryRail(page)]} ${leftOver(page)}
  </div>`;
}

function whyNotDrawn({ entries, postmortem: { timeline } }: Page): string {
  if (entries.length === 0) return 'No line of the timeline could be read yet.';
  const missing = [timeline?.date === undefined && 'a date', timeline?.zone === undefined && 'a zone'];
  const needs = missing.filter((one) => one !== false).join(' and ') || 'a date and a zone that can be read';
  return `The times can’t be placed yet: the timeline needs ${needs}. So nothing is drawn, and no duration is known.`;
}

const UNREAD = new Set(['timeline/line', 'timeline/time']);

/** Lines of the log that could not be read as entries; they are shown, so that nothing is missing. */
export const unread = ({ postmortem: { problems, lines, text } }: Page): readonly string[] =>
  problems
    .filter(({ code, level }) => UNREAD.has(code) && level === 'error')
    .map(({ span }) => slice(text, lines.span(lines.positionAt(span.start).line)).trim());

function leftOver(page: Page): Html | undefined {
  const rest = unread(page);
  if (rest.length === 0) return undefined;
  return html`<p class="pm-note">${unreadNote(rest.length)}</p>
    <pre class="pm-unread">${rest.join('\n')}</pre>`;
}

export const unreadNote = (count: number): string =>
  `${count === 1 ? 'One line is' : `${count} lines are`} not read as an entry yet:`;
