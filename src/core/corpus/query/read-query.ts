import type { Span } from '../../document/span.ts';
import { nearest } from '../../schema/nearest.ts';
import { compare, type Sign } from './compare.ts';
import { FIELDS, type Asked } from './fields.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Whether a postmortem is meant. */
export type Query = (asked: Asked) => boolean;

/** Why a query can't be read, and where. */
export interface QueryProblem {
  readonly message: string;
  readonly span: Span;
}

/**
 * Reads `ttd > 30m and (cause = config or service = orders-db) and not severity is unknown`. Field names and words are
 * compared without their case; `~` finds a part of a text; what a postmortem says nothing of fits no comparison, and is
 * asked for by `is unknown`.
 *
 *     query      = all *("or" all)
 *     all        = each *("and" each)
 *     each       = "not" each | "(" query ")" | field sign value | field "is" ["not"] ("known" | "unknown")
 *     sign       = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~"
 */
export function readQuery(written: string): Query | QueryProblem {
  const reader = readerOf(written);
  try {
    const query = reader.query();
    reader.end();
    return query;
  } catch (error) {
    if (error instanceof Unread) return { message: error.message, span: error.span };
    throw error;
  }
}

export const isProblem = (read: Query | QueryProblem): read is QueryProblem => typeof read !== 'function';

/** Thrown and caught in this file: a mistake ends the reading wherever it stands. */
class Unread extends Error {
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

function readerOf(written: string) {
  const tokens = tokensOf(written);
  let at = 0;
  let depth = 0;
  const here = (): Token | undefined => tokens[at];
  const span = (): Span => here()?.span ?? { start: written.length, end: written.length };
  const next = (wanted: string): Token => {
    const token = here();
    if (!token) throw new Unread(`Here ends the query, and ${wanted} is missing.`, span());
    if (token.type === 'open')
      throw new Unread(`A ${token.said[0] ?? ''} is missing that ends this text.`, token.span);
    at += 1;
    return token;
  };
  const takes = (word: string): boolean => {
    const token = here();
    const isIt = token !== undefined && token.type !== 'text' && token.said.toLowerCase() === word;
    if (isIt) at += 1;
    return isIt;
  };

  const query = (): Query => {
    const some = [all()];
    while (takes('or')) some.push(all());
    return (asked) => some.some((one) => one(asked));
  };
  const all = (): Query => {
    const every = [each()];
    while (takes('and')) every.push(each());
    return (asked) => every.every((one) => one(asked));
  };
  const each = (): Query => {
    if ((depth += 1) > DEEPEST) throw new Unread('This is nested too deep to be read.', span());
    const read = deeper();
    depth -= 1;
    return read;
  };
  const deeper = (): Query => {
    if (takes('not')) {
      const inner = each();
      return (asked) => !inner(asked);
    }
    if (!takes('(')) return comparison();
    const inner = query();
    if (!takes(')')) throw new Unread('A ")" is missing.', span());
    return inner;
  };
  const comparison = (): Query => {
    const name = next('a field');
    const field = Object.hasOwn(FIELDS, name.said.toLowerCase())
      ? FIELDS[name.said.toLowerCase()]
      : undefined;
    if (!field)
      throw new Unread(
        `There is no field "${name.said}".${meant(name.said)} There are: ${Object.keys(FIELDS).join(', ')}.`,
        name.span,
      );
    if (takes('is')) return known(takes('not'), (asked) => [field.of(asked) ?? []].flat().length > 0);
    const sign = next('a sign such as = or >');
    if (sign.said === '==') throw new Unread('One "=" compares.', sign.span);
    if (!isSign(sign.said))
      throw new Unread(`"${sign.said}" is no sign. There are: ${SIGNS.join(' ')} and "is known".`, sign.span);
    const value = next('a value');
    if (value.type === 'sign') throw new Unread(`"${value.said}" is no value.`, value.span);
    const compared = compare(field, sign.said, value.said);
    if (typeof compared === 'string') throw new Unread(compared, value.span);
    return compared;
  };
  const known = (isNot: boolean, says: Query): Query => {
    const word = next('"known" or "unknown"');
    const wanted = word.said.toLowerCase();
    if (wanted !== 'known' && wanted !== 'unknown')
      throw new Unread('Behind "is" stands "known" or "unknown".', word.span);
    return (asked) => says(asked) === ((wanted === 'known') !== isNot);
  };
  const end = (): void => {
    if (here()) throw new Unread('Between two conditions stands "and" or "or".', span());
  };
  return { query, end };
}

const meant = (said: string): string => {
  const name = nearest(said, Object.keys(FIELDS));
  return name === undefined ? '' : ` Did you mean ${name}?`;
};

/** Beyond what anybody writes. */
const DEEPEST = 200;

const SIGNS = ['=', '!=', '<', '<=', '>', '>=', '~'] as const satisfies readonly Sign[];

const isSign = (said: string): said is Sign => SIGNS.some((sign) => sign === said);
