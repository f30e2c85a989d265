import type { Postmortem, Section } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';

/** The section whose YAML an offset is in: behind the opening line, before the closing one. */
export function sectionAt({ sections, frontMatter }: Postmortem, offset: number): Section | undefined {
  const holds = ({ content }: Section): boolean => content.start <= offset && offset <= lastOffset(content);
  return [...(frontMatter ? [frontMatter] : []), ...sections].find(holds);
}

/** The content of a fence ends where its closing line begins: a caret there is in front of the fence. */
const lastOffset = ({ start, end }: Span): number => Math.max(start - 1, end - 1);
