import type { Reply, Request, VendorId } from '../exchange.ts';
import type { Vendor } from '../vendor.ts';

/** What can go wrong on demand. `ms` and `seconds` have defaults that keep tests quick. */
export type FaultKind =
  /** 429 that says how long to wait. */
  | { readonly kind: 'rate-limit'; readonly seconds?: number }
  /** 429 without any header that says so. */
  | { readonly kind: 'rate-limit-bare' }
  /** GitHub's 403 with retry-after; elsewhere the same as `rate-limit`. */
  | { readonly kind: 'secondary-limit'; readonly seconds?: number }
  /** 500 or 503 with a page of HTML where JSON is expected. */
  | { readonly kind: 'server-error'; readonly status?: 500 | 502 | 503 }
  /** The connection ends without an answer; nothing was done. */
  | { readonly kind: 'drop-before' }
  /** The request was carried out, then the connection ends without an answer. */
  | { readonly kind: 'drop-after' }
  /** 200 with the first half of the JSON. */
  | { readonly kind: 'truncated' }
  /** The answer comes in small pieces that take `ms` altogether. */
  | { readonly kind: 'slow-body'; readonly ms?: number }
  /** The answer begins after `ms`. */
  | { readonly kind: 'latency'; readonly ms?: number }
  /** Whatever page is asked for, the first comes again. */
  | { readonly kind: 'repeat-page' }
  /** The vendor's answer to a token whose time is over. */
  | { readonly kind: 'expired-token' }
  /** Slack's limits for apps outside its marketplace: 15 messages a page, one request in `seconds`. */
  | { readonly kind: 'slow-app'; readonly seconds?: number };

/** Which requests it hits, and how often: once, unless `times` says more. */
export type Fault = FaultKind & {
  readonly vendor?: VendorId;
  readonly method?: string;
  /** A part of the path behind the vendor's prefix: `/log_entries`, `conversations.history`. */
  readonly path?: string;
  /** A part of the body, where one address serves all: `issueCreate`. */
  readonly body?: string;
  /** So many matching requests pass before it begins. */
  readonly skip?: number;
  readonly times?: number | 'always';
};

/** What is put on the wire; undefined closes the connection instead. */
export interface Sending {
  readonly reply: Reply;
  /** Milliseconds over which the body is spread; 0 sends it at once. */
  readonly spread: number;
}
export type Outcome = Sending | undefined;

/** What a fault may do: look at the request, let it be carried out, wait. */
export interface Moment {
  readonly request: Request;
  readonly vendor: Vendor;
  /** Carries a request out, with all its consequences. */
  readonly answer: (request: Request) => Reply;
  readonly wait: (ms: number) => Promise<void>;
  /** Kept with the fault from one request to the next: when it last let one through. */
  readonly memory: { lastAt: number };
}

/** One fault: how it turns a request into an outcome. */
export type Effect<Kind extends FaultKind['kind']> = (
  fault: Extract<FaultKind, { readonly kind: Kind }>,
  moment: Moment,
) => Outcome | Promise<Outcome>;

export const send = (reply: Reply): Sending => ({ reply, spread: 0 });
