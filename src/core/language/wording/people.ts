import type { Postmortem } from '../../document/postmortem.ts';
import { NOBODY, PRONOUNS, ROLES } from './lexicon/people.ts';
import type { Who } from './who.ts';

/** The people a document names, in lower case: owner, responders, reviewers, those who acted. */
export type People = ReadonlySet<string>;

const KEYS = ['owner', 'facilitator', 'reviewers', 'responders'];

export function peopleOf(postmortem: Postmortem): People {
  const front: unknown = postmortem.frontMatter?.value;
  const fields = typeof front === 'object' && front !== null ? Object.entries(front) : [];
  const named = fields.flatMap(([key, value]) => (KEYS.includes(key) ? namesIn(value) : []));
  const acted = (postmortem.timeline?.entries ?? []).flatMap(({ actor }) => (actor ? [actor.name] : []));
  return new Set([...named, ...acted].map((name) => name.toLowerCase()).filter((name) => !isRole(name)));
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Who a word stands for; undefined for everything that is no person. */
export function people(text: string, lower: string, named: People): Who | undefined {
  if (text.startsWith('@') || named.has(lower) || named.has(lower.replace(/'s$/, ''))) return 'name';
  if (PRONOUNS.has(lower)) return 'pronoun';
  if (NOBODY.has(lower)) return 'nobody';
  return isRole(lower) ? 'role' : undefined;
}

const isRole = (word: string): boolean => ROLES.has(word) || ROLES.has(word.replace(/(?:'s|s')$|s$/, ''));
