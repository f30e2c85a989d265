import { isCollection, isMap, isNode } from 'yaml';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';

/** Lines that fold: the first stays. Zero-based, the last one included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** Front matter, fences, items, fields and entries of several lines, and each heading with what it is above. */
export function folds(postmortem: Postmortem): readonly Fold[] {
  const { frontMatter, fences, sections, timeline, lines } = postmortem;
  const parsed = frontMatter ? [frontMatter, ...sections] : sections;
  const spans = [...(frontMatter ? [frontMatter] : []), ...fences, ...(timeline?.entries ?? [])].map(
    ({ span }) => span,
  );
  const toFold = (span: Span): Fold => ({
    start: lines.positionAt(span.start).line,
    end: lines.positionAt(span.end).line,
  });
  const all = [...spans.map(toFold), ...parsed.flatMap(yamlSpans).map(toFold), ...headingFolds(postmortem)];
  const long = all
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return long.filter(({ start }, index) => long[index - 1]?.start !== start);
}

function headingFolds({ headings, lines, text }: Postmortem): readonly Fold[] {
  return headings.map(({ level, span }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    const below = text.slice(span.end, next?.span.start ?? text.length).trimEnd();
    return { start: lines.positionAt(span.start).line, end: lines.positionAt(span.end + below.length).line };
  });
}

/** Each list item that is a map, and each field. */
function yamlSpans(section: Section): readonly Span[] {
  const found: Span[] = [];
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isNode(key) && isNode(value))
          found.push({ start: section.spanOf(key).start, end: section.spanOf(value).end });
        visit(value);
      }
    } else if (isCollection(node)) {
      for (const item of node.items as readonly unknown[]) {
        if (isMap(item)) found.push(section.spanOf(item));
        visit(item);
      }
    }
  };
  visit(section.yaml.contents);
  return found;
}
