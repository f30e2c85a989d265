import type { Section } from '../document/postmortem.ts';
import { html, inline, link, type Html } from './html.ts';
import { impactTime } from './metric-cards.ts';
import type { Page } from './page.ts';
import { sourceName } from './source-name.ts';
import { fields, grouped, list, sentence, text, told } from './values.ts';

const LABELS: Readonly<Record<string, string>> = {
  functionality: 'What customers saw',
  slo: 'Service level',
};
const FIGURES = new Set(['customers', 'support_cases']);

/** What customers saw and for how long, then a label and an answer for each key, in the order of the document. */
export function impact(section: Section, page: Page): Html {
  const value = fields(section.value);
  const time = impactTime(page);
  const rest = Object.entries(value).filter(([key]) => key !== 'functionality' && key !== 'metrics');
  return html`<dl class="pm-facts">
      ${answerTo('functionality', value['functionality'])}
      ${time && cell('For how long', html`<span title="${time.working}">${time.value}</span>`)}
      ${rest.map(([key, one]) => answerTo(key, one))}
    </dl>
    ${figures(value['metrics'])}`;
}

function answerTo(key: string, value: unknown): Html | undefined {
  const shown = answer(key, value);
  const isLong = (text(value)?.length ?? 0) > LONG || key === 'functionality';
  return shown && cell(LABELS[key] ?? sentence(key.replace(/^x_/, '')), shown, isLong);
}

/** Answers longer than this take two columns. */
const LONG = 70;

const cell = (label: string, shown: Html, isLong = false): Html =>
  html`<div class="${isLong ? 'pm-long' : ''}">
    <dt>${label}</dt>
    <dd>${shown}</dd>
  </div>`;

function answer(key: string, value: unknown): Html | undefined {
  const plain = text(value);
  if (plain !== undefined) return inline(FIGURES.has(key) ? grouped(plain) : plain);
  const parts = fields(value);
  const count = text(parts['count']);
  const share = text(parts['share']);
  const who = text(parts['who']);
  const source = text(parts['source']);
  const figure = [count === undefined ? undefined : grouped(count), share && `(${share})`].filter(Boolean);
  const all = told(value);
  if (figure.length === 0 && who === undefined) return all === '' ? undefined : inline(all);
  return html`${inline(figure.join(' '))}
    <small class="pm-of"
      >${who !== undefined && inline(who)} ${source !== undefined && link(source, 'source')}</small
    >`;
}

/** The business metrics, as a table: a figure, what it counts, where it can be checked. */
function figures(value: unknown): Html | undefined {
  const items = list(value).map(fields);
  if (items.length === 0) return undefined;
  return html`<table class="pm-figures">
    <thead>
      <tr>
        <th>Business metric</th>
        <th>Figure</th>
        <th>Source</th>
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => {
        const source = text(item['source']);
        return html`<tr>
          <td>${inline(text(item['name']) ?? '')}</td>
          <td>${inline(text(item['value']) ?? 'unknown')}</td>
          <td>${source !== undefined && link(source, sourceName(source))}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
