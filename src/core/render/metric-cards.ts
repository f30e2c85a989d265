import { impactDuration, metrics, type Metric } from '../timeline/metrics.ts';
import { formatDuration } from '../timeline/format.ts';
import { html, type Html } from './html.ts';
import type { Page } from './page.ts';
import { words } from './values.ts';

/** The four durations, each with its formula; undefined where there is no timeline to derive them from. */
export function metricCards({ postmortem, entries, zone }: Page): Html | undefined {
  if (!postmortem.timeline) return undefined;
  return html`<dl class="pm-metrics">${metrics(entries, zone).map(card)}</dl>`;
}

const card = (metric: Metric): Html =>
  html`<div class="pm-metric" title="${words(metric.working ?? metric.formula)}">
    <dt>${metric.label}</dt>
    ${metric.ms === undefined ? unknown(metric.unknown ?? 'unknown') : known(metric, metric.ms)}
  </div>`;

const known = (metric: Metric, ms: number): Html =>
  html`<dd class="pm-value">${formatDuration(ms)}</dd>
    <dd class="pm-formula">${metric.note ?? words(metric.formula)}</dd>
    ${
      metric.negative &&
      html`<dd class="pm-wrong"><i class="pm-triangle" aria-hidden="true"></i>${problem(metric)}</dd>`
    }`;

/** `unknown (needs detected)`: the word where the figure would be, and under it what is missing. */
function unknown(said: string): Html {
  const [word = '', ...why] = words(said).split(' ');
  return html`<dd class="pm-value pm-unknown">
    ${word} ${why.length > 0 && html`<span class="pm-formula">${why.join(' ')}</span>`}
  </dd>`;
}

const problem = ({ inputs: [end, start] }: Metric): string =>
  `${words(end ?? '')} is before ${words(start ?? '')}. One of the two times may need a look.`;

/** How long customers felt it, for the impact section: `47m`; undefined where it isn't known. */
export function impactTime({
  entries,
  zone,
}: Page): { readonly value: string; readonly working: string } | undefined {
  const { ms, working, negative } = impactDuration(entries, zone);
  return ms === undefined || negative ? undefined : { value: formatDuration(ms), working: working ?? '' };
}
