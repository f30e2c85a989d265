import type { Finding } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { findSecrets, type Secret } from '../../secrets/find-secrets.ts';
import { frontMatterText } from '../status/status.ts';

/** Whether strangers read it, so that people's addresses are out of place. */
export const isPublic = (postmortem: Postmortem): boolean =>
  frontMatterText(postmortem, 'audience') === 'public';

/** What must not stand in a repository; people's addresses only where strangers read it. */
export const secretFindings = (text: string, forStrangers: boolean): readonly Finding[] =>
  findSecrets(text).map((secret) => finding(secret, forStrangers));

function finding({ kind, what, start, end }: Secret, forStrangers: boolean): Finding {
  const span = { start, end };
  if (kind === 'email' || kind === 'phone') {
    const level = forStrangers ? 'warning' : 'hint';
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
