import type { Finding } from '../../document/finding.ts';
import { once } from '../../document/once.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Metric } from '../../timeline/metrics.ts';
import { formatDuration } from '../../timeline/format.ts';
import { fromDigests } from '../digest.ts';
import { metricsOf } from '../marked.ts';
import { fits, readDuration, type Duration } from './duration.ts';
import { toldIn, type Told } from './named-metric.ts';
import { impactSentences, placesOf } from './places.ts';

/** Durations in sentences about the outage or a metric that the marks tell otherwise. */
export function durationFindings(postmortem: Postmortem): readonly Finding[] {
  const known = metricsOf(postmortem).filter(({ ms, negative }) => ms !== undefined && ms >= 0 && !negative);
  if (known.length === 0) return [];
  const placeOf = once(() => placesOf(postmortem));
  const inImpact = impactSentences(postmortem).flatMap(({ text, start }) =>
    (toldIn(text)?.elsewhere ?? []).flatMap((told) => contradicted(told, start + told.start, known)),
  );
  const inProse = fromDigests(
    postmortem,
    ({ durations }) => durations,
    ({ block, start, told }, by) =>
      told[placeOf()(by + block)].flatMap((one) => contradicted(one, by + start + one.start, known)),
  );
  return [...inProse.flat(), ...inImpact];
}

function contradicted(told: Told, start: number, known: readonly Metric[]): readonly Finding[] {
  const duration = readDuration(told.text);
  const meant = told.metrics.flatMap((id) => known.filter((metric) => metric.id === id));
  const [metric] = meant;
  if (!duration || !metric || meant.some(({ ms = 0 }) => fits(duration, told.bound, ms))) return [];
  // Where the likeliest isn't known, another that happens to be is no measure.
  if (metric.id !== told.metrics[0]) return [];
  const span = { start, end: start + told.text.length };
  const truth = metric.ms ?? 0;
  const newText = told.bound === 'exact' ? rewritten(told.text, duration, truth) : undefined;
  const message = `"${told.text}" here, but ${formatDuration(truth)} by the marks. ${metric.label}: ${metric.formula}, ${metric.working ?? ''}. One of the two may need a look.`;
  const fixes = newText === undefined ? [] : [{ title: `Write ${newText}`, edits: [{ span, newText }] }];
  return [{ code: 'contradiction/duration', span, level: 'warning', message, fixes }];
}

/** The figure alone, where it is told in one unit and the truth is a whole number of it. */
function rewritten(text: string, { unit }: Duration, truth: number): string | undefined {
  const figures = text.match(/\d+/g) ?? [];
  const count = Math.round(truth / unit);
  return figures.length === 1 && count > 1 && Math.abs(count * unit - truth) < unit / 2
    ? text.replace(/\d+/, String(count))
    : undefined;
}
