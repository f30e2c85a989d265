/** The port through which everything that leaves the machine goes. Hosts inject it; tests run a real server. */
export interface Http {
  /**
   * Sends one request and reads its whole answer.
   * @throws ConnectorError `unreachable` where no answer came; the signal's reason where it was aborted.
   */
  (request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** Header by lower-case name; undefined where absent. */
  header(name: string): string | undefined;
  readonly text: string;
}
