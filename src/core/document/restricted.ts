import type { Postmortem } from './postmortem.ts';

/**
 * Why a document may be one that only a few may read: its `audience` says so, it says what we don't know, the lines that
 * say it are not YAML, or they stand where no front matter is read. Undefined where it is open to its readers.
 */
export type Restriction = 'restricted' | 'unknown' | 'broken' | 'unread';

export function restrictionOf({
  frontMatter,
  text,
}: Pick<Postmortem, 'frontMatter' | 'text'>): Restriction | undefined {
  if (!frontMatter) return AUDIENCE_LINE.test(text) ? 'unread' : undefined;
  const said = audiences(frontMatter.value);
  if (said.some((one) => /\brestricted\b/i.test(JSON.stringify(one) ?? ''))) return 'restricted';
  if (frontMatter.yaml.errors.length > 0) return 'broken';
  return said.every(isOpen) ? undefined : 'unknown';
}

/** Why it may not leave, and what follows, in a sentence: `nothing of it is exported`. Undefined where it is open to its readers. */
export function whyRestricted(
  postmortem: Pick<Postmortem, 'frontMatter' | 'text'>,
  follows: string,
): string | undefined {
  const restriction = restrictionOf(postmortem);
  return restriction && `${WHY[restriction]}: ${follows}.`;
}

const WHY: Readonly<Record<Restriction, string>> = {
  restricted: 'This postmortem is restricted',
  unknown: 'Its `audience` is none of internal, public and restricted, so it may be restricted',
  broken: 'Its lines between the two --- at the top are not YAML yet, so it may be restricted',
  unread:
    'Its `audience` is not between two lines of --- at the very top, where it would be read, so it may be restricted',
};

export const mayBeRestricted = (postmortem: Pick<Postmortem, 'frontMatter' | 'text'>): boolean =>
  restrictionOf(postmortem) !== undefined;

const AUDIENCE_LINE = /^[^\S\n\r]*["']?audience["']?[^\S\n\r]*:/im;

/** What every spelling of the key holds; a merge key may bring one that we don't read. */
const audiences = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, said]: readonly [string, unknown]) =>
        /^(?:audience|<<)$/i.test(key.trim()) ? [said] : [],
      )
    : [];

const isOpen = (audience: unknown): boolean =>
  typeof audience === 'string' && /^(?:internal|public)?$/i.test(audience.trim());
