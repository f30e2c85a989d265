import type { TimelineEntry } from '../../document/postmortem.ts';
import { formatOffset } from '../../timeline/format.ts';
import { inCode, plainText, sourceLink, tableOf } from '../markdown-text.ts';
import { words } from '../values.ts';
import type { ToldTimeline } from './told-timeline.ts';

/** A table of GitHub's Markdown. What stands in an entry is text there: no link, no image, no markup. */
export function timelineMarkdown(told: ToldTimeline): string {
  const { page, edition, day } = told;
  const internal = edition === 'internal';
  const time = `Time (${[day, page.zone].filter((one) => one !== undefined).join(', ')})`;
  const head = [time, 'T+', 'What happened', ...(internal ? ['Who', 'Source'] : [])];
  const rows = page.entries.map((entry) => rowOf(entry, told));
  return tableOf(head, rows);
}

function rowOf(entry: TimelineEntry, { page, edition, zero }: ToldTimeline): readonly string[] {
  const { at, marks, text, actor, sources } = entry;
  const named = marks.map(({ mark }) => words(mark)).join(', ');
  return [
    plainText(page.moment(entry)),
    at === undefined || zero === undefined ? '' : formatOffset(at - zero),
    `${named === '' ? '' : `**${named}:** `}${inCode(text)}`,
    ...(edition === 'internal'
      ? [actor ? plainText(page.who(actor.name)) : '', sources.map(({ uri }) => sourceLink(uri)).join(', ')]
      : []),
  ];
}
