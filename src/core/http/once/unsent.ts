import { ConnectorError } from '../connector-error.ts';

/** What is asked before something is made: where that fails, surely nothing was made. @throws ConnectorError with `sent` false */
export async function unsent<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const { code, message, cause, retryAfter, status } = error;
    throw new ConnectorError(code, message, { cause, retryAfter, status, sent: false });
  }
}
