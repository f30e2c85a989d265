import type { Policy } from '../schema/generated/types.ts';

/** What a postmortem is, as far as a policy makes a difference by it. */
export interface PolicyCase {
  /** The final one. */
  readonly severity?: string | undefined;
  readonly kind?: string | undefined;
}

/** The length that a policy gives for a case: by its kind, where it is no incident, else by its severity, else `other`. */
export function withinFor(
  within: Policy['due_within'],
  { severity = '', kind = 'incident' }: PolicyCase,
): string | undefined {
  if (within === undefined || typeof within === 'string') return within;
  const keys = [...(kind === 'incident' ? [] : [kind]), severity, 'other'];
  const key = keys.find((one) => Object.hasOwn(within, one));
  return key === undefined ? undefined : within[key];
}
