import type { MarkdownIt } from 'markdown-it';
import { wallClock } from '../../document/zone.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { formatClock } from '../../timeline/format.ts';
import { html } from '../html.ts';
import { markOpenQuestions } from '../open-marks.ts';
import { said } from '../page.ts';
import { renderParts } from '../parts.ts';
import { postmortemPlugin } from '../plugin.ts';
import { fields, text } from '../values.ts';
import type { ExportSetting } from './export-setting.ts';
import { htmlPage } from './html-page.ts';
import { safeMarkdown } from './safe-markdown.ts';

/** A postmortem as one HTML file that needs nothing beside it: no script, no request. */
export function exportHtml(text: string, setting: ExportSetting): string {
  const postmortem = parsePostmortem(text);
  const md = postmortemPlugin(pageMarkdown(setting), () => ({
    renderText: () => renderParts(postmortem, { ...setting, foot: [asOf(postmortem, setting.now), ALONE] }),
    markOpenQuestions,
  }));
  // The page around it is the wrapper already.
  for (const wrapper of ['postmortem_open', 'postmortem_close']) md.renderer.rules[wrapper] = () => '';
  return htmlPage(titleOf(postmortem), wayBack(setting) + md.render(text));
}

const wayBack = ({ index }: ExportSetting): string =>
  index === undefined ? '' : html`<p class="pm-back"><a href="${index}">All postmortems</a></p>`.markup;

/** Markdown without sections of ours as the same kind of page; `style` is behind the styles of all pages. */
export const pageOfMarkdown = (
  markdown: string,
  title: string,
  setting: ExportSetting,
  style?: string,
): string =>
  htmlPage(title, pageMarkdown(setting).render(markdown), { ...(style !== undefined && { style }) });

/** A table of the author's may be wider than a phone: it is moved within its own frame, by the keyboard too. */
function pageMarkdown(setting: ExportSetting): MarkdownIt {
  const md = safeMarkdown(setting);
  md.renderer.rules['table_open'] = (tokens, index) => {
    const before = tokens.slice(0, index).filter(({ type }) => type === 'table_open').length;
    const name = before === 0 ? 'Table' : `Table ${before + 1}`;
    return `<section class="pm-scroll" tabindex="0" aria-label="${name}"><table>\n`;
  };
  md.renderer.rules['table_close'] = () => '</table></section>\n';
  return md;
}

/** `PM-9: Checkout returned errors` */
export const titleOf = ({ frontMatter, title }: Postmortem): string =>
  [text(fields(frontMatter?.value)['id']), title?.text].filter((one) => one !== undefined).join(': ') ||
  'Postmortem';

const ALONE = 'This page opens without a network.';

function asOf({ actionItems }: Postmortem, now: number): string {
  const moment = `${longDate(now)}, ${formatClock(now, 'UTC')} UTC`;
  const hasTickets = actionItems.some((item) => said(item, 'ticket') !== undefined);
  return hasTickets ? `Ticket status as of ${moment}.` : `As of ${moment}.`;
}

const MONTHS = 'January February March April May June July August September October November December';

/** `30 November 2026` */
function longDate(at: number): string {
  const [year = '', month = '', day = ''] = wallClock(at, 'UTC').day.split('-');
  return `${Number(day)} ${MONTHS.split(' ')[Number(month) - 1] ?? ''} ${year}`;
}
