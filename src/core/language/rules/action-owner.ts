import type { Finding, Note } from '../../document/finding.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { nearest } from '../../schema/nearest.ts';
import { actionsIn, inEachAction } from '../action/all-actions.ts';
import type { ItemText } from '../action/action-text.ts';
import { WORKBOOK } from '../action/sources.ts';
import { isOpen } from '../action/told-action.ts';
import { digestsOf } from '../digest.ts';
import { namedInFrontMatter } from '../findings/handle-findings.ts';
import { bareHandle } from '../names/people.ts';
import { keptFor } from '../kept.ts';
import type { Rule } from '../rule.ts';
import { keysAt } from '../yaml-texts.ts';

const CODE = 'action/owner';
const NOTE: Note = {
  why: 'An action that several people own is owned by nobody: each thinks that another does it. The one owner may have all the help there is.',
  question: 'Who will be asked about it in two weeks?',
  source: WORKBOOK,
};

/** Owners that are several, nobody, or a slip of the pen. A missing one, and a list with commas, the schema tells. */
export const owner: Rule = {
  code: CODE,
  summary: 'An action without exactly one owner that is known',
  level: 'warning',
  note: NOTE,
  check(postmortem) {
    const known = namesIn(postmortem);
    const found = kept(postmortem, known, (action) =>
      action.owner && isOpen(action) ? faultOf(action.owner, known) : undefined,
    );
    return found.filter(({ level, span }) => level === undefined || !isNamedAgain(postmortem, span));
  },
};

const kept = inEachAction();

const SEVERAL = /^@?[\w.-]+(?:\s+(?:and|or|with)\s+|\s*[/+|]\s*)@?[\w.-]+/i;
const NOBODY =
  /^(?:(?:the\s+)?(?:teams?|everyone|everybody|all|anyone|anybody|someone|somebody|nobody|no one|none|us|we|all teams|engineering|engineers|management|unassigned|unknown|tba|tbc|n\/?a|-+))$/i;

function faultOf({ text, span }: ItemText, known: readonly string[]): Finding | undefined {
  if (SEVERAL.test(text)) return found(span, `"${text}" are several. Which one of them sees it through?`);
  if (NOBODY.test(text)) return found(span, `"${text}" is nobody in particular. Who sees it through?`);
  const name = bareHandle(text);
  const meant = known.includes(name) || name.length < 4 ? undefined : nearest(name, known.filter(isLong));
  if (meant === undefined) return undefined;
  return {
    ...found(span, `"${text}" is named nowhere else. Did you mean ${meant}?`),
    level: 'information',
    fixes: [{ title: `Change to ${meant}`, edits: [{ span, newText: meant }], preferred: true }],
  };
}

const found = (span: Span, message: string): Finding => ({ code: CODE, span, message, note: NOTE });

/** Of short names two that differ by a letter are two people. */
const isLong = (name: string): boolean => name.length > 3;

const inFrontMatter = keptFor<Section, undefined, readonly string[]>();

const NOBODY_NAMED: readonly string[] = [];

const namesIn = (postmortem: Postmortem): readonly string[] => {
  const { frontMatter, text } = postmortem;
  if (!frontMatter) return NOBODY_NAMED;
  return inFrontMatter(frontMatter, undefined, () => [
    ...keysAt(text, frontMatter, ['responders']).map((key) => bareHandle(key.text)),
    ...namedInFrontMatter(postmortem),
  ]);
};

/** Who owns two actions, or acted in the incident, is no slip of the pen. */
function isNamedAgain(postmortem: Postmortem, { start, end }: Span): boolean {
  const name = postmortem.text.slice(start, end);
  return (
    actionsIn(postmortem).filter((action) => action.owner?.text === name).length > 1 ||
    digestsOf(postmortem).some(({ digest }) =>
      digest.entries.actors.some((actor) => actor.name === bareHandle(name)),
    )
  );
}
