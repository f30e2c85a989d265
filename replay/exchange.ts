/** The vendors this service stands in for; also the first segment of their paths. */
export const VENDOR_IDS = [
  'pagerduty',
  'slack',
  'zoom',
  'datadog',
  'statuspage',
  'rootly',
  'incidentio',
  'jira',
  'github',
  'gitlab',
  'asana',
  'redmine',
  'linear',
  'confluence',
] as const;
export type VendorId = (typeof VENDOR_IDS)[number];

export const isVendorId = (word: string): word is VendorId =>
  (VENDOR_IDS as readonly string[]).includes(word);

/** What a vendor thinks of the token: `narrow` is genuine, but may only ask who it belongs to. */
export type Credential = 'valid' | 'missing' | 'unknown' | 'expired' | 'narrow';

/** One request, with the vendor's prefix already taken off its path. */
export interface Request {
  readonly vendor: VendorId;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where this service listens, for links in answers: `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** Set by the `expired-token` fault, whatever token was sent. */
  readonly credential?: Credential;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Headers = Readonly<Record<string, string>>;

export const json = (value: unknown, status = 200, headers: Headers = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const html = (body: string, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

/** An answer without a body: 204. */
export const empty: Reply = { status: 204, headers: {}, body: '' };
