import type { Section } from '../document/postmortem.ts';
import { html, inline, link, type Html } from './html.ts';
import { impactTime } from './metric-cards.ts';
import type { Page } from './page.ts';
import { sourceName } from './source-name.ts';
import { fields, grouped, list, own, sentence, text, told, type Fields } from './values.ts';

/** What a key of the impact is called. */
export const impactLabel = (key: string): string => own(LABELS, key) ?? sentence(key.replace(/^x_/, ''));

const LABELS: Readonly<Record<string, string>> = {
  functionality: 'What customers saw',
  slo: 'Service level',
};
const FIGURES = new Set(['customers', 'support_cases']);

/** What customers saw and for how long, then a label and an answer for each key, in the order of the document. */
export function impact(section: Section, page: Page): Html {
  const value = fields(section.value);
  const time = impactTime(page);
  const rest = impactFacts(value).filter(([key]) => key !== 'functionality');
  return html`<dl class="pm-facts">
      ${answerTo('functionality', value['functionality'])}
      ${time && cell('For how long', html`<span title="${time.working}">${time.value}</span>`)}
      ${rest.map(([key, one]) => answerTo(key, one))}
    </dl>
    ${figures(value['metrics'])}`;
}

/** What is told key by key: the business metrics have a table, and what is public is said of the others, no fact. */
export const impactFacts = (value: Fields): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([key]) => key !== 'metrics' && key !== 'public');

function answerTo(key: string, value: unknown): Html | undefined {
  const shown = answer(key, value);
  const isLong = (text(value)?.length ?? 0) > LONG || key === 'functionality';
  return shown && cell(impactLabel(key), shown, isLong);
}

/** Answers longer than this take two columns. */
const LONG = 70;

const cell = (label: string, shown: Html, isLong = false): Html =>
  html`<div class="${isLong ? 'pm-long' : ''}">
    <dt>${label}</dt>
    <dd>${shown}</dd>
  </div>`;

function answer(key: string, value: unknown): Html | undefined {
  const { said, who, source } = impactAnswer(key, value);
  if (said === '' && who === undefined) return undefined;
  if (who === undefined && source === undefined) return inline(said);
  return html`${inline(said)}
    <small class="pm-of"
      >${who !== undefined && inline(who)} ${source !== undefined && link(source, 'source')}</small
    >`;
}

/** What the document says of a key: a figure or words, whom it means, where it can be checked. */
export interface ImpactAnswer {
  readonly said: string;
  readonly who?: string | undefined;
  readonly source?: string | undefined;
}

export function impactAnswer(key: string, value: unknown): ImpactAnswer {
  const plain = text(value);
  if (plain !== undefined) return { said: FIGURES.has(key) ? grouped(plain) : plain };
  const parts = fields(value);
  const count = text(parts['count']);
  const share = text(parts['share']);
  const who = text(parts['who']);
  const figure = [count === undefined ? undefined : grouped(count), share && `(${share})`].filter(Boolean);
  if (figure.length === 0 && who === undefined) return { said: told(value) };
  return { said: figure.join(' '), who, source: text(parts['source']) };
}

/** The business metrics, as a table: a figure, what it counts, where it can be checked. */
function figures(value: unknown): Html | undefined {
  const items = list(value).map(fields);
  if (items.length === 0) return undefined;
  return html`<table class="pm-figures">
    <thead>
      <tr>
        <th scope="col">Business metric</th>
        <th scope="col">Figure</th>
        <th scope="col">Source</th>
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
