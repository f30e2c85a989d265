import { formatClock } from '../../timeline/format.ts';
import { wallClock } from '../../document/zone.ts';
import { phases } from '../../timeline/metrics.ts';
import type { Page } from '../page.ts';
import { words } from '../values.ts';

const MOST = 24;
const LONGEST = 60;
const DAY = 24 * 3600_000;

/**
 * The incident as a Gantt chart of Mermaid's, which GitHub and GitLab draw: its phases, and the entries that have marks.
 * Undefined where no instant is known.
 */
export function mermaidTimeline(page: Page): string | undefined {
  const { entries, zone } = page;
  const marked = entries.filter(({ at, marks }) => at !== undefined && marks.length > 0).slice(0, MOST);
  if (marked.length === 0) return undefined;
  const isLong =
    Math.max(...marked.map(({ at = 0 }) => at)) - Math.min(...marked.map(({ at = 0 }) => at)) > DAY;
  const bars = phases(entries).map(
    ({ name, start, end }, index) => `${name} :p${index}, ${local(start, zone)}, ${local(end, zone)}`,
  );
  const points = marked.map(({ at = 0, marks, text }, index) => {
    const named = marks.map(({ mark }) => words(mark)).join(' and ');
    return `${labelOf(`${formatClock(at, zone)} ${named} ${text}`)} :milestone, m${index}, ${local(at, zone)}, 0d`;
  });
  return [
    'gantt',
    'dateFormat YYYY-MM-DDTHH:mm:ss',
    `axisFormat ${isLong ? '%d %b %H:%M' : '%H:%M'}`,
    ...(bars.length > 0 ? ['section Phases', ...bars] : []),
    'section Marks',
    ...points,
  ].join('\n');
}

/** Without an offset: Mermaid shows a time as it is written. */
function local(at: number, zone: string): string {
  const { day, time } = wallClock(at, zone);
  return `${day}T${time.slice(0, 8)}`;
}

/**
 * Words that mean nothing to Mermaid: letters, figures and a few signs. A colon would end the label, `;` and line ends the
 * statement, `%%` begins a comment; each label begins with a time, so that no word of it is taken for a keyword.
 */
function labelOf(text: string): string {
  const plain = text
    .replaceAll(':', '∶')
    .replaceAll(';', ',')
    .replace(/[^\p{L}\p{N} .,()/+\-−∶%]/gu, ' ')
    .replace(/%{2,}/g, '%')
    .replace(/ +/g, ' ')
    .trim();
  const characters = Array.from(plain);
  return characters.length <= LONGEST
    ? plain
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
