import { DEFAULT_CONFIG } from '../../src/core/config/config.ts';
import type { TextEdit } from '../../src/core/document/edit.ts';
import { parsePostmortem } from '../../src/core/document/parse.ts';
import type { Postmortem } from '../../src/core/document/postmortem.ts';
import { partFinder } from '../../src/core/language/by-part.ts';
import { ruleFindings } from '../../src/core/language/rule.ts';
import { RULES } from '../../src/core/language/rules/index.ts';

/** A whole text, read and looked at; the reading of the document counts, too. */
export const read = (text: string): unknown => look(parsePostmortem(text));

/** A document in an editor: pressing a key in its middle looks at its wording again. */
export function opened(text: string): () => void {
  let postmortem = parsePostmortem(text);
  look(postmortem);
  return () => {
    const at = postmortem.text.indexOf('.\n', postmortem.text.length >> 1);
    const edit: TextEdit = { span: { start: at, end: at }, newText: 'x' };
    const changed = `${postmortem.text.slice(0, at)}x${postmortem.text.slice(at)}`;
    postmortem = parsePostmortem(changed, { postmortem, edit });
    look(postmortem);
  };
}

const CONTEXT = { now: 0, config: DEFAULT_CONFIG, people: new Set<string>() };
const inParts = partFinder();

/** As the editor asks: what was found in a paragraph is kept for as long as nobody writes there. */
const look = ({ runs }: Postmortem): unknown =>
  inParts(
    runs,
    '',
    (alone) => ruleFindings(alone, CONTEXT, RULES),
    ({ level = 'warning' }) => level,
  );
