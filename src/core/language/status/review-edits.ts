import { isMap } from 'yaml';
import { changeBetween } from '../../document/change-between.ts';
import { applyEdits, type TextEdit } from '../../document/edit.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { addToList } from '../refactor/map-edits.ts';
import { statusEdits } from './status-edits.ts';
import { frontMatterList, statusOf } from './status.ts';

/**
 * The edit that the start of a review makes: a draft is in review, and who is asked stands under `reviewers`. Undefined where
 * there is nothing to write.
 */
export function reviewEdits(
  postmortem: Postmortem,
  asked: readonly string[],
): readonly TextEdit[] | undefined {
  const edits = statusOf(postmortem) === 'draft' ? (statusEdits(postmortem, 'in_review') ?? []) : [];
  const known = new Set(frontMatterList(postmortem, 'reviewers'));
  const text = asked
    .filter((handle) => !known.has(handle))
    .reduce(withReviewer, applyEdits(postmortem.text, edits));
  return text === postmortem.text ? undefined : [changeBetween(postmortem.text, text)];
}

function withReviewer(text: string, handle: string): string {
  const { frontMatter } = parsePostmortem(text);
  const map = frontMatter?.yaml.contents;
  if (!frontMatter || frontMatter.broken || !isMap(map)) return text;
  const edit = addToList(text, frontMatter, map, 'reviewers', handle);
  return edit ? applyEdits(text, [edit]) : text;
}
