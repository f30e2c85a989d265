import type { Credential } from './exchange.ts';

/** The only tokens there are: see README.md. None of them means anything anywhere else. */
const TOKENS: Readonly<Record<string, Credential>> = {
  'replay-token': 'valid',
  'noor-token': 'valid',
  'sam-token': 'valid',
  'expired-token': 'expired',
  'narrow-token': 'narrow',
};

/** What the token is worth; a missing header and an empty one are the same. */
export function credentialOf(token: string | undefined): Credential {
  if (token === undefined || token === '') return 'missing';
  return Object.hasOwn(TOKENS, token) ? (TOKENS[token] ?? 'unknown') : 'unknown';
}

/** Whose it is: most are Dana's. */
export const loginOf = (token: string | undefined): string =>
  /^(noor|sam)-token$/.exec(token ?? '')?.[1] ?? 'dana';

/** The token behind a scheme: `Bearer x`, case of the scheme ignored. */
export function afterScheme(header: string | undefined, scheme: string): string | undefined {
  const prefix = `${scheme} `;
  const fits = header?.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
  return fits ? header?.slice(prefix.length).trim() : undefined;
}
