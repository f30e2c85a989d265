export type ConnectorErrorCode =
  'unauthorized' | 'forbidden' | 'not-found' | 'rate-limited' | 'unreachable' | 'bad-response';

/** The one thing connectors throw, apart from an abort. Its message is for people and never holds a secret. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly code: ConnectorErrorCode;
  /** Milliseconds to wait before asking again, where the vendor said. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ConnectorErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly retryAfter?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}
