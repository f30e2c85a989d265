/** A request that the vendor's specification does not describe, or describes otherwise, and why that is right. */
export interface Exception {
  readonly source: string;
  /** The request: method and path, with `*` for one segment. */
  readonly request: string;
  readonly reason: string;
}

/** What no specification can be asked about. Everything else that a source sends must pass without a violation. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    source: 'gitlab',
    request: 'GET /v4/user',
    reason:
      'GitLab publishes no specification; the unofficial one tells of projects and issues, not of people.',
  },
  {
    source: 'gitlab',
    request: 'GET /v4/users',
    reason:
      'GitLab publishes no specification; the unofficial one tells of projects and issues, not of people.',
  },
];
