import type { Finding, Fix } from '../../document/finding.ts';
import type { Mark } from '../../document/mark.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { formatOffset } from '../../timeline/format.ts';
import { disorderedMarks } from '../../timeline/mark-order.ts';
import { lead, type Metric } from '../../timeline/metrics.ts';
import { momentOf } from '../../timeline/moments.ts';
import { markedEntries, metricsOf } from '../marked.ts';

/** A timeline without the entries that have no mark. */
type Marked = Pick<Timeline, 'form' | 'entries'>;

/** What the marks tell: metrics below zero, marks out of their order, and marks that stand once too often. */
export function markFindings(postmortem: Postmortem, { form }: Timeline): readonly Finding[] {
  const metrics = metricsOf(postmortem);
  if (metrics === sound) return [];
  const findings = findingsOf(postmortem, { form, entries: markedEntries(postmortem) }, metrics);
  if (findings.length === 0) sound = metrics;
  return findings;
}

// The same metrics come from the same marks at the same times: where nothing was wrong with them, nothing is.
let sound: readonly Metric[] | undefined;

function findingsOf({ text }: Postmortem, timeline: Marked, metrics: readonly Metric[]): readonly Finding[] {
  const negative = metrics.flatMap((metric) => inverted(timeline, metric));
  const told = new Set(negative.map(({ span }) => span.start));
  return [
    ...negative,
    ...early(timeline),
    ...disordered(timeline).filter(({ span }) => !told.has(span.start)),
    ...twice(text, timeline),
    ...unpaired(timeline),
  ];
}

const spanOf = ({ entries }: Marked, wanted: string | undefined): Span | undefined =>
  entries.flatMap(({ marks }) => marks).find(({ mark }) => mark === wanted)?.span;

function inverted(timeline: Marked, metric: Metric): readonly Finding[] {
  const [end, start] = metric.inputs;
  const span = metric.negative ? spanOf(timeline, end) : undefined;
  if (!span) return [];
  const message = `${end ?? ''} is before ${start ?? ''}. One of the two times may need a look. ${metric.label}: ${metric.working ?? metric.formula}.`;
  return [{ code: 'timeline/negative', span, level: 'error', message }];
}

/** Seeing it before anybody was hurt is possible, and worth a second look. */
function early(timeline: Marked): readonly Finding[] {
  const impact = momentOf(timeline.entries, 'impact_start').at;
  const seen = (['detected', 'alerted'] as const).flatMap((mark) => {
    const { at } = momentOf(timeline.entries, mark);
    return at !== undefined && impact !== undefined && at < impact ? [{ mark, ms: at - impact }] : [];
  });
  // One page is often both: it is said of the first.
  const [first] = seen;
  const span = spanOf(timeline, first?.mark);
  if (!first || !span) return [];
  const word = first.mark === 'detected' ? 'Detected' : 'Alerted';
  const message = `${word} ${lead(-first.ms)} before impact (${formatOffset(first.ms)}). That can be right; then ${first.mark} minus impact_start is below zero.`;
  return [{ code: 'timeline/early', span, level: 'hint', message }];
}

const disordered = (timeline: Marked): readonly Finding[] =>
  disorderedMarks((mark) => momentOf(timeline.entries, mark).at).flatMap(({ mark, message }) => {
    const span = spanOf(timeline, mark);
    return span ? [{ code: 'timeline/mark-order' as const, span, level: 'error' as const, message }] : [];
  });

/** Impact comes and goes, and what was resolved may open again; anything else happens once. */
const REPEATS: readonly Mark[] = ['impact_start', 'impact_end', 'resolved'];

function twice(text: string, { form, entries }: Marked): readonly Finding[] {
  const seen = new Map<Mark, Span>();
  return entries.flatMap((entry) =>
    entry.marks.flatMap(({ mark, span }, index) => {
      const first = seen.get(mark);
      seen.set(mark, first ?? span);
      if (!first || REPEATS.includes(mark)) return [];
      const message = `${mark} stands above already, so what is counted from it is unknown. Keep the one where it happened.`;
      const fixes = form === 'log' ? [withoutMark(text, entry, index)] : [];
      const related = [{ span: first, message: `The first ${mark}` }];
      return [{ code: 'timeline/mark-twice', span, level: 'warning' as const, message, fixes, related }];
    }),
  );
}

function withoutMark(text: string, { marks, textSpan }: TimelineEntry, index: number): Fix {
  const [before, at, next] = [marks[index - 1]?.span, marks[index]?.span, marks[index + 1]?.span];
  const start = at?.start ?? textSpan.start;
  const span = next
    ? { start, end: next.start }
    : before && at
      ? { start: before.end, end: at.end }
      : { start, end: textSpan.start };
  const word = text.slice(start, at?.end);
  return { title: `Take ${word} out here`, edits: [{ span, newText: '' }], preferred: true };
}

/** An impact that begins while one goes on, or ends where none has begun. */
function unpaired({ entries }: Marked): readonly Finding[] {
  let open = false;
  return entries.flatMap(({ marks }) =>
    marks.flatMap(({ mark, span }) => {
      if (mark !== 'impact_start' && mark !== 'impact_end') return [];
      const fits = (mark === 'impact_start') !== open;
      open = mark === 'impact_start';
      if (fits) return [];
      const message =
        mark === 'impact_start'
          ? 'An impact begins here while the one above goes on. Where did that end? impact_end says it.'
          : 'An impact ends here, and above none begins. Where did it? impact_start says it.';
      return [{ code: 'timeline/impact-pair', span, level: 'warning' as const, message }];
    }),
  );
}
