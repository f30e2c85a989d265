/** `misconfigured`: an option or an address is missing or can't be used; nothing was sent. */
export type ConnectorErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'unreachable'
  | 'bad-response'
  | 'misconfigured';

export interface ConnectorErrorDetails {
  readonly cause?: unknown;
  readonly retryAfter?: number | undefined;
  readonly status?: number | undefined;
  readonly sent?: boolean;
}

/** The one thing connectors throw, apart from an abort. Its message is for people and never holds a secret. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly code: ConnectorErrorCode;
  /** Milliseconds to wait before asking again, where the vendor said. */
  readonly retryAfter: number | undefined;
  /** HTTP status of the answer; undefined where none came. */
  readonly status: number | undefined;
  /** False where the request surely never left this machine, so that nothing can have been made by it. */
  readonly sent: boolean;

  constructor(code: ConnectorErrorCode, message: string, details: ConnectorErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.retryAfter = details.retryAfter;
    this.status = details.status;
    this.sent = details.sent ?? code !== 'misconfigured';
  }
}
