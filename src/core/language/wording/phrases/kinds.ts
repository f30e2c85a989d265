import type { Word } from '../word.ts';
import { isCapital } from './heads.ts';

/** What people a noun phrase stands for, from its first word to its head; none where it is a thing. */
export function kindsOf(words: readonly Word[], first: number, head: number): readonly string[] {
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
  const ideal = before.some((one) => IDEAL.test(one)) ? ['IDEAL'] : [];
  const same = before.some((one) => one === 'same' || one === 'very') ? ['SAME'] : [];
  const more = [...junior, ...judged, ...any, ...some, ...own, ...ideal, ...same];
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
    return ['TEAM', 'GROUP', 'PEOPLE', ...(isBare(words, first, head) ? ['BARE'] : []), ...more];
  if (classes.has('ROLEWORD'))
    return head > first || more.length > 0 ? ['ROLE', 'THIRD', ...more] : ['ROLE', 'THIRD', 'BARE', ...more];
  if (classes.has('DEPTWORD') && isTeamName(words, first, head)) return ['DEPT', 'GROUP', ...more];
  if (classes.has('TWOFOLDWORD') && inside.some((one) => one.classes.has('HUMANSIDE')))
    return ['ROLE', 'THIRD', ...more];
  if ((classes.has('TWOFOLDWORD') || (isTrade(word) && actsAsPeople(words, head + 1))) && head > first)
    return ['TWOFOLD', ...more];
  return [];
}

/** "The team", "reviewers": which, is not said, so nobody is set against another. */
const isBare = (words: readonly Word[], first: number, head: number): boolean =>
  head === first || (head === first + 1 && words[first]?.classes.has('DET') === true);

/** Firms of which only the hired ones are vendors. */
const VAGUE = /^(?:processor|outfit|agency|firm|company|partner|utility|upstream)$/;
const HIRED =
  /^(?:hosting|colocation|cloud|payment|payments|telecom|telephone|phone|power|electricity|network|security|card|sms|mail|email|cleaning|maintenance|consulting|outsourcing|software|dns|monitoring|logistics|shipping|delivery|external|other|third-party|managed|upstream|internet|backup|insurance|service|it|our)$/;

const isJudged = ({ classes, lower }: Word): boolean =>
  classes.has('CHARACTER') || (classes.has('WEAK') && lower !== 'lost' && lower !== 'slow');

/** How people are who are held up to the others. */
const IDEAL =
  /^(?:serious|good|proper|real|decent|professional|sensible|self-respecting|seasoned|competent|reasonable|conscientious|thoughtful|attentive|prudent|diligent|worthy|true)$/;

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
