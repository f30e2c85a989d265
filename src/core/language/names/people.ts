import type { Postmortem } from '../../document/postmortem.ts';
import { valueAt } from '../../schema/validate.ts';
import { frontMatterList, frontMatterText } from '../status/status.ts';

/** Somebody the document names, with the role they had in the incident. */
export interface Person {
  readonly handle: string;
  readonly role: string | undefined;
}

/** `"@lin"` is how some write a handle where no sign is needed. */
export const bareHandle = (written: string): string => written.replace(/^@/, '');

/** The handles a document knows: responders first, then owner, facilitator, reviewers and who acted in the log. */
export function people(postmortem: Postmortem): readonly Person[] {
  const responders = valueAt(postmortem.frontMatter?.value, ['responders']);
  const named = typeof responders === 'object' && responders !== null ? Object.entries(responders) : [];
  const roles = new Map<string, string | undefined>(
    named.map(([handle, value]) => [bareHandle(handle), roleOf(value)]),
  );
  const others: readonly (readonly [string | undefined, string | undefined])[] = [
    [frontMatterText(postmortem, 'owner'), 'owner'],
    [frontMatterText(postmortem, 'facilitator'), 'facilitator'],
    ...frontMatterList(postmortem, 'reviewers').map((handle) => [handle, 'reviewer'] as const),
    ...(postmortem.timeline?.entries ?? []).map(({ actor }) => [actor?.name, undefined] as const),
    ...ownersIn(postmortem).map((owner) => [owner, undefined] as const),
  ];
  for (const [written, role] of others) {
    const handle = written === undefined ? '' : bareHandle(written);
    if (handle !== '' && !roles.has(handle)) roles.set(handle, role);
  }
  return [...roles].map(([handle, role]) => ({ handle, role }));
}

/** Who owns an action item, as it is written. */
export const ownersIn = ({ actionItems }: Postmortem): readonly string[] =>
  actionItems.flatMap(({ fields }) => textOf(fields['owner']?.value) ?? []);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

const roleOf = (value: unknown): string | undefined => textOf(value) ?? textOf(valueAt(value, ['role']));
