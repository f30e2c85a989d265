import { parsePostmortem } from '../../document/parse.ts';
import { formatDuration } from '../../timeline/format.ts';
import { impactDuration, metrics, type Metric } from '../../timeline/metrics.ts';
import { exportMarkdown } from '../export/export-markdown.ts';
import { whyNotExported } from '../export/why-not-exported.ts';
import { severityOf, standingOf } from '../head.ts';
import { plainText, tableOf } from '../markdown-text.ts';
import { readPage, type Page, type Setting } from '../page.ts';
import { text, words } from '../values.ts';
import { changesBetween } from './changes.ts';
import { gatesMarkdown, type OpenGates } from './gates.ts';
import { mermaidTimeline } from './mermaid.ts';
import { quiet, webOnly } from './quiet.ts';
import { markerWithin, rememberedIn, snapshotOf, type Remembered } from './snapshot.ts';
import { summaryOf } from './summary.ts';
import { unwrapped } from './unwrapped.ts';

/** One document of a comment. */
export interface Commented {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** The address of the file, where others can read it. */
  readonly page: string | undefined;
  readonly gates: OpenGates;
  /** How many secrets are in it: then nothing of its text is repeated. */
  readonly secrets: number;
  /** What it is compared with; else what the comment told before. */
  readonly since?: Since;
}

/** An earlier text, and what that was: `since sam approved it`. */
export interface Since {
  readonly text: string;
  readonly words: string;
}

/** What a comment needs to know besides its documents. */
export interface CommentSetting extends Setting {
  /** The most characters that the forge takes. */
  readonly longest: number;
  /** The comment that this one takes the place of. */
  readonly before?: string;
}

/** True of a document of which nothing may be repeated: what can't be read may be restricted. */
export const isRestricted = (document: string): boolean =>
  whyNotExported(parsePostmortem(document)) !== undefined;

/**
 * The one comment of a pull request, for readers who have no editor at hand: per document its summary, metrics, what has changed
 * since, what is open, its timeline and the whole of it. Nothing in it is live but links; it calls nobody. Restricted documents
 * are not in it: undefined where no other is.
 */
export function reviewComment(documents: readonly Commented[], setting: CommentSetting): string | undefined {
  const told = documents.filter((one) => !isRestricted(one.text));
  if (told.length === 0) return undefined;
  const before = rememberedIn(setting.before ?? '');
  const remembered = Object.fromEntries(told.map((one) => [one.path, remember(one, before[one.path])]));
  const marker = markerWithin(remembered, setting.longest / 2);
  const assembled = (isWhole: boolean): string => {
    const most = isWhole ? Infinity : setting.longest / 4 / told.length;
    const parts = told.map((one) => partOf(one, setting, remembered[one.path], most));
    return `${[marker, ...parts, FOOT].join('\n\n')}\n`;
  };
  const whole = assembled(true);
  return whole.length <= setting.longest ? whole : cutTo(assembled(false), setting.longest);
}

const FOOT = '<sub>This comment is kept up to date; there is never a second one.</sub>';

function cutTo(comment: string, longest: number): string {
  if (comment.length <= longest) return comment;
  const kept = comment.slice(0, longest - 40).replace(/\n[^\n]*$/, '');
  const isOpen = (kept.match(/^```/gm) ?? []).length % 2 === 1;
  return `${kept}${isOpen ? '\n```' : ''}\n\n… too long for a comment.\n`;
}

/** What comes behind a summary is what reviewers need: so a long one gives way. */
const cutSummary = (summary: string, most: number): string =>
  summary.length <= most ? summary : `${summary.slice(0, most).replace(/\s+\S*$/, '')} …`;

/** What it is compared with stays as long as the document does, so that the comment of a second run says the same. */
function remember({ text: document, since }: Commented, before: Remembered | undefined): Remembered {
  const now = snapshotOf(parsePostmortem(document));
  if (since !== undefined) return { base: snapshotOf(parsePostmortem(since.text)), now };
  if (!before) return { base: now, now };
  return changesBetween(before.now, now).length === 0
    ? { base: before.base, now }
    : { base: before.now, now };
}

function partOf(
  one: Commented,
  setting: CommentSetting,
  remembered: Remembered | undefined,
  mostOfSummary: number,
): string {
  const isWhole = mostOfSummary === Infinity;
  const page = readPage(parsePostmortem(one.text), setting);
  const targets = (target: string): string | undefined => targetFrom(target, one.page);
  const loud = [
    headOf(page, one),
    one.secrets > 0 ? SECRETS : cutSummary(summaryOf(page.postmortem), mostOfSummary),
    page.postmortem.timeline ? metricTable(page) : '',
    remembered ? changed(remembered, one.since?.words ?? 'since the comment before') : '',
    gatesMarkdown(one.gates, one.page),
  ];
  const parts = [
    ...loud.map((part) => quiet(part.trim(), targets)),
    one.secrets > 0 ? '' : drawing(page),
    isWhole && one.secrets === 0 ? details(one, setting, targets) : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const SECRETS =
  'Something in this document looks like a secret, so nothing of its text is repeated here. Revoke it, take it out, then push again.';

function headOf(page: Page, { page: address, path }: Commented): string {
  const title = plainText(
    [text(page.front['id']), page.postmortem.title?.text].filter((one) => one !== undefined).join(': ') ||
      path,
  );
  const severity = severityOf(page);
  const standing = [
    ...(severity === undefined ? [] : [`**${plainText(severity)}**`]),
    ...standingOf(page).map(plainText),
  ];
  return `### ${address === undefined ? title : `[${title}](${address})`}\n\n${standing.join(' · ')}`;
}

function metricTable({ entries, zone }: Page): string {
  const all: readonly Metric[] = [...metrics(entries, zone), impactDuration(entries, zone)];
  return tableOf(
    ['Metric', 'Time', 'Formula', 'Working'],
    all.map(({ label, ms, unknown, formula, working, note }) => [
      plainText(label),
      ms === undefined ? words(unknown ?? 'unknown') : `**${formatDuration(ms)}**`,
      plainText(note ?? words(formula)),
      plainText(working ?? ''),
    ]),
  );
}

function changed({ base, now }: Remembered, since: string): string {
  const changes = changesBetween(base, now);
  return changes.length === 0 ? '' : `**Changed ${plainText(since)}:** ${changes.map(plainText).join(' · ')}`;
}

function drawing(page: Page): string {
  const drawn = mermaidTimeline(page);
  return drawn === undefined ? '' : `\`\`\`mermaid\n${drawn}\n\`\`\``;
}

const details = (
  one: Commented,
  setting: CommentSetting,
  targets: (target: string) => string | undefined,
): string =>
  `<details><summary>The whole postmortem</summary>\n\n${quiet(unwrapped(exportMarkdown(one.text, setting).trim()), targets)}\n\n</details>`;

/** Relative ways are counted from the file, as in the repository; places in the document are not in a comment. */
function targetFrom(target: string, page: string | undefined): string | undefined {
  const web = webOnly(target);
  if (web !== undefined || page === undefined || /^(?:#|[a-z][a-z\d+.-]*:|\/)/i.test(target)) return web;
  return URL.canParse(target, page) ? webOnly(new URL(target, page).href) : undefined;
}
