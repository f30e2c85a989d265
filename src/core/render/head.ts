import { formatLongDay, formatShortDay } from '../timeline/format.ts';
import { zeroOf } from '../timeline/metrics.ts';
import { html, inline, type Html } from './html.ts';
import type { Page } from './page.ts';
import { fields, sentence, text, texts } from './values.ts';

/** The line above the title: id, day, owner, services. */
export const metaLine = (page: Page): Html =>
  html`<div class="pm-meta">${metaOf(page).map((part) => html`<span>${inline(part)}</span>`)}</div>`;

export function metaOf(page: Page): readonly string[] {
  const { front } = page;
  const owner = text(front['owner']);
  const services = texts(front['services']).join(', ');
  const parts = [
    text(front['id']),
    dayOf(page),
    owner === undefined ? undefined : `Owner: ${page.who(owner)}`,
    services === '' ? undefined : services,
  ];
  return parts.filter((part) => part !== undefined);
}

function dayOf({ entries, postmortem, zone }: Page): string | undefined {
  const zero = zeroOf(entries);
  if (zero !== undefined) return formatLongDay(zero, zone);
  const date = Date.parse(postmortem.timeline?.date ?? '');
  return Number.isNaN(date) ? undefined : formatLongDay(date, 'UTC');
}

/** The chips under the title: severity, status, audience, whether the timeline was confirmed. */
export function chips(page: Page): Html {
  const severity = severityOf(page);
  return html`<div class="pm-chips">
    ${severity !== undefined && html`<span class="pm-chip pm-severity">${severity}</span>`}
    ${standingOf(page).map((chip) => html`<span class="pm-chip">${chip}</span>`)}
  </div>`;
}

/** `SEV-2 → SEV-1` */
export const severityOf = ({ front }: Page): string | undefined =>
  text(front['severity'])?.replace(/\s*->\s*/, ' → ');

/** How far the document is, and for whom. */
export function standingOf(page: Page): readonly string[] {
  const { front } = page;
  const kind = text(front['kind']);
  const standing = [
    sentence(text(front['status']) ?? 'draft'),
    kind === undefined || kind === 'incident' ? undefined : sentence(kind),
    sentence(text(front['audience']) ?? 'internal'),
    confirmed(page),
  ];
  return standing.filter((one) => one !== undefined);
}

function confirmed({ postmortem, who, zone, entries }: Page): string | undefined {
  const by = fields(fields(postmortem.timeline?.section.value)['confirmed']);
  const at = Date.parse(text(by['at']) ?? '');
  const person = text(by['by']);
  if (person !== undefined && !Number.isNaN(at)) {
    return `Timeline confirmed ${formatShortDay(at, zone)} by ${who(person)}`;
  }
  return entries.length > 0 ? 'Timeline not confirmed yet' : undefined;
}
