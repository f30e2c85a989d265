import type { Finding } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { findSecrets, type Secret } from '../../secrets/find-secrets.ts';
import { partFinder } from '../by-part.ts';
import { frontMatterText } from '../status/status.ts';

/** What must not stand in a repository, wherever in the text it is; people's addresses only where strangers read it. */
export function secretFindings(postmortem: Postmortem): readonly Finding[] {
  const isPublic = frontMatterText(postmortem, 'audience') === 'public';
  const { parts, text } = postmortem;
  if (parts.length === 0 || parts.some(({ alone }) => alone.text.includes(ARMOUR)))
    return findingsOf(text, isPublic);
  return inParts(parts, String(isPublic), (alone) => findingsOf(alone.text, isPublic));
}

/** But for keys over many lines a secret stands in one, and so in one part. */
const ARMOUR = '-----BEGIN ';
const inParts = partFinder();

/** The same of any text. */
export const findingsOf = (text: string, isPublic: boolean): readonly Finding[] =>
  findSecrets(text).map((secret) => finding(secret, isPublic));

function finding({ kind, what, start, end }: Secret, isPublic: boolean): Finding {
  const span = { start, end };
  if (kind === 'email' || kind === 'phone') {
    const level = isPublic ? 'warning' : 'hint';
    return { code: 'personal/contact', span, level, message: personal(what), fixes: [] };
  }
  const fix = { title: 'Write REDACTED instead', edits: [{ span, newText: 'REDACTED' }] };
  return { code: CODES[kind], span, level: 'error', message: told(what), fixes: [fix] };
}

const CODES = {
  token: 'secret/token',
  'private-key': 'secret/private-key',
  entropy: 'secret/entropy',
} as const;

const told = (what: string): string =>
  `This looks like ${what}. Whoever can read this repository could use it, and Git keeps it for good. Revoke it where it was issued, then take it out here.`;

const personal = (what: string): string =>
  `This looks like ${what} of a person. The role they had says more, and can be published.`;
