import type { Lines } from './lines.ts';
import type { Postmortem } from './postmortem.ts';

/** A text in which nothing was found. */
export const blankPostmortem = (text: string, lines: Lines): Postmortem => ({
  text,
  lines,
  frontMatter: undefined,
  title: undefined,
  headings: [],
  fences: [],
  sections: [],
  timeline: undefined,
  actionItems: [],
  factors: [],
  prose: [],
  problems: [],
  parts: [],
  runs: [],
});
