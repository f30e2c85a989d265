import type { Credential, Headers, Reply, Request, VendorId } from './exchange.ts';
import type { World } from './world.ts';

/** All that a route may use to answer. */
export interface Visit {
  readonly world: World;
  readonly request: Request;
  /** The named segments of the route's path. */
  readonly params: Readonly<Record<string, string>>;
}

/** A line of a vendor's table. `:name` stands for one segment of the path. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly answer: (visit: Visit) => Reply;
  /** Answers a `narrow-token` too: it only tells whose token this is. */
  readonly identity?: true;
  /** A page for people: asks for no token. */
  readonly open?: true;
}

/** How long a vendor asks to wait, in seconds; left out where it does not say. */
export interface Limit {
  readonly retryAfter: number | undefined;
  /** GitHub's second kind of limit; the other vendors have only one. */
  readonly secondary?: boolean;
}

/** One double: its table of routes, and how it says no. */
export interface Vendor {
  readonly id: VendorId;
  readonly routes: readonly Route[];
  credential(request: Request): Credential;
  refuse(credential: Exclude<Credential, 'valid'>, request: Request): Reply;
  notFound(request: Request): Reply;
  limited(limit: Limit): Reply;
  /** Said before any route is looked at: a header the vendor insists on is missing. */
  precondition?(request: Request): Reply | undefined;
  /** Headers on every answer: the state of the rate limit. */
  headers(world: World): Headers;
  /** The request that asks for the first page again, for the `repeat-page` fault. */
  firstPage(request: Request): Request;
}

/** The same request without these query parameters. */
export function withoutQuery(request: Request, ...names: readonly string[]): Request {
  const query = new URLSearchParams(request.query);
  for (const name of names) query.delete(name);
  return { ...request, query };
}
