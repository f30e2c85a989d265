import type { ConnectorError } from '../connector-error.ts';

/** True where the vendor said no, or was not reached at all. Anything else may hide something that was made. */
export function surelyNothingMade({ code, status, sent }: ConnectorError): boolean {
  if (!sent || code === 'rate-limited') return true;
  return status !== undefined && status >= 400 && status < 500 && status !== 408;
}
