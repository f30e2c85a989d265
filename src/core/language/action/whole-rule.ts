import type { Finding, Note } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A rule that says at most one thing, of the document as a whole. */
export interface WholeRule extends Pick<Rule, 'summary' | 'code'> {
  readonly note: Note;
  readonly find: (postmortem: Postmortem, context: RuleContext) => WholeFinding | undefined;
}

export interface WholeFinding extends Pick<Finding, 'message' | 'fixes'> {
  /** Undefined where there is no place to say it at. */
  readonly span: Span | undefined;
}

export const wholeRule = ({ find, ...rule }: WholeRule): Rule => ({
  ...rule,
  level: 'information',
  check(postmortem, context) {
    const found = find(postmortem, context);
    if (!found?.span) return NOTHING;
    return [{ ...found, span: found.span, code: rule.code, note: rule.note }];
  },
});

const NOTHING: readonly Finding[] = [];
