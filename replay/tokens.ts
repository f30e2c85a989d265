import type { Credential } from './exchange.ts';

/** The only tokens there are: see README.md. None of them means anything anywhere else. */
const TOKENS: Readonly<Record<string, Credential>> = {
  'replay-token': 'valid',
  'expired-token': 'expired',
  'narrow-token': 'narrow',
};

/** What the token is worth; a missing header and an empty one are the same. */
export function credentialOf(token: string | undefined): Credential {
  if (token === undefined || token === '') return 'missing';
  return Object.hasOwn(TOKENS, token) ? (TOKENS[token] ?? 'unknown') : 'unknown';
}

/** The token behind a scheme: `Bearer x`, case of the scheme ignored. */
export function afterScheme(header: string | undefined, scheme: string): string | undefined {
  const prefix = `${scheme} `;
  const fits = header?.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
  return fits ? header?.slice(prefix.length).trim() : undefined;
}
