import { nearProof } from '../../actions/verify/proof.ts';
import { rewriting } from '../action/action-text.ts';
import { itemRule } from '../action/item-rule.ts';
import { ATLASSIAN } from '../action/sources.ts';
import { fieldTexts } from '../yaml-texts.ts';

/** An end that could be looked up, were it written in one of the forms that Verify Action Items knows. */
export const proof = itemRule({
  code: 'action/proof',
  summary: 'An end that could be looked up',
  level: 'hint',
  note: {
    why: 'Verify Action Items looks up `file PATH contains "text"`, `commit SHA in BRANCH` and `ticket closed`. All else is for a person to check, which is fine as well.',
    source: ATLASSIAN,
  },
  *find({ postmortem, item }) {
    const [end] = fieldTexts(postmortem.text, item, 'done_when');
    const near = end && nearProof(end.text);
    if (!end || !near) return;
    const { message, instead } = near;
    yield {
      span: end.span,
      message,
      fixes: instead === undefined ? [] : rewriting(postmortem, end, instead, { preferred: true }),
    };
  },
});
