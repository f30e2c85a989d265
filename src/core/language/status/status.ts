import type { Postmortem } from '../../document/postmortem.ts';
import { SCHEMAS } from '../../schema/generated/schemas.ts';
import type { FrontMatter } from '../../schema/generated/types.ts';
import { valueAt } from '../../schema/validate.ts';

export type Status = FrontMatter['status'];

/** The statuses in the order a postmortem passes through them. */
export const STATUSES = (SCHEMAS['front-matter'].properties?.['status']?.enum ?? []) as readonly Status[];

/** The status as the front matter gives it; a document that names none is a draft. */
export function statusOf(postmortem: Postmortem): Status {
  const written = frontMatterText(postmortem, 'status');
  return STATUSES.find((status) => status === written) ?? 'draft';
}

/** A field of the front matter as text; undefined where it is missing, blank or no text. */
export function frontMatterText(postmortem: Postmortem, key: string): string | undefined {
  const value = valueAt(postmortem.frontMatter?.value, [key]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A field of the front matter as a list of texts; one text is a list of one. */
export function frontMatterList(postmortem: Postmortem, key: string): readonly string[] {
  const value = valueAt(postmortem.frontMatter?.value, [key]);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []));
}
