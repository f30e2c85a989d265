import type { Postmortem } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';

/** Lines that fold: the first stays. Zero-based, the last one included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** Front matter, fences, items, entries of several lines, and each heading with what it is above. */
export function folds(postmortem: Postmortem): readonly Fold[] {
  const { frontMatter, fences, actionItems, factors, timeline, lines } = postmortem;
  const spans = [
    ...(frontMatter ? [frontMatter] : []),
    ...fences,
    ...actionItems,
    ...factors,
    ...(timeline?.entries ?? []),
  ].map(({ span }) => span);
  const toFold = (span: Span): Fold => ({
    start: lines.positionAt(span.start).line,
    end: lines.positionAt(span.end).line,
  });
  return [...spans.map(toFold), ...headingFolds(postmortem)]
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function headingFolds({ headings, lines, text }: Postmortem): readonly Fold[] {
  return headings.map(({ level, span }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    const below = text.slice(span.end, next?.span.start ?? text.length).trimEnd();
    return { start: lines.positionAt(span.start).line, end: lines.positionAt(span.end + below.length).line };
  });
}
