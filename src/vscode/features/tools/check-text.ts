import { DEFAULT_CONFIG } from '../../../core/config/config.ts';
import { parsePostmortem } from '../../../core/document/parse.ts';
import { wordingProblems } from '../../../core/language/problems.ts';
import { textIn, type Tool } from './tool.ts';

/** What a text says in words that blame, with why, and the question that would teach more. */
export const checkText: Tool = (input) => {
  const text = textIn(input, 'text');
  if (text === undefined) return Promise.resolve('Give the text to check as "text".');
  const postmortem = parsePostmortem(text);
  const found = wordingProblems(postmortem, { now: Date.now(), config: DEFAULT_CONFIG, optIn: true });
  if (found.length === 0) return Promise.resolve('No blameful wording was found.');
  const lines = found.map(({ code, message, note, span }) => {
    const line = postmortem.lines.positionAt(span.start).line + 1;
    return `- line ${line}, ${code}: ${message}${note ? ` ${note.why}` : ''}`;
  });
  return Promise.resolve(lines.join('\n'));
};
