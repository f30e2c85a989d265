import type { TextEdit } from '../../document/edit.ts';
import { openQuestion } from '../../document/open-question.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { nodeAt } from '../node-at.ts';
import { sectionAt } from '../section-at.ts';
import type { Hit } from './hit.ts';

/**
 * A question behind the sentence that a finding is in. The sentence stays whole: half of one would say less than what
 * was marked. It is asked about once.
 */
export function asking(postmortem: Postmortem, question: string, hit: Hit): TextEdit | undefined {
  const { text } = postmortem;
  const end = endOf(postmortem, hit);
  if (end === undefined || ASKED.test(text.slice(end, end + LONGEST))) return undefined;
  const [last = ''] = LAST_WORD.exec(text.slice(Math.max(hit.start, end - LONGEST), end)) ?? [];
  return { span: { start: end - last.length, end }, newText: `${last} ${openQuestion(question)}` };
}

const ASKED = /^ *\(TODO /;
const LAST_WORD = /[^\s[\]{}]+$/;
const LONGEST = 80;

/** Behind what closes the sentence in prose; within YAML where its text ends, if not before. */
function endOf(postmortem: Postmortem, { start, behind }: Hit): number | undefined {
  const { text } = postmortem;
  const section = sectionAt(postmortem, start);
  if (!section) return behind + (CLOSING.exec(text.slice(behind, behind + LONGEST))?.[0].length ?? 0);
  const node = nodeAt(section, start);
  if (node?.on !== 'value') return undefined;
  const isQuoted = /^["']/.test(text.slice(node.span.start, node.span.end));
  return Math.min(behind, node.span.end - (isQuoted ? 1 : 0));
}

const CLOSING = /^[*_~"'”’)\]]*/;
