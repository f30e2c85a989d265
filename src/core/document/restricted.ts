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
