import { wordAt } from '../wording/clause.ts';
import type { Sentence } from '../wording/sentence.ts';
import { wordingRule, type Hit } from '../wording/wording-rule.ts';

interface Phrase {
  readonly pattern: RegExp;
  readonly sanction?: boolean;
  readonly replacement?: string;
}

const PEOPLE =
  '(?:everyone|everybody|people|staff|all|them|us|@\\S+|(?:the |all |our |on-call |new )*(?:engineers?|developers?|teams?|operators?|responders?|reviewers?|admins?|on-call|colleagues|employees|members|devs?|dbas?|sres?|authors?|approvers?))';

/** Exhortations and sanctions. Each is anchored on the people it is about, or on words that are only said of people. */
const PHRASES: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `^(?:remind|urge|instruct|warn) ${PEOPLE} (?:to be (?:more |very |extra )*(?:careful|aware|vigilant|cautious|mindful|attentive) )?(?:with|about|of|when)\\b`,
    ),
    replacement: 'add a guardrail for',
  },
  { pattern: new RegExp(`^(?:remind|urge|instruct|warn) ${PEOPLE}(?: (?:to|that|not)\\b)?`) },
  {
    pattern:
      /^(?:be|being|is|are) (?:much |far |a lot )?more (?:careful|aware|vigilant|diligent|cautious|mindful|attentive|thorough|disciplined)/,
  },
  { pattern: /^(?:be|being) (?:extra )?(?:vigilant|mindful)/ },
  {
    pattern:
      /^(?:pay|paying|take|taking|exercise) (?:closer |more |greater |extra )+(?:attention|care|caution)/,
  },
  { pattern: new RegExp(`^(?:re-?train|re-?educate|coach) ${PEOPLE}`) },
  { pattern: /^(?:refresher|mandatory|re-?training) (?:training|course|session)/ },
  { pattern: /^training (?:session|course)s? (?:for|on|about)/ },
  {
    pattern:
      /^(?:disciplinary|written warning|verbal warning|formal warning|reprimand\w*|performance (?:review|improvement|plan))/,
    sanction: true,
  },
  {
    pattern: /^(?:was|were|been|be) (?:spoken to|reprimanded|disciplined|written up|let go|fired|sanctioned)/,
    sanction: true,
  },
  { pattern: new RegExp(`^hold (?:${PEOPLE} )?(?:personally )?accountable`), sanction: true },
  { pattern: /^rais(?:e|ing) awareness/ },
  { pattern: new RegExp(`^(?:make|making) sure (?:that )?(?:nobody|no one|no-one|${PEOPLE})\\b`) },
];

/** Actions that mend people instead of systems. */
export const punitive = wordingRule({
  code: 'blame/punitive',
  summary: 'Mending people instead of the system',
  level: 'warning',
  note: {
    why: 'Care does not last through the next night shift; a guardrail does. An action that asks people to be different has no state that anyone can check.',
    question: 'What would make the safe way the easy one?',
    rewrite: 'The deploy tool asks for confirmation and names the host before it deletes.',
    source: {
      title: 'Lunney, Lueder, Beyer: Postmortem Action Items (;login: 2017)',
      url: 'https://www.usenix.org/publications/login/spring2017/lunney',
    },
  },
  *hits(sentence) {
    let until = -1;
    for (let index = 0; index < sentence.words.length; index += 1) {
      const found = index > until ? phraseAt(sentence, index) : undefined;
      if (!found) continue;
      until = found.last;
      yield found;
    }
  },
});

const NEGATION = /^(?:not|never|no|without|than|of|n't)$/;

function phraseAt(sentence: Sentence, index: number): Hit | undefined {
  const rest = sentence.words
    .slice(index, index + 9)
    .map(({ lower }) => lower)
    .join(' ');
  const phrase = PHRASES.find(({ pattern }) => pattern.test(rest));
  const said = phrase?.pattern.exec(rest)?.[0].trim();
  if (!phrase || !said || NEGATION.test(wordAt(sentence, index - 1))) return undefined;
  return {
    first: index,
    last: index + said.split(' ').length - 1,
    message: `"${said}" asks people to be different. What would make the safe way the easy one?`,
    level: phrase.sanction === true ? 'error' : 'warning',
    ...(phrase.replacement === undefined ? {} : { replacement: phrase.replacement }),
  };
}
