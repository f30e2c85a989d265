import { wallClock } from '../document/zone.ts';
import { formatDuration, formatShortDay } from '../timeline/format.ts';
import { html, inline, link, type Html } from './html.ts';
import type { Page } from './page.ts';
import { sourceName } from './source-name.ts';
import { fields, list, own, sentence, text, texts, told, words } from './values.ts';

/** What stands above and under the title already. */
const SHOWN = new Set(['postmortem', 'id', 'status', 'severity', 'owner', 'services', 'kind', 'audience']);

const LABELS: Readonly<Record<string, string>> = {
  approvals: 'Approved',
  incidents: 'Incident records',
  related: 'Related postmortems',
  detected_by: 'Found by',
  published_at: 'Published',
  published: 'Pages',
  meeting: 'Review meeting',
};

type Tell = (value: unknown, page: Page) => Html | undefined;

const TELL: Readonly<Record<string, Tell>> = {
  responders: (value, page) => lines(Object.entries(fields(value)).map((one) => responder(one, page))),
  approvals: (value, page) => lines(list(value).map((one) => approval(one, page))),
  reviewers: (value, { who }) => inline(texts(value).map(who).join(', ')),
  facilitator: (value, { who }) => inline(who(told(value))),
  related: (value, { pages }) => lines(texts(value).map((id) => relatedPage(id, pages.get(id)))),
  incidents: (value) => lines(texts(value).map(reference)),
  detected_by: (value) => inline(words(told(value))),
  published_at: (value, page) => published(told(value), page),
  meeting: (value, page) => inline(dayOr(told(value), page)),
};

/** Everything else that the front matter says, under the page: who took part, who approved, what it belongs to. */
export function record(page: Page): Html | undefined {
  const cells = recordKeys(page).map((key) => cell(key, page.front[key], page));
  if (cells.length === 0) return undefined;
  return html`<h2>About this document</h2>
    <dl class="pm-facts pm-record">${cells}</dl>`;
}

export const recordKeys = ({ front }: Page): readonly string[] =>
  Object.keys(front).filter((key) => !SHOWN.has(key) && told(front[key]) !== '');

export const recordLabel = (key: string): string => own(LABELS, key) ?? sentence(key.replace(/^x_/, ''));

const cell = (key: string, value: unknown, page: Page): Html =>
  html`<div>
    <dt>${recordLabel(key)}</dt>
    <dd>${own(TELL, key)?.(value, page) ?? inline(told(value))}</dd>
  </div>`;

const lines = (parts: readonly Html[]): Html | undefined =>
  parts.length === 0
    ? undefined
    : html`<ul>
        ${parts.map((part) => html`<li>${part}</li>`)}
      </ul>`;

function responder([handle, role]: readonly [string, unknown], { who }: Page): Html {
  const team = text(fields(role)['team']);
  return html`${inline(who(handle))}${team !== undefined && html` <small>${team}</small>`}`;
}

function approval(value: unknown, page: Page): Html {
  const by = text(fields(value)['by']);
  const at = text(fields(value)['at']);
  if (by === undefined) return inline(told(value));
  return html`${page.who(by)}${at !== undefined && html` <small>${dayOr(at, page)}</small>`}`;
}

const relatedPage = (id: string, page: string | undefined): Html =>
  page === undefined ? inline(id) : html`<a href="${page}">${id}</a>`;

const reference = (uri: string): Html =>
  /^https?:/i.test(uri) ? link(uri, sourceName(uri)) : html`${sourceName(uri)} <small>${rest(uri)}</small>`;

const rest = (uri: string): string => uri.slice(uri.indexOf(':') + 1);

function published(written: string, page: Page): Html {
  const at = Date.parse(written);
  const after = page.resolved === undefined || Number.isNaN(at) ? undefined : at - page.resolved;
  return html`${dayOr(written, page)}${
    after !== undefined && after >= 0 && html` <small>${lasting(after)} after resolved</small>`
  }`;
}

const DAY = 86_400_000;

const lasting = (ms: number): string => {
  const days = Math.floor(ms / DAY);
  return days < 2 ? formatDuration(ms) : `${days} days`;
};

/** `19 Nov 2026`, or what was written where that is no time. */
export function dayOr(written: string, { zone }: Page): string {
  const at = /^\d{4}-\d{2}-\d{2}/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(at)) return written;
  const inZone = written.length === 10 ? 'UTC' : zone;
  return `${formatShortDay(at, inZone)} ${wallClock(at, inZone).day.slice(0, 4)}`;
}
