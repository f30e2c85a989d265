import type { ConnectorError, ConnectorErrorCode } from '../connector-error.ts';

/** True where the vendor said no, or was not reached at all. Anything else may hide something that was made. */
export function surelyNothingMade({ code, status, sent }: ConnectorError): boolean {
  if (!sent || REFUSALS.includes(code)) return true;
  return status !== undefined && status >= 400 && status < 500 && status !== 408;
}

/** Some vendors say no with HTTP 200. */
const REFUSALS: readonly ConnectorErrorCode[] = ['rate-limited', 'unauthorized', 'forbidden', 'not-found'];
