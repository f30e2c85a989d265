import type { Finding, Level } from '../../document/finding.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { keptFor } from '../kept.ts';
import type { RuleContext } from '../rule.ts';
import { punitive } from '../rules/blame-punitive.ts';
import { partOf, type ItemText } from './action-text.ts';
import { DUTIES, PEOPLE, TELLING } from './lexicon/people.ts';

/** Words that ask people to be different. */
export interface Mending {
  readonly span: Span;
  readonly said: string;
  readonly level?: Level;
}

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');

const PERSON = `(?:(?:the|all|our|every|each|new|both|other|more|night|on-call|@\\S+|\\S+['’]s|[\\w-]+)\\s+){0,3}?(?:${oneOf(PEOPLE)})\\b`;

/** Each stands at the beginning of a text, or behind "we should". */
const FORMS: readonly RegExp[] = [
  `(?:${oneOf(TELLING)})\\s+${PERSON}`,
  `(?:hold|organi[sz]e|schedule|run|provide|arrange|give|offer|conduct|do|repeat|deliver)\\s+(?:an?\\s+|the\\s+|more\\s+|additional\\s+|some\\s+)?(?:[\\w-]+\\s+){0,2}?(?:trainings?|refreshers?|awareness|coaching|re-?training)(?:\\s+(?:sessions?|courses?|classes|workshops?))?\\b(?!\\s+(?:set|data|job|run|pipeline|cluster|model))`,
  `(?:hold|organi[sz]e|schedule|run|provide|arrange|give|offer)\\s+(?:an?\\s+|more\\s+)?(?:[\\w-]+\\s+){0,2}?(?:workshops?|webinars?|courses?|brown[- ]bags?)\\b.{0,60}\\bfor\\s+${PERSON}`,
  `send\\s+(?:\\S+\\s+){1,4}?(?:on|to)\\s+(?:an?\\s+|the\\s+)?(?:[\\w-]+\\s+)?(?:trainings?|courses?|workshops?|refreshers?)\\b`,
  `be\\s+(?:more\\s+|extra\\s+|very\\s+)?(?:careful|vigilant|attentive|aware|mindful|diligent|cautious|thorough|disciplined|proactive|responsible|precise)\\b`,
  `(?:take|exercise)\\s+(?:more|greater|better|extra|special|particular)\\s+care\\b`,
  `pay\\s+(?:more\\s+|closer\\s+|better\\s+|special\\s+)?attention\\b`,
  `(?:double|triple)[- ]check\\b`,
  `(?:always\\s+)?remember\\s+to\\b`,
  `(?:do\\s+not|don['’]t|never)\\s+(?:forget|ignore|panic|deploy|touch|run|push|merge|skip|assume|trust|make)\\b`,
  `avoid\\s+(?:making\\s+|repeating\\s+)?(?:such\\s+|the\\s+same\\s+|human\\s+|manual\\s+|these\\s+)?(?:mistakes?|errors?|human\\s+errors?)\\b`,
  `(?:raise|increase|create|improve|spread|foster)\\s+(?:the\\s+|more\\s+|team\\s+)?awareness\\b(?!-)`,
  `(?:stress|emphasi[sz]e|reiterate|communicate|underline|explain|highlight)\\s+(?:to\\s+\\S+\\s+(?:\\S+\\s+)?)?the\\s+importance\\b`,
  `follow\\s+(?:the|our|established|all)\\s+(?:[\\w-]+\\s+)?(?:procedures?|process|processes|runbooks?|checklists?|rules|guidelines|policy|policies)\\b`,
  `(?:make\\s+sure|ensure|make\\s+certain|see\\s+to\\s+it)\\s+(?:that\\s+)?${PERSON}\\s+(?:always\\s+|actually\\s+|really\\s+|properly\\s+)?(?:${oneOf(DUTIES)})\\b`,
  `(?:hold|keep)\\s+(?:\\S+\\s+){1,4}?accountable\\b`,
  `communicate\\s+to\\s+${PERSON}\\s+(?:that|how|why|not)\\b`,
  `(?:tell|ask|require|get|expect)\\s+${PERSON}\\s+(?:not\\s+to|to\\s+(?:always\\s+|please\\s+)?(?:be|check|double-check|pay|read|follow|remember|take|think|stop|respond|watch))\\b`,
].map(
  (form) =>
    new RegExp(
      `^(?:(?:we|everyone|everybody|people|engineers|please|always)\\s+)?(?:(?:should|must|need\\s+to|have\\s+to)\\s+)?${form}`,
      'i',
    ),
);

/** A machine that reminds is a guardrail. */
const BY_MACHINE =
  /\b(?:automatic\w*|bot|e-?mail|mail|slack|calendar|cron|ticket|banner|prompt|days?\s+before|\d+)\b/i;

/** A tool that warns at the moment is one as well: "Warn engineers in the pull request when …". */
const isByMachine = (match: string, text: string): boolean =>
  (/^remind/i.test(match) && BY_MACHINE.test(text)) ||
  (/^warn/i.test(match) && /^\s+(?:when|if|before|whenever|in the|at)\b/i.test(text.slice(match.length)));

/** What in an action asks people to be different: in its own forms, and as the wording rules know it. */
export function mendsPeople(
  postmortem: Postmortem,
  item: Item,
  action: ItemText,
  context: RuleContext,
): Mending | undefined {
  const punishing = punished(postmortem, item, context);
  if (punishing)
    return {
      span: punishing.span,
      said: said(postmortem, punishing.span),
      ...(punishing.level && { level: punishing.level }),
    };
  for (const form of FORMS) {
    const match = form.exec(action.text)?.[0];
    if (match === undefined || isByMachine(match, action.text)) continue;
    return { span: partOf(action, 0, match.length), said: match };
  }
  return undefined;
}

const said = ({ text }: Postmortem, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ');

const inPart = keptFor<Postmortem, RuleContext, readonly Finding[]>();

function punished(
  postmortem: Postmortem,
  { fields }: Item,
  context: RuleContext,
): Pick<Mending, 'span' | 'level'> | undefined {
  const within = fields['action']?.span;
  if (!within) return undefined;
  // What one rule found in a passage is known to all of them.
  for (const { span, level } of inPart(postmortem, context, () => [...punitive.check(postmortem, context)]))
    if (within.start <= span.start && span.end <= within.end) return level ? { span, level } : { span };
  return undefined;
}
