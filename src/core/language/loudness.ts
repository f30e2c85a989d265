import type { Level } from '../document/finding.ts';
import { codeFits } from '../config/ignored-in.ts';
import type { Status } from './status/status.ts';

/**
 * What kind of thing a finding is about, as far as its loudness goes: what would break or lose something, what
 * isn't there yet, what is left to be answered, how it is put, how actions are made, how its parts fit together, the
 * document as a whole.
 */
type Class = 'broken' | 'missing' | 'open' | 'wording' | 'action' | 'order' | 'whole';

const CLASSES: readonly (readonly [string, Class])[] = [
  ['schema/required', 'missing'],
  ['schema/blank', 'missing'],
  ['missing/answer', 'open'],
  // It is asked for at no other status than skipped, which is as quiet as a draft.
  ['missing/reason', 'broken'],
  ['missing/*', 'missing'],
  ['blame/*', 'wording'],
  ['timeline/order', 'order'],
  ['timeline/mark-order', 'order'],
  ['timeline/future', 'order'],
  ['timeline/confirmed', 'order'],
  ['timeline/gap', 'order'],
  ['contradiction/*', 'order'],
  ['reference/handle', 'order'],
  ['action/no-prevention', 'whole'],
  ['action/equal-priorities', 'whole'],
  ['action/no-detection', 'whole'],
  ['action/no-urgent', 'whole'],
  ['action/many', 'whole'],
  ['document/audience', 'whole'],
  ['document/figures', 'whole'],
  ['document/late', 'whole'],
  ['document/thin', 'whole'],
  ['action/*', 'action'],
];

/** Findings about actions that still matter when the review is over. */
const AFTER_REVIEW = ['action/overdue', 'action/ticket-*'];
const ABOUT_PEOPLE = ['action/people', 'action/fixing-people'];

export const classOf = (code: string): Class =>
  CLASSES.find(([pattern]) => codeFits(pattern, code))?.[1] ?? 'broken';

/** True for what a document lacks, and not for what it has and should not have so. */
export const isLack = (code: string): boolean =>
  ['missing', 'open'].includes(classOf(code)) || ALSO_LACKING.includes(code);

/** Nothing can be read without these, so they are as loud as what is broken. */
const ALSO_LACKING = ['document/front-matter', 'timeline/date', 'missing/reason'];

/** How loud a finding is at a status of its document. Source: the table of DESIGN "A draft is not a Christmas tree". */
export function loudness(code: string, level: Level, status: Status): Level {
  if (level === 'off') return 'off';
  const draft = status === 'draft' || status === 'skipped';
  switch (classOf(code)) {
    case 'missing':
      return draft ? 'off' : level;
    case 'open':
      // A review is where such questions are answered.
      return draft ? 'off' : status === 'in_review' ? quieter(level) : level;
    case 'wording':
    case 'order':
      return draft ? quieter(level) : level;
    case 'action':
      if (draft) return ABOUT_PEOPLE.includes(code) ? 'warning' : 'hint';
      return status === 'in_review' || staysAfterReview(code) ? level : 'off';
    case 'whole':
      return status === 'in_review' ? 'information' : 'off';
    default:
      return level;
  }
}

const staysAfterReview = (code: string): boolean =>
  AFTER_REVIEW.some((kept) => kept === code || (kept.endsWith('*') && code.startsWith(kept.slice(0, -1))));

const quieter = (level: Level): Level =>
  level === 'error' ? 'warning' : level === 'warning' ? 'information' : level;

/** What would lose text or leak a secret is never quieter than an error. */
const FIXED = ['yaml/syntax', 'yaml/lost-text', 'secret/*'];

export const isFixed = (code: string): boolean => FIXED.some((pattern) => codeFits(pattern, code));

/** The level that `levels` gives a code: by the code itself, else by its family. */
export function configuredLevel(code: string, levels: Readonly<Record<string, Level>>): Level | undefined {
  if (isFixed(code)) return undefined;
  const family = `${code.split('/')[0] ?? ''}/*`;
  const key = [code, family].find((name) => Object.hasOwn(levels, name));
  return key === undefined ? undefined : levels[key];
}
