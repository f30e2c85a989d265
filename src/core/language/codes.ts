import { codeFits } from '../config/ignored-in.ts';
import { RULES } from './rules/index.ts';

/** Every code there is besides those of the rules. `test/core/language/pages.test.ts` holds it to what is written. */
const OTHERS = [
  'config/address',
  'config/code',
  'config/field',
  'config/secret',
  'contradiction/count',
  'contradiction/duration',
  'document/front-matter',
  'document/section-name',
  'document/section-twice',
  'document/too-large',
  'document/unclosed',
  'document/version',
  'document/vocabulary',
  'ignore/reason',
  'ignore/unused',
  'missing/answer',
  'missing/approval',
  'missing/done',
  'missing/heading',
  'missing/reason',
  'missing/responder',
  'missing/section',
  'missing/source',
  'missing/ticket',
  'missing/title',
  'personal/contact',
  'reference/dangling',
  'reference/handle',
  'reference/related',
  'reference/ticket',
  'reference/tracker',
  'reference/twice',
  'schema/blank',
  'schema/enum',
  'schema/format',
  'schema/range',
  'schema/required',
  'schema/type',
  'schema/unknown-key',
  'secret/entropy',
  'secret/private-key',
  'secret/token',
  'timeline/ambiguous',
  'timeline/confirmed',
  'timeline/date',
  'timeline/early',
  'timeline/future',
  'timeline/gap',
  'timeline/impact-pair',
  'timeline/line',
  'timeline/log-form',
  'timeline/mark',
  'timeline/mark-order',
  'timeline/mark-twice',
  'timeline/negative',
  'timeline/order',
  'timeline/tail',
  'timeline/time',
  'timeline/zone',
  'yaml/alias',
  'yaml/lost-text',
  'yaml/quote',
  'yaml/syntax',
] as const;

/** Codes as they are written in levels and ignores. */
export const CODES: readonly string[] = [...OTHERS, ...RULES.map(({ code }) => code)].toSorted();

/** True for a code, and for a family that has some: `timeline/*`. */
export const isCode = (written: string): boolean => CODES.some((code) => codeFits(written, code));

/** Codes and families, for whoever chooses one. */
export const CODE_CHOICES: readonly string[] = [
  ...CODES,
  ...new Set(CODES.map((code) => `${code.split('/')[0] ?? ''}/*`)),
];
