import { ConnectorError } from '../connector-error.ts';

const NO_NETWORK = /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/;

/** True where nobody was reached, so that trying the same later is of use, and nothing can have been made. */
export function isOffline(error: unknown): error is ConnectorError {
  if (!(error instanceof ConnectorError) || error.sent || error.code !== 'unreachable') return false;
  const { cause } = error;
  const code: unknown =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && NO_NETWORK.test(code);
}
