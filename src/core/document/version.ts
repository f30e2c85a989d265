import type { Finding } from './finding.ts';
import { locate } from './locate.ts';
import type { Postmortem, Section } from './postmortem.ts';

/** The version of the document format that is read and written. Source: DESIGN §5. */
export const FORMAT = 1;

/** The version a front matter names; undefined where it names none that is a whole number. */
export function versionIn(frontMatter: Section | undefined): number | undefined {
  const value: unknown = frontMatter?.value;
  if (typeof value !== 'object' || value === null || !('postmortem' in value)) return undefined;
  const written = String(value.postmortem).trim();
  return /^\d{1,6}$/.test(written) ? Number(written) : undefined;
}

/** True for a document that is newer than we are: it is shown, and never changed. */
export const isFuture = ({ frontMatter }: Pick<Postmortem, 'frontMatter'>): boolean =>
  (versionIn(frontMatter) ?? FORMAT) > FORMAT;

/** Why nothing in such a document is checked or changed. */
export function futureVersion(frontMatter: Section): Finding {
  return {
    code: 'document/version',
    span: locate(frontMatter, ['postmortem'])?.value ?? frontMatter.nameSpan,
    level: 'error',
    message: `${whyUnread(versionIn(frontMatter))} Nothing else was checked.`,
  };
}

export const whyUnread = (version: number | undefined): string =>
  `This document has format ${version ?? '?'}; this version of Postmortem reads up to ${FORMAT} and leaves newer ones as they are. Update it to go on.`;
