import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import type { Completion } from './completion.ts';
import { headingSlugs } from '../links/heading-slugs.ts';

/** The target of a link that somebody is writing: `[text](` and what there is of it up to the caret. */
export interface TypedLink {
  readonly path: string;
  /** Undefined until a `#` is typed. */
  readonly fragment: string | undefined;
  /** The part that a completion replaces: the last step of the path, or the fragment. */
  readonly replace: Span;
}

const TYPED = /\]\(([^()<>\s]*)$/;

export function typedLink({ text, lines, prose }: Postmortem, offset: number): TypedLink | undefined {
  if (!prose.some(({ span }) => span.start <= offset && offset <= span.end)) return undefined;
  const { start, end } = lines.span(lines.positionAt(offset).line);
  const typed = TYPED.exec(text.slice(start, offset))?.[1];
  if (typed === undefined || /^[a-z][a-z\d+.-]*:/i.test(typed)) return undefined;
  const hash = typed.indexOf('#');
  const from = hash < 0 ? typed.lastIndexOf('/') + 1 : hash + 1;
  const behind = /^[^()<>\s/#]*/.exec(text.slice(offset, end))?.[0].length ?? 0;
  return {
    path: hash < 0 ? typed : typed.slice(0, hash),
    fragment: hash < 0 ? undefined : typed.slice(hash + 1),
    replace: { start: offset - typed.length + from, end: offset + behind },
  };
}

/** The headings that a link can name; `sign` where the `#` is still to be written. */
export const headingCompletions = (
  target: Pick<Postmortem, 'headings'>,
  replace: Span,
  sign: '' | '#',
): readonly Completion[] =>
  headingSlugs(target)
    .filter(({ slug }) => slug !== '')
    .map(({ heading, slug }) => ({
      label: `${sign}${slug}`,
      kind: 'heading',
      detail: heading.text,
      edit: { span: replace, newText: `${sign}${slug}` },
    }));
