import { byShape } from './by-shape.ts';
import { together, type Classes } from './classes.ts';
import { formsOf, IRREGULAR_PARTICIPLES } from './forms.ts';
import * as cause from './lexicon/cause.ts';
import * as counterfactual from './lexicon/counterfactual.ts';
import * as grammar from './lexicon/grammar.ts';
import * as harm from './lexicon/harm.ts';
import * as hindsight from './lexicon/hindsight.ts';
import * as insinuation from './lexicon/insinuation.ts';
import * as irony from './lexicon/irony.ts';
import * as judgement from './lexicon/judgement.ts';
import * as mind from './lexicon/mind.ts';
import * as omission from './lexicon/omission.ts';
import * as people from './lexicon/people.ts';
import * as punitive from './lexicon/punitive.ts';
import * as systems from './lexicon/systems.ts';

/** Lists of verbs by their base: a class gets `.do`, `.does`, `.did`, `.done` and `.ing` for their forms. */
const VERBS: Readonly<Record<string, string>> = {
  HARM: harm.HARM,
  MILD: harm.MILD_HARM,
  UNDO: harm.UNDOING,
  ACT: harm.ACTS,
  RISK: harm.RISK,
  OMIT: omission.OMIT,
  HEED: omission.DILIGENCE,
  HUMANE: omission.HUMAN_ONLY,
  AWARE: omission.AWARENESS,
  PANIC: judgement.PANIC,
  RESPOND: counterfactual.RESPONSE,
  TASK: counterfactual.TASKS,
  LOSE: counterfactual.LOSSES,
  BELIEVE: mind.BELIEVE,
  WISH: mind.WISH,
  DECIDE: mind.DECIDE,
  FOLLY: mind.FOLLIES,
  EXHORT: punitive.EXHORT,
  TELL: punitive.TELL,
  SANCTION: punitive.SANCTION,
  TAKEN: punitive.TAKEN,
  FAIL: 'fail neglect omit forget',
  TAKEDOWN: 'take bring knock tear pull',
  LET: 'let allow wave nod usher sneak rush push',
  HAVE: 'have',
  MAKE: 'make commit',
  KEEP: 'keep',
  GIVE: 'give hand receive get issue',
  TRACE: 'trace come boil lead point attribute ascribe pin put chalk credit blame track link',
  CAUSED: 'cause trigger introduce break precipitate provoke initiate induce wipe delete',
  LIE: 'lie rest sit fall land belong remain stop end',
  WAS: 'be get become',
  REFLECT: insinuation.REFLECT,
  INSTIL: insinuation.INSTIL,
  BELATED: insinuation.BELATED,
  REFUSE:
    'refuse decline drag stonewall obstruct ignore stall foot-drag withhold deprioritise deprioritize dismiss ghost brush rebuff hoard gatekeep filibuster snub',
  DUMP: 'send dump throw drop land chuck toss lob foist saddle stick hand burden hit ship give serve feed leave',
  PRESS:
    'push pressure pressurise pressurize insist force demand bully strong-arm rush cut slash starve squeeze steamroll',
  DISAPPOINT: 'fail disappoint abandon desert mislead betray deceive burn bite',
};

/** Lists of words as they stand. */
const WORDS: Readonly<Record<string, string>> = {
  PREP: grammar.PREPOSITIONS,
  DET: grammar.DETERMINERS,
  BETWEEN: grammar.BETWEEN,
  BE: grammar.BE,
  NOT: grammar.NOT,
  DIDNOT: grammar.DID_NOT,
  MODAL: grammar.MODALS,
  CONJ: grammar.CONJUNCTIONS,
  PRECIOUS: harm.PRECIOUS,
  DISPOSABLE: harm.DISPOSABLE,
  BAD: harm.BAD,
  OUTCOME: harm.OUTCOMES,
  ACCIDENT: harm.BY_ACCIDENT,
  FAULT: harm.FAULT,
  MISDEED: harm.MISDEEDS,
  FIGURE: omission.FIGURES,
  TRIFLE: omission.TRIFLES,
  DUTY: omission.DUTIES,
  LEFT: omission.LEFT,
  NOMINAL: omission.NOMINAL,
  ABSENT: omission.ABSENT,
  UNDONE: omission.UNDONE,
  NOTICE: omission.NOTICES,
  NORM: omission.NORMS,
  SLIGHTED: omission.SLIGHTED,
  EN: IRREGULAR_PARTICIPLES,
  CHARACTER: judgement.CHARACTER,
  TECHNICAL: judgement.TECHNICAL,
  WEAK: judgement.WEAK,
  MINDACT: judgement.ACTS_OF_MIND,
  MANNER: judgement.MANNER,
  VIRTUE: judgement.VIRTUES,
  TEMPER: judgement.TEMPERS,
  BETTER: counterfactual.BETTER,
  EYES: counterfactual.EYES,
  RESPONSE: counterfactual.RESPONSE_NOUNS,
  OBVIOUS: hindsight.OBVIOUS,
  VISIBLE: hindsight.VISIBLE,
  SIGN: hindsight.SIGNS,
  UNHEEDED: hindsight.UNHEEDED,
  CALAMITY: hindsight.CALAMITY,
  SURE: mind.SURE,
  KEEN: mind.KEEN,
  PURPOSE: mind.ON_PURPOSE,
  WRONGLY: mind.WRONGLY,
  ASSUMABLE: mind.ASSUMABLE,
  WARN: punitive.WARN,
  BYMACHINE: punitive.BY_MACHINE,
  CAREFUL: punitive.CAREFUL,
  CARE: punitive.CARE,
  MORE: punitive.MORE,
  TRAINING: punitive.TRAINING,
  COMPULSORY: punitive.COMPULSORY,
  SANCTIONS: punitive.SANCTIONS,
  RIGHT: punitive.RIGHTS,
  OUGHT: punitive.OUGHT,
  HERO: irony.HEROES,
  MOCK: irony.MOCK_PRAISE,
  SNEER: irony.SNEERS,
  THANKS: irony.THANKS,
  MAGIC: irony.MAGIC,
  OPTIONAL: irony.OPTIONAL,
  ONLY: cause.ONLY,
  CAUSE: cause.CAUSES,
  SOLELY: cause.SOLELY,
  EASY: cause.EASY,
  MARKED: cause.MARKED,
  SYSTEM: systems.SYSTEMS,
  PRODUCT: systems.PRODUCTS,
  GUARD: systems.GUARDS,
  RECORD: systems.TRACES,
  ROLEWORD: people.ROLES,
  JUNIORWORD: people.JUNIOR,
  TEAMWORD: people.TEAMS,
  DEPTWORD: people.DEPARTMENTS,
  LOOSEWORD: people.LOOSE_TEAMS,
  VENDORWORD: people.VENDORS,
  NAMEWORD: people.NAMES,
  SOMEONEWORD: people.SOMEONE,
  EVERYONEWORD: people.EVERYONE,
  NOBODYWORD: people.NOBODY,
  TWOFOLDWORD: people.TWOFOLD,
  HUMANSIDE: people.HUMAN_SIDE,
  PRAISED: irony.PRAISED,
  GLANCE: insinuation.GLANCES,
  FAINT: insinuation.FAINT,
  DEED: insinuation.DEEDS,
  STANCE: insinuation.STANCES,
  CUSTOMARY: insinuation.CUSTOMARY,
  ZEAL: insinuation.ZEAL,
  MANAGED: insinuation.MANAGED,
  WORTHWHILE: insinuation.WORTHWHILE,
  REGISTER: insinuation.REGISTER,
  INTERJECTION: insinuation.INTERJECTIONS,
  NOTQUITE: insinuation.NOT_QUITE,
  TROPE: insinuation.FIGURATIVE,
  ABSTRACT: insinuation.QUALITIES,
};

let built: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Every listed word with its classes; built once, when the first sentence is read. */
function lexicon(): ReadonlyMap<string, ReadonlySet<string>> {
  built ??= build();
  return built;
}

function build(): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  const add = (word: string, name: string): void => {
    const known = classes.get(word);
    if (known) known.add(name);
    else classes.set(word, new Set([word, name]));
  };
  for (const [name, list] of Object.entries(WORDS)) for (const word of wordsIn(list)) add(word, name);
  for (const [name, list] of Object.entries(VERBS))
    for (const base of wordsIn(list)) for (const [form, as] of formsAs(base)) addVerb(add, form, name, as);
  return classes;
}

const wordsIn = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

function addVerb(add: (word: string, name: string) => void, form: string, name: string, as: string): void {
  add(form, name);
  add(form, `${name}.${as}`);
}

function formsAs(base: string): readonly (readonly [string, string])[] {
  const { third, past, participle, gerund } = formsOf(base);
  return [
    [base, 'do'],
    [third, 'does'],
    [past, 'did'],
    [participle, 'done'],
    [gerund, 'ing'],
  ];
}

/** A word in lower case and its classes: listed ones, else by how it is made. */
export const namesOf = (lower: string): readonly string[] => [
  ...(lexicon().get(lower) ?? [lower, ...byShape(lower)]),
];

/** The classes of a word in lower case, itself among them where anybody asks about it. */
export const classesOf = (lower: string): Classes => together(namesOf(lower));
