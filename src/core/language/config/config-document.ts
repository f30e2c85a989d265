import { configSection, DEFAULT_CONFIG } from '../../config/config.ts';
import { blankPostmortem } from '../../document/blank.ts';
import { readLines } from '../../document/lines.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { touches, type Span } from '../../document/span.ts';
import { CODE_CHOICES } from '../codes.ts';
import type { Completion } from '../completion/completion.ts';
import { completions } from '../completion/completions.ts';
import { cursorAt } from '../completion/cursor.ts';
import { hover } from '../hover/hover.ts';
import type { Hover } from '../hover/hover-part.ts';
import { ownFixes, type CodeFix } from '../fixes/fixes.ts';
import type { Problem } from '../problems.ts';

/** A `.postmortem.yaml` as a document of one section: what serves the sections of a postmortem serves it too. */
export const configDocument = (text: string): Postmortem => ({
  ...blankPostmortem(text, readLines(text)),
  frontMatter: configSection(text),
});

/** What could be written at an offset: keys, values, and the codes of findings. */
export function configCompletions(config: Postmortem, offset: number): readonly Completion[] {
  return [...codes(config, offset), ...completions(config, offset, { now: 0, config: DEFAULT_CONFIG })];
}

/** Keys below `levels`, and `code` of an ignore. */
function codes({ text, lines, frontMatter }: Postmortem, offset: number): readonly Completion[] {
  if (!frontMatter) return [];
  const { at, path, typed, replace, hasColon } = cursorAt(text, lines, frontMatter, offset);
  const isLevel = at === 'key' && path.length === 1 && path[0] === 'levels';
  const isIgnored = at === 'value' && path[0] === 'ignore' && path.at(-1) === 'code';
  if (!isLevel && !isIgnored) return [];
  const span = {
    start: offset - typed.length,
    end: Math.max(replace.end, offset + codeBehind(text, offset)),
  };
  return CODE_CHOICES.map((label) => ({
    label,
    kind: 'value',
    edit: { span, newText: isLevel && !hasColon ? `${label}: ` : label },
    again: isLevel,
  }));
}

const codeBehind = (text: string, offset: number): number =>
  /^[\w/*-]*/.exec(text.slice(offset, offset + 60))?.[0].length ?? 0;

export const configHover = (config: Postmortem, offset: number): Hover | undefined =>
  hover(config, offset, { config: DEFAULT_CONFIG });

/** The fixes of the problems that a span touches. There is nothing to ignore in a configuration. */
export const configFixes = (problems: readonly Problem[], span: Span): readonly CodeFix[] =>
  problems
    .filter((problem) => touches(problem.span, span.start) || touches(problem.span, span.end))
    .flatMap(ownFixes);
