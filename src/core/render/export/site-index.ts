import type { Postmortem } from '../../document/postmortem.ts';
import { formatDay } from '../../timeline/format.ts';
import { zeroOf } from '../../timeline/metrics.ts';
import { severityOf, standingOf } from '../head.ts';
import { html, type Html } from '../html.ts';
import { impactTime } from '../metric-cards.ts';
import { readPage, type Page } from '../page.ts';
import { short } from '../short.ts';
import { text, texts } from '../values.ts';
import type { ExportSetting } from './export-setting.ts';
import { SEARCH_HASH, SEARCH_SCRIPT } from './generated/page-style.ts';
import { htmlPage } from './html-page.ts';

/** A page of a site, beside its index. */
export interface SitePage {
  readonly href: string;
  readonly postmortem: Postmortem;
}

/** The list of a site's pages, the newest first, with a search that runs in the page itself. */
export function siteIndex(pages: readonly SitePage[], setting: ExportSetting): string {
  const read = pages.map(({ href, postmortem }) => ({ href, page: readPage(postmortem, setting) }));
  const sorted = read.toSorted((a, b) => startOf(b.page) - startOf(a.page) || (a.href < b.href ? -1 : 1));
  const body = html`<h1>Postmortems</h1>
    <search class="pm-search" hidden>
      <label>Search <input type="search" autocomplete="off" spellcheck="false" /></label>
      <output></output>
    </search>
    <ul class="pm-index">
      ${sorted.map(row)}
    </ul>
    <p class="pm-foot">
      ${sorted.length === 1 ? '1 postmortem' : `${sorted.length} postmortems`}. This page opens without a
      network.
    </p>`;
  return htmlPage('Postmortems', body.markup, { script: { code: SEARCH_SCRIPT, hash: SEARCH_HASH } });
}

const startOf = ({ entries, postmortem }: Page): number =>
  zeroOf(entries) ?? (Date.parse(postmortem.timeline?.date ?? '') || 0);

function row({ href, page }: { readonly href: string; readonly page: Page }): Html {
  const { front, postmortem } = page;
  const [status = ''] = standingOf(page);
  const severity = severityOf(page);
  const about = [text(front['id']), dayOf(page), texts(front['services']).join(', '), lasted(page)];
  return html`<li data-words="${wordsOf(page)}">
    <a href="${href}">${postmortem.title?.text ?? text(front['id']) ?? 'Without a title'}</a>
    ${severity !== undefined && html`<span class="pm-tag">${severity}</span>`}
    <span class="pm-tag">${status}</span>
    <div class="pm-meta">${about.filter(Boolean).map((part) => html`<span>${part}</span>`)}</div>
  </li>`;
}

const dayOf = (page: Page): string | undefined =>
  startOf(page) === 0 ? undefined : formatDay(startOf(page), page.zone);

function lasted(page: Page): string | undefined {
  const time = impactTime(page);
  return time && `impact ${time.value}`;
}

/** What a search finds a postmortem by; more would make the list heavier than its pages. */
function wordsOf(page: Page): string {
  const { front, postmortem } = page;
  const prose = postmortem.prose.map(({ span }) => postmortem.text.slice(span.start, span.end)).join(' ');
  const items = [...postmortem.factors, ...postmortem.actionItems].flatMap(
    ({ fields }) => text(fields['factor']?.value) ?? text(fields['action']?.value) ?? [],
  );
  const said = ['id', 'services', 'tags', 'cause', 'teams', 'severity', 'status'].flatMap((key) =>
    texts(front[key]),
  );
  const whole = [...said, postmortem.title?.text ?? '', ...items, prose].join(' ');
  return short(whole.toLowerCase().replace(/\s+/g, ' '), LONGEST);
}

const LONGEST = 4000;
