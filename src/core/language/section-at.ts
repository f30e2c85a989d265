import type { Postmortem, Section } from '../document/postmortem.ts';

/** The section whose YAML an offset is in: behind the opening line, before the closing one. */
export function sectionAt({ sections, frontMatter }: Postmortem, offset: number): Section | undefined {
  const holds = (section: Section): boolean =>
    section.content.start <= offset && offset <= lastOffset(section);
  return [...(frontMatter ? [frontMatter] : []), ...sections].find(holds);
}

/** The content of a fence ends where its closing line begins: a caret there is in front of the fence. */
function lastOffset({ content, span }: Section): number {
  const isClosed = span.end > content.end;
  return isClosed ? Math.max(content.start - 1, content.end - 1) : content.end;
}
