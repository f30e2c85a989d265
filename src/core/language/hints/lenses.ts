import { readActionItems } from '../../actions/read-items.ts';
import type { Postmortem, Timeline } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { confirmationHolds, confirmedOf } from '../../timeline/confirm/confirmed.ts';
import { counted, formatDuration } from '../../timeline/format.ts';
import { metrics } from '../../timeline/metrics.ts';
import type { Lookup } from '../lookup.ts';
import { factorsToldBefore, similarCount } from '../similar/factors-told-before.ts';

/** A line above a section that says how far it is, or does something with it. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly does:
    | 'openTimeline'
    | 'confirmTimeline'
    | 'importEvents'
    | 'showSimilar'
    | 'pushActions'
    | 'syncActions'
    | 'nothing';
  /** It says something even where nothing can be done. */
  readonly tells?: true;
}

/**
 * Above the timeline what can be done with it and its metrics, above the contributing factors how many other postmortems
 * share one, above the action items how many are new and done.
 */
export function lenses(postmortem: Postmortem, lookup?: Pick<Lookup, 'similar'>): readonly Lens[] {
  const { timeline, sections } = postmortem;
  const factors = sections.find(({ name }) => name === 'contributing-factors');
  const actions = sections.find(({ name }) => name === 'action-items');
  return [
    ...(timeline ? timelineLenses(timeline) : []),
    ...(factors ? similarLens(postmortem, factors.nameSpan, lookup) : []),
    ...(actions ? actionLenses(postmortem, actions.nameSpan) : []),
  ];
}

function timelineLenses(timeline: Timeline): readonly Lens[] {
  const { entries, section } = timeline;
  const span = section.nameSpan;
  const known = metrics(entries).flatMap(({ id, ms, note }) =>
    ms === undefined ? [] : [note === undefined ? `${id} ${formatDuration(ms)}` : `${id}: ${note}`],
  );
  return [
    { span, title: 'Open Timeline', does: 'openTimeline' },
    { span, title: 'Import Events…', does: 'importEvents' },
    ...(entries.length > 0 ? [confirmLens(timeline)] : []),
    ...(known.length > 0
      ? [{ span, title: known.join(' · '), does: 'openTimeline', tells: true } as const]
      : []),
  ];
}

/** That nobody has confirmed it yet, that it holds, or that the entries are others since. */
function confirmLens(timeline: Timeline): Lens {
  const span = timeline.section.nameSpan;
  const by = confirmedOf(timeline)?.by;
  if (by === undefined) return { span, title: 'Confirm Timeline', does: 'confirmTimeline' };
  return confirmationHolds(timeline) === true
    ? { span, title: `Confirmed by @${by}`, does: 'openTimeline', tells: true }
    : { span, title: 'Changed since it was confirmed: Confirm Again', does: 'confirmTimeline' };
}

function similarLens(
  postmortem: Postmortem,
  span: Span,
  lookup: Pick<Lookup, 'similar'> | undefined,
): readonly Lens[] {
  const count = similarCount(factorsToldBefore(postmortem, lookup) ?? []);
  if (count === 0) return [];
  return [{ span, title: counted(count, 'similar incident'), does: 'showSimilar', tells: true }];
}

function actionLenses(postmortem: Postmortem, span: Span): readonly Lens[] {
  const items = readActionItems(postmortem).filter(({ action }) => action !== '');
  const isOpen = ({ status }: (typeof items)[number]): boolean =>
    status === 'open' || status === 'in_progress';
  const fresh = items.filter((item) => isOpen(item) && item.ticket === undefined && item.id !== '').length;
  const tickets = items.filter(({ ticket }) => ticket !== undefined).length;
  const done = items.filter(({ status }) => status === 'done').length;
  const meant = items.filter(({ status }) => status !== 'idea' && status !== 'wont_do').length;
  return [
    ...(fresh > 0 ? [{ span, title: `Push ${fresh} New…`, does: 'pushActions' } as const] : []),
    ...(tickets > 0 ? [{ span, title: 'Sync', does: 'syncActions' } as const] : []),
    ...(meant > 0
      ? [{ span, title: `${done} of ${meant} done`, does: 'nothing', tells: true } as const]
      : []),
  ];
}
