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
  html`<div class="pm-metric" title="${metric.working ?? metric.formula}">
    <dt>${metric.label}</dt>
    ${
      metric.ms === undefined
        ? html`<dd class="pm-unknown">${words(metric.unknown ?? 'unknown')}</dd>`
        : html`<dd class="pm-value">${formatDuration(metric.ms)}</dd>`
    }
    <dd class="pm-formula">${metric.note ?? words(metric.formula)}</dd>
    ${metric.negative && html`<dd class="pm-wrong">${problem(metric)}</dd>`}
  </div>`;

const problem = ({ inputs: [end, start] }: Metric): string =>
  `${end ?? ''} is before ${start ?? ''}. One of the two times may need a look.`;

/** How long customers felt it, for the impact section: `47m 00s`; undefined where it isn't known. */
export function impactTime({
  entries,
  zone,
}: Page): { readonly value: string; readonly working: string } | undefined {
  const { ms, working, negative } = impactDuration(entries, zone);
  return ms === undefined || negative ? undefined : { value: formatDuration(ms), working: working ?? '' };
}
