import { wordingRule } from '../wording/wording-rule.ts';

/** "Human error" names an outcome, and stops the question of what made it likely. */
export const humanError = wordingRule({
  code: 'blame/human-error',
  summary: '"Human error" and its cousins as a cause',
  level: 'error',
  note: {
    why: 'An error label ends the inquiry where it should begin: it tells what someone was, not what made the action look right at the time.',
    question: 'What made this step likely, and what let it through?',
    rewrite: 'The command accepted the production host without asking; both prompts look alike.',
    source: { title: "Dekker, The Field Guide to Understanding 'Human Error'" },
  },
  message: (said) => `"${said}" is where the questions begin: what made it likely, and what let it through?`,
  looks: [
    {
      level: 'error',
      like: [
        'human|pilot error|errors|mistake|mistakes|failure|fallibility|failing|failings|slip -rate|rates|budget|metric|metrics',
        'fat-finger|fat-fingers|fat-fingered|fat-fingering|fat-finger\'d|pebkac|pebcak|picnic-problem|id-10-t',
        'fat finger|fingered|fingers|fingering',
      ],
    },
    {
      level: 'warning',
      like: [
        'manual|clerical|operator+!SYSTEM|personal|personnel|administrator|keyboard|typing|typographical|developer|engineer|staff|procedural|cockpit error|errors|mistake|mistakes|slip|slip-up',
        '^|as|of|by|to|was|is|: [ user|operator error ] $|CONJ',
        '<as|of|by|to|was|is|:|plain|pure|simple|sheer|from|a|an [ user|operator error ] -rate|rates|budget|budgets|code|codes|log|logs|message|messages|count|counts|metric|metrics|page|pages|handling|ratio|percentage|events|states|status|in|doubled|rose',
        'lapse|lapses|error|errors|failure|failing in|of judgement|judgment|attention|concentration|memory|discipline|vigilance|care',
        'momentary|brief|unfortunate|mental lapse|inattention|slip|distraction',
        'slip of|by the|a finger|fingers|hand|keyboard|mouse|pen',
        'chair and|& keyboard',
        'layer 8',
        'brain fart|fade|freeze',
        'senior|blond|blonde moment',
        'finger trouble|trouble|slip',
        'human|people factor|element|component|side|nature|frailty|weakness -of|in',
        'weak|weakest link ~6 PERSON|human|person|people|keyboard|chair',
        'copy|copy-paste|cut-and-paste|paste|copy-and-paste mistake|slip|slip-up|blunder|error+!code ~1 by|from|of|on PERSON|THIRD',
        'MISDEED+!failure+!failures ~1 by|from|of [ THIRD|PEOPLE|JUNIOR|SOMEONE|WE|us|someone|whoever ]',
        'MISDEED ~3 on [ WHOSE|THIRD:s|GROUP:s ] part|side|behalf',
        'on the part of [ THIRD|PEOPLE|TEAM|whoever ]',
        'avoidable|stupid|silly|honest|careless|rookie|basic|schoolboy|beginner|elementary|dumb|embarrassing|unforced|unfortunate|simple|inexcusable|costly|classic|innocent|momentary|genuine|procedural mistake|oversight|slip|blunder|slip-up|lapse|misstep|gaffe -in|configuration',
        'THIRD|PEOPLE|GROUP|PROPER @ MAKE.did|MAKE.does|making|make ~3 mistake|mistakes|blunder|typo|slip|misstep',
        'THIRD|PEOPLE|GROUP|PROPER @ MAKE.did|MAKE.does DET ~2 error|errors',
        'MISDEED+!failure+!failures+!fault+!omission+!omissions|error|errors was|were @ MAKE.done|introduced ~1 by PERSON',
        'THIRD:s|JUNIOR:s ~2 error|errors|mistake|mistakes|slip|slip-up|typo|oversight|blunder|misstep|lapse|gaffe|misreading|misjudgement|misjudgment|misunderstanding|fumble|miscalculation|misclick|mix-up',
        'THIRD|PERSON @ misclick|misclicked|mistyped|mis-typed|mis-clicked|misspelt|misspelled',
        'went|go|going wrong between ~3 keyboard|chair',
        'someone|somebody|SOMEONE:s finger|fingers|hand|thumb|typo',
        'an ~2 oversight|mistake|error|slip ~4 PERSON|whoever|reviewed|part',
        'human carelessness|negligence|oversight|inattention|forgetfulness',
        'it|this was|is ~1 human|user|operator|people ,|$',
        'people|human problem|issue ,|$',
      ],
    },
    {
      level: 'information',
      like: ['WE @ MAKE.did DET ~2 mistake|mistakes|error|blunder', 'WE:s ~1 mistake|mistakes|oversight|blunder BE'],
    },
  ],
});
