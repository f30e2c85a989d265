import { openQuestion } from '../../document/open-question.ts';
import { nearProof } from '../../actions/verify/proof.ts';
import type { ItemText } from '../action/action-text.ts';
import { itemRule, type ItemInHand } from '../action/item-rule.ts';
import { rewriting } from '../action/action-text.ts';
import { ATLASSIAN } from '../action/sources.ts';
import { fieldTexts } from '../yaml-texts.ts';

const ASKS = 'Which state can anyone check?';

/** `done_when` that says no more than that it is done. That it is missing, the schema says. */
export const unbounded = itemRule({
  code: 'action/unbounded',
  summary: 'An end that nobody can check',
  level: 'warning',
  note: {
    why: 'An action is bounded where anyone can tell when it is finished. "When it is done" means something else to everybody.',
    question: ASKS,
    rewrite: 'a drill with a held-back partition pages within 20 minutes',
    source: ATLASSIAN,
  },
  *find(one) {
    const end = doneWhen(one);
    if (!end || nearProof(end.text) || !saysNothing(end.text, one.action.text)) return;
    yield {
      span: end.span,
      message: `"${end.text}" can't be checked. ${ASKS} A figure, a page, a refusal in staging …`,
      fixes: rewriting(one.postmortem, end, openQuestion(ASKS), {
        title: 'Put the question here, to be answered',
      }),
    };
  },
});

const doneWhen = ({ postmortem, item }: ItemInHand): ItemText | undefined =>
  fieldTexts(postmortem.text, item, 'done_when')[0];

const EMPTY =
  /^(?:when\s+|once\s+)?(?:(?:it|this|that|the\s+(?:action|item|task|ticket|work|change|issue|problem)|everything|all)\s+)?(?:(?:is|has\s+been|are|was|gets?)\s+)?(?:all\s+)?(?:done|finished|completed?|implemented|fixed|resolved|closed|shipped|deployed|merged|live|ready|good|ok|okay|better|improved|working|in\s+place|solved|addressed)\s*[.!]*$|^(?:it|this|everything|all)\s+works?(?:\s+(?:again|fine|well|better|as\s+expected))?\s*[.!]*$|^(?:we|the\s+team|everyone|everybody|people)\s+(?:are|is|feels?)\s+(?:happy|satisfied|confident|comfortable|aware|sure)\b.{0,40}$|^(?:asap|soon|n\/?a|none|unknown|tbc|-+)\s*$|^(?:no|there\s+are\s+no)\s+more\s+(?:incidents|outages|issues|problems|errors)\s*[.!]*$/i;

/** An end that repeats the action says nothing that the action did not. */
const saysNothing = (end: string, action: string): boolean => EMPTY.test(end) || plain(end) === plain(action);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
