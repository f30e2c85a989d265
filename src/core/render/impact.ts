import type { Section } from '../document/postmortem.ts';
import { html, inline, link, type Html } from './html.ts';
import { impactTime } from './metric-cards.ts';
import type { Page } from './page.ts';
import { fields, grouped, list, sentence, text, told } from './values.ts';

const LABELS: Readonly<Record<string, string>> = {
  functionality: 'What customers saw',
  slo: 'Service level',
  metrics: 'Business metrics',
};
const FIGURES = new Set(['customers', 'support_cases']);

/** The impact: a label and an answer for each key, in the order of the document. */
export function impact(section: Section, page: Page): Html {
  const time = impactTime(page);
  const answers = Object.entries(fields(section.value)).flatMap(([key, value]) => {
    const shown = key === 'metrics' ? figures(value) : answer(key, value);
    return shown ? [cell(LABELS[key] ?? sentence(key.replace(/^x_/, '')), shown)] : [];
  });
  return html`<dl class="pm-facts">
    ${answers} ${time && cell('For how long', html`<span title="${time.working}">${time.value}</span>`)}
  </dl>`;
}

const cell = (label: string, shown: Html): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${shown}</dd>
  </div>`;

function answer(key: string, value: unknown): Html | undefined {
  const plain = text(value);
  if (plain !== undefined) return inline(FIGURES.has(key) ? grouped(plain) : plain);
  const parts = fields(value);
  const count = text(parts['count']);
  const share = text(parts['share']);
  const said = [
    [count === undefined ? undefined : grouped(count), share && `(${share})`].filter(Boolean).join(' '),
    text(parts['who']),
  ].filter(Boolean);
  const source = text(parts['source']);
  if (said.length === 0 || said[0] === '') return told(value) === '' ? undefined : inline(told(value));
  return html`${inline(said.join(', '))}${source !== undefined && html` <small>${link(source, 'source')}</small>`}`;
}

function figures(value: unknown): Html | undefined {
  const items = list(value).map(fields);
  if (items.length === 0) return undefined;
  return html`<ul>
    ${items.map((item) => {
      const source = text(item['source']);
      return html`<li>
        ${inline(text(item['name']) ?? '')}:
        ${inline(text(item['value']) ?? 'unknown')}${source !== undefined && html` <small>${link(source, 'source')}</small>`}
      </li>`;
    })}
  </ul>`;
}
