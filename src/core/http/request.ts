import type { Api } from './api.ts';
import type { HttpRequest } from './http.ts';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Call {
  readonly method: HttpRequest['method'];
  /** Starts with a slash; segments that come from outside are encoded by the caller. */
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form. */
  readonly form?: Query;
  /** True where doing it twice is the same as doing it once; a GET always is. */
  readonly repeatable?: boolean;
}

/** The request as it goes over the wire. */
export function requestFor(base: string, api: Api, call: Call, signal: AbortSignal): HttpRequest {
  const query = call.query === undefined ? '' : encoded(call.query);
  const content = contentOf(call);
  return {
    method: call.method,
    url: `${base}${call.path}${query === '' ? '' : `?${query}`}`,
    headers: { accept: 'application/json', ...api.headers, ...content?.headers },
    ...(content && { body: content.body }),
    signal,
  };
}

interface Content {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

function contentOf({ body, form }: Call): Content | undefined {
  if (form) return { body: encoded(form), headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  if (body === undefined) return undefined;
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** `a=1&b[]=2&b[]=3`: a list repeats its name. */
function encoded(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : (value ?? []).map((one) => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}
