import type { ConnectorError } from './connector-error.ts';

export interface Answer {
  readonly status: number;
  header(name: string): string | undefined;
  /** Decoded JSON; undefined where the answer has no body. */
  readonly body: unknown;
}

/** What the client must know of a vendor. */
export interface Api {
  /** As messages name it: `Slack`. */
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The vendor's own words for what is wrong, from the body of an error. */
  readonly problem?: (body: unknown) => string | undefined;
  /** An answer that means something else than its status says: Slack's `ok: false`, GitHub's second limit. */
  readonly refusal?: (answer: Answer) => ConnectorError | undefined;
  /** Why the vendor makes us wait, where we know more than it says. */
  readonly pauseReason?: () => string | undefined;
}
