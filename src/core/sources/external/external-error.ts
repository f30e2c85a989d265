import { ConnectorError, type ConnectorErrorCode } from '../../http/connector-error.ts';
import { isObject } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { withoutSecrets } from '../../timeline/scrub.ts';
import type { Described } from './described.ts';

const CODES: ReadonlySet<unknown> = new Set<ConnectorErrorCode>([
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
  'unreachable',
  'bad-response',
]);

/** What another extension threw, in its own words: a `code` of ours says which way out is offered. No secret is in it. */
export function externalError(
  { label }: Described,
  thrown: unknown,
  secrets: readonly string[],
): ConnectorError {
  const { code, message } = isObject(thrown) ? thrown : {};
  const said = typeof message === 'string' ? message : 'it gave no reason';
  const clean = secrets
    .filter((secret) => secret.length > 3)
    // As it is, and as it stands in an address.
    .flatMap((secret) => [secret, encodeURIComponent(secret.replaceAll(/\p{Cs}/gu, ''))])
    // One may begin with another.
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '[secret removed]'), said);
  return new ConnectorError(
    CODES.has(code) ? (code as ConnectorErrorCode) : 'bad-response',
    `${label} stopped: ${cut(oneLine(withoutSecrets(clean)), 300)}`,
    { cause: thrown },
  );
}
