import type { Finding } from '../../document/finding.ts';
import type { Section } from '../../document/postmortem.ts';
import { mayBeOpen } from '../../document/open-question.ts';
import { PAGERDUTY } from '../action/sources.ts';
import { keptFor } from '../kept.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../yaml-texts.ts';

const CODE = 'document/figures';
const NOTE = {
  why: 'How many were affected, for how long and in what decides what it is worth to mend. "A lot" means something else to everybody.',
  question: 'How many, of how many, and where does the figure come from?',
  source: PAGERDUTY,
};

/** An impact without figures, or without what stopped working. */
export const figures: Rule = {
  code: CODE,
  summary: 'An impact that can not be measured',
  level: 'information',
  note: NOTE,
  check({ text, sections }) {
    const impact = sections.find(({ name }) => name === 'impact');
    return impact && !impact.broken ? inImpact(impact, impact.span.start, () => inside(text, impact)) : [];
  },
};

const inImpact = keptFor<Section, number, readonly Finding[]>();

const MANY =
  /^(?:a lot|lots?(?: of .*)?|many|most|some|several|a few|few|all|everyone|everybody|all of them|plenty|loads|numerous|a number|too many|quite a few)(?:\s+(?:of\s+)?(?:our\s+|the\s+)?(?:customers?|users?|people|clients?|accounts?|shops?|merchants?))?\s*[.!]*$/i;
const ALL_DOWN =
  /^(?:everything|all|it|the\s+(?:site|system|service|app|platform|website))\s+(?:was|were|is|went)\s+(?:down|dead|broken|slow|unavailable|offline|out|gone)\s*[.!]*$|^(?:down|outage|everything|slow|broken|unavailable)\s*[.!]*$/i;

const inside = (text: string, impact: Section): readonly Finding[] => [
  ...textsAt(text, impact, ['customers'])
    .filter((one) => MANY.test(one.text) && !mayBeOpen(one.text))
    .map((one) =>
      finding(
        one.span,
        `How many are "${one.text}"? A figure or a share with its source, or "unknown", can be weighed.`,
      ),
    ),
  ...textsAt(text, impact, ['functionality'])
    .filter((one) => ALL_DOWN.test(one.text))
    .map((one) =>
      finding(one.span, `What could customers not do? "${one.text}" says nothing that they would recognise.`),
    ),
];

const finding = (span: Finding['span'], message: string): Finding => ({
  code: CODE,
  span,
  message,
  note: NOTE,
});
