import type { TimelineEntry } from '../../document/postmortem.ts';
import { formatOffset } from '../../timeline/format.ts';
import { sourceName } from '../source-name.ts';
import { words } from '../values.ts';
import type { ToldTimeline } from './told-timeline.ts';

/** A table of GitHub's Markdown. What stands in an entry is text there: no link, no image, no markup. */
export function timelineMarkdown(told: ToldTimeline): string {
  const { page, edition, day } = told;
  const internal = edition === 'internal';
  const time = `Time (${[day, page.zone].filter((one) => one !== undefined).join(', ')})`;
  const head = [time, 'T+', 'What happened', ...(internal ? ['Who', 'Source'] : [])];
  const rows = page.entries.map((entry) => rowOf(entry, told));
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function rowOf(entry: TimelineEntry, { page, edition, zero }: ToldTimeline): readonly string[] {
  const { at, marks, text, actor, sources } = entry;
  const named = marks.map(({ mark }) => words(mark)).join(', ');
  return [
    escaped(page.moment(entry)),
    at === undefined || zero === undefined ? '' : formatOffset(at - zero),
    `${named === '' ? '' : `**${named}:** `}${inCode(text)}`,
    ...(edition === 'internal'
      ? [actor ? escaped(page.who(actor.name)) : '', sources.map(({ uri }) => linkTo(uri)).join(', ')]
      : []),
  ];
}

const MARKUP = /[\\|<>[\]*_~`&#@]/g;

/** The signs that make a link of a bare address on GitHub. https://github.github.com/gfm/#autolinks-extension- */
const BARE = /:(?=\/\/)|(?<=\bwww)\./gi;

const escaped = (text: string): string =>
  text.replace(MARKUP, (sign) => `\\${sign}`).replace(BARE, (sign) => `\\${sign}`);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What stands between backticks stays code, as it is shown in the document; but for `\|`, which no table can hold as code. */
const inCode = (text: string): string =>
  oneLine(text)
    .split(/(`[^`]{1,400}`)/)
    .map((part, index) =>
      index % 2 === 1 && !part.includes('\\|') ? part.replaceAll('|', '\\|') : escaped(part),
    )
    .join('');

function linkTo(uri: string): string {
  if (!/^https?:\/\/\S+$/i.test(uri)) return escaped(uri);
  const target = uri.replace(/[()<>|\\`*[\]]/g, encodeSign);
  return `[${escaped(sourceName(uri))}](${target})`;
}

const encodeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
