import type { Word } from './sentence.ts';
import type { Classes } from './words.ts';

/** A word, or several that stand for one person or group: "the on-call engineer of the payments team". */
export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly classes: Classes;
}

/** The names a document gives its people, in lower case. */
export type People = ReadonlySet<string>;

const MOST_MODIFIERS = 5;

/** The sentence with its people told from its other words. Every look ahead is bounded. */
export function unitsOf(words: readonly Word[], named: People): readonly Unit[] {
  const units: Unit[] = [];
  for (let index = 0; index < words.length;) {
    const unit = personAt(words, index, named) ?? plain(words, index);
    units.push(unit);
    index = unit.last + 1;
  }
  return units;
}

function plain(words: readonly Word[], index: number): Unit {
  const word = words[index];
  const classes = word?.classes ?? new Set<string>();
  const owned = word?.possessive === true ? new Set([...classes, 'OWNED']) : undefined;
  const proper =
    word && isProper(word, words[index - 1]) ? new Set([...(owned ?? classes), 'PROPER']) : owned;
  return { first: index, last: index, classes: proper ?? classes };
}

/** A capital that no list explains: a person or a product, so never more than a guess. */
const OPENERS: ReadonlySet<string> = new Set(
  'what which when where why how it these those there here then now today yesterday yes if as still only other another each all both some most many several few much more less next first second third last two three four five six seven eight nine ten sometimes maybe perhaps thanks please note action let nothing something anything everything'.split(
    ' ',
  ),
);

function isProper({ text, classes, lower }: Word, before: Word | undefined): boolean {
  if (OPENERS.has(lower)) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  if (classes.has('PRODUCT') || classes.has('SYSTEM')) return false;
  return before === undefined || /[,;:(.]/.test(before.lower)
    ? classes.size === 1 && !lower.endsWith('s')
    : classes.size <= 2;
}

function personAt(words: readonly Word[], index: number, named: People): Unit | undefined {
  return pronounAt(words, index) ?? nameAt(words, index, named) ?? groupAt(words, index);
}

const PRONOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['we', ['WE']],
  ['i', ['I']],
  ['you', ['YOU']],
  ['he', ['HE', 'THIRD']],
  ['she', ['HE', 'THIRD']],
  ['they', ['THEY']],
]);
const OWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['my', ['I:s', 'WHOSE']],
  ['our', ['WE:s', 'WHOSE']],
  ['your', ['YOU:s', 'WHOSE']],
  ['his', ['THIRD:s', 'WHOSE', 'HIS']],
  ['her', ['THIRD:s', 'WHOSE', 'HIS']],
  ['their', ['THEY:s', 'WHOSE']],
  ['whose', ['WHOSE']],
]);

function pronounAt(words: readonly Word[], index: number): Unit | undefined {
  const lower = words[index]?.lower ?? '';
  const [, pronoun = '', tail = ''] = /^(we|i|you|he|she|they)('(?:d|ve|ll|re|m|s))?$/.exec(lower) ?? [];
  const as = PRONOUNS.get(pronoun);
  if (as && tail !== "'ll" && tail !== "'re" && tail !== "'m")
    return unit(index, withTail(words, index), [...as, 'PERSON', pronoun]);
  if (as) return unit(index, index, [...as.map((one) => `${one}:is`), pronoun]);
  return undefined;
}

function nameAt(words: readonly Word[], index: number, named: People): Unit | undefined {
  const word = words[index];
  if (!word || !isName(word, words[index + 1], named)) return undefined;
  const known = word.text.startsWith('@') || named.has(word.lower);
  const surname = words[index + 1];
  const goesOn =
    !word.possessive &&
    surname !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(surname.text) &&
    (surname.classes.size === 1 || surname.classes.has('NAMEWORD'));
  const last = goesOn ? index + 1 : index;
  const kinds = known ? ['NAME', 'KNOWN', 'THIRD'] : ['NAME', 'THIRD'];
  return person(words, index, last, kinds);
}

function isName({ text, lower, classes }: Word, next: Word | undefined, named: People): boolean {
  if (/^@[\p{L}]/u.test(text) || named.has(lower)) return true;
  return /^\p{Lu}\p{Ll}/u.test(text) && classes.has('NAMEWORD') && !/^\d/.test(next?.lower ?? '');
}

/** A noun phrase whose head is a role, a team, a vendor, or somebody. */
function groupAt(words: readonly Word[], index: number): Unit | undefined {
  const first = words[index];
  if (!first) return undefined;
  const pronoun = indefiniteAt(words, index);
  if (pronoun) return pronoun;
  const own = OWN.get(first.lower);
  const isDetermined = first.classes.has('DET');
  if (!isDetermined && !mayBegin(first, words[index - 1]))
    return own && unit(index, index, [...own, first.lower]);
  const head = headFrom(words, isDetermined ? index + 1 : index, isDetermined);
  if (head === undefined) return own && unit(index, index, [...own, first.lower]);
  const kinds = kindsOf(words, index, head);
  return kinds.length === 0
    ? own && unit(index, index, [...own, first.lower])
    : person(words, index, head, kinds);
}

const INDEFINITE: ReadonlySet<string> = new Set(
  'one none neither nobody no-one noone some someone somebody not whoever anyone anybody everyone everybody any'.split(
    ' ',
  ),
);

/** "No one", "one of the engineers", "not a single person". */
function indefiniteAt(words: readonly Word[], index: number): Unit | undefined {
  const lower = words[index]?.lower ?? '';
  const next = words[index + 1]?.lower ?? '';
  if (lower === 'no' && next === 'one') return person(words, index, index + 1, ['NOBODY']);
  if (!INDEFINITE.has(lower)) return undefined;
  if (lower === 'not' && /^(?:one|a)$/.test(next)) {
    const head = headFrom(words, index + 2, true);
    return head === undefined ? undefined : unit(index, withTail(words, head), ['NOBODY', 'PERSON']);
  }
  if (next === 'of') {
    const head = /^(?:us|them|you)$/.test(words[index + 2]?.lower ?? '')
      ? index + 2
      : headFrom(words, index + 3, true);
    if (head === undefined || words[head]?.classes.has('TRADE') === true) return undefined;
    const kinds = lower === 'none' || lower === 'neither' ? ['NOBODY'] : ['SOMEONE', 'THIRD'];
    return person(words, index, head, kinds);
  }
  if (/^(?:nobody|no-one|noone)$/.test(lower)) return person(words, index, index, ['NOBODY']);
  if (/^(?:someone|somebody|whoever|anyone|anybody)$/.test(lower))
    return person(words, index, index, ['SOMEONE', 'THIRD', lower]);
  return /^every(?:one|body)$/.test(lower)
    ? person(words, index, index, ['EVERYONE', 'PEOPLE', lower])
    : undefined;
}

const HEADS = ['ROLEWORD', 'TEAMWORD', 'DEPTWORD', 'VENDORWORD', 'TWOFOLDWORD', 'TRADE'];
const isHead = ({ classes }: Word): boolean => HEADS.some((one) => classes.has(one));

function mayBegin(word: Word, before: Word | undefined): boolean {
  const { classes } = word;
  if (classes.has('ROLEWORD') || classes.has('TEAMWORD') || classes.has('VENDORWORD')) return true;
  if (classes.has('JUNIORWORD') || classes.has('CHARACTER')) return true;
  return classes.has('DEPTWORD') && (isCapital(word) || before === undefined || before.classes.has('CONJ'));
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** The last head before the phrase ends. */
function headFrom(words: readonly Word[], from: number, determined: boolean): number | undefined {
  let head: number | undefined;
  for (let index = from; index < words.length && index < from + MOST_MODIFIERS; index += 1) {
    const word = words[index];
    if (!word || endsPhrase(word, index > from || !determined)) break;
    if (isHead(word) && !isAttribute(words, index)) head = index;
    else if (head !== undefined) break;
    if (word.possessive) break;
  }
  return head;
}

const THINGS =
  /^(?:schedule|schedules|rotation|rotations|rota|calendar|handbook|phone|channel|tool|dashboard|page|pages|alert|load|burden|list|guide|documentation|console|panel|account|portal|interface|email|inbox|ticket|tickets|contract|meeting|site|area|error|errors|mistake|mistakes)$/;

/** "The on-call schedule" is a schedule. */
const isAttribute = (words: readonly Word[], index: number): boolean =>
  THINGS.test(words[index + 1]?.lower ?? '') && words[index]?.possessive !== true;

const ENDS = ['PREP', 'CONJ', 'BE', 'NOT', 'MODAL', 'DET'];

function endsPhrase({ lower, classes }: Word, verbsEnd: boolean): boolean {
  if (!/^[\p{L}\p{N}]/u.test(lower) || ENDS.some((one) => classes.has(one))) return true;
  if (
    /^(?:has|have|had|did|do|does|can|may|will|must|shall|who|that|to|also|then|just|simply|us|them|me|him)$/.test(
      lower,
    )
  )
    return true;
  return verbsEnd && !isHead({ lower, classes } as Word) && isPast(classes);
}

const PAST = [
  'ACT.did',
  'HARM.did',
  'OMIT.did',
  'HEED.did',
  'BELIEVE.did',
  'UNDO.did',
  'TASK.did',
  'DECIDE.did',
  'LET.did',
];
const isPast = (classes: Classes): boolean =>
  PAST.some((one) => classes.has(one)) && !classes.has('JUNIORWORD');

function kindsOf(words: readonly Word[], first: number, head: number): readonly string[] {
  const word = words[head];
  if (!word) return [];
  const inside = words.slice(first, head);
  const before = inside.map(({ lower }) => lower);
  const { classes, lower } = word;
  const isPerson = classes.has('ROLEWORD') || classes.has('TEAMWORD');
  const negated = before.includes('no') ? (isPerson ? ['NOBODY'] : []) : undefined;
  const junior =
    inside.some((one) => one.classes.has('JUNIORWORD')) || classes.has('JUNIORWORD') ? ['JUNIOR'] : [];
  const judged = inside.some((one) => isJudged(one)) ? ['JUDGED'] : [];
  const any = before[0] === 'any' || before[0] === 'every' ? ['ANYBODY'] : [];
  const some = before[0] === 'some' ? ['SOME'] : [];
  const own = before[0] === 'their' || before[0] === 'his' || before[0] === 'her' ? ['THEIRS'] : [];
  const more = [...junior, ...judged, ...any, ...some, ...own];
  if (negated) return negated;
  if (VAGUE.test(lower) && !before.some((one) => HIRED.test(one))) return [];
  if (classes.has('VENDORWORD') && !(classes.has('ROLEWORD') || isTeamName(words, first, head)))
    return ['VENDOR', ...more];
  if (
    classes.has('TEAMWORD') &&
    (!classes.has('LOOSEWORD') ||
      actsAsPeople(words, head + 1) ||
      inside.some(({ classes: c }) => c.has('DEPTWORD')))
  )
    return ['TEAM', 'GROUP', 'PEOPLE', ...more];
  if (classes.has('ROLEWORD'))
    return head > first || more.length > 0 ? ['ROLE', 'THIRD', ...more] : ['ROLE', 'THIRD', 'BARE', ...more];
  if (classes.has('DEPTWORD') && isTeamName(words, first, head)) return ['DEPT', 'GROUP', ...more];
  if (classes.has('TWOFOLDWORD') && inside.some((one) => one.classes.has('HUMANSIDE')))
    return ['ROLE', 'THIRD', ...more];
  if ((classes.has('TWOFOLDWORD') || (isTrade(word) && actsAsPeople(words, head + 1))) && head > first)
    return ['TWOFOLD', ...more];
  return [];
}

/** Firms of which only the hired ones are vendors. */
const VAGUE = /^(?:processor|outfit|agency|firm|company|partner|utility|upstream)$/;
const HIRED =
  /^(?:hosting|colocation|cloud|payment|payments|telecom|telephone|phone|power|electricity|network|security|card|sms|mail|email|cleaning|maintenance|consulting|outsourcing|software|dns|monitoring|logistics|shipping|delivery|external|other|third-party|managed|upstream|internet|backup|insurance|service|it|our)$/;

const isJudged = ({ classes, lower }: Word): boolean =>
  classes.has('CHARACTER') || (classes.has('WEAK') && lower !== 'lost' && lower !== 'slow');

/** By its ending somebody who does it, and no machine that we know. */
const isTrade = ({ classes }: Word): boolean =>
  classes.has('TRADE') && !classes.has('SYSTEM') && !classes.has('PRODUCT');

const ONLY_PEOPLE = ['OMIT.did', 'BELIEVE.did', 'DECIDE.did', 'HUMANE.did', 'DIDNOT', 'FAIL.did', 'HARM.did'];

/** "The integrator forgot": what follows is done by people only. */
function actsAsPeople(words: readonly Word[], from: number): boolean {
  const verb = words
    .slice(from, from + 3)
    .find(({ classes }) => !classes.has('ADV') && !classes.has('BETWEEN'));
  return verb !== undefined && ONLY_PEOPLE.some((one) => verb.classes.has(one));
}

const ALWAYS_TEAMS =
  /^(?:qa|management|leadership|legal|marketing|sales|hr|finance|helpdesk|procurement|support|ops|devops|secops|netops|engineering|sre)$/;

/** "Billing", "QA"; "the billing" is no team. */
function isTeamName(words: readonly Word[], first: number, head: number): boolean {
  const word = words[head];
  if (!word || !word.classes.has('DEPTWORD')) return false;
  if (first < head && !isCapital(word)) return ALWAYS_TEAMS.test(word.lower);
  return isCapital(word) || ALWAYS_TEAMS.test(word.lower);
}

function person(words: readonly Word[], first: number, head: number, kinds: readonly string[]): Unit {
  const lower = words[head]?.lower ?? '';
  if (words[head]?.possessive === true)
    return unit(first, head, [...kinds.map((kind) => `${kind}:s`), 'WHOSE', ...owner(kinds)]);
  return unit(
    first,
    withTail(words, head),
    kinds.includes('TWOFOLD') ? [...kinds, lower] : [...kinds, 'PERSON', lower],
  );
}

const owner = (kinds: readonly string[]): readonly string[] => (kinds.includes('THIRD') ? ['THIRD:s'] : []);

/** "… of the payments team", "… on duty", "…, who": what belongs to the person and is no verb yet. */
function withTail(words: readonly Word[], head: number): number {
  let last = head;
  const at = (ahead: number): string => words[last + ahead]?.lower ?? '';
  if (
    /^(?:on|in|at)$/.test(at(1)) &&
    /^(?:duty|call|shift|watch|rotation|charge|question|site|hand)$/.test(at(2))
  )
    last += 2;
  if (
    /^(?:at|behind)$/.test(at(1)) &&
    at(2) === 'the' &&
    /^(?:keyboard|helm|wheel|time|controls|console)$/.test(at(3))
  )
    last += 3;
  if (/^(?:of|from|on|in|at|over|within)$/.test(at(1))) last = tailGroup(words, last + 2) ?? last;
  if (
    /^(?:in)$/.test(words[last - 1]?.lower ?? '') &&
    at(0) === 'charge' &&
    at(1) === 'of' &&
    words[last + 2]?.classes.has('DET') === true
  )
    last += 3;
  if (
    /^(?:involved|responsible|concerned|themselves|himself|herself|themself)$/.test(at(1)) &&
    at(2) !== 'for'
  )
    last += 1;
  if (/^(?:of|for)$/.test(at(1)) && words[last + 2]?.classes.has('DET') === true && !headAt(words, last + 3))
    last += 3;
  if (at(1) === ',' && /^(?:who|whoever)$/.test(at(2))) last += 2;
  if (at(1) === ',' && at(2).startsWith('@') && at(3) === ',') last += 3;
  return last;
}

const headAt = (words: readonly Word[], index: number): boolean => {
  const word = words[index];
  return word !== undefined && isHead(word);
};

function tailGroup(words: readonly Word[], from: number): number | undefined {
  const word = words[from];
  if (!word) return undefined;
  const determined = word.classes.has('DET');
  const head = headFrom(words, determined ? from + 1 : from, determined);
  return head !== undefined &&
    (determined || isCapital(word) || word.classes.has('DEPTWORD')) &&
    words[head]?.possessive !== true
    ? head
    : undefined;
}

const unit = (first: number, last: number, classes: readonly string[]): Unit => ({
  first,
  last,
  classes: new Set(classes),
});
