import type { Connector } from './connection.ts';

/** True for what asks no vendor. What another extension asks isn't known here. One whose place is a setting, as Jira's site is, has no place of its own either. */
export const isLocal = ({
  defaultBaseUrl,
  secrets,
  byExtension,
}: Pick<Connector, 'defaultBaseUrl' | 'secrets' | 'byExtension'>): boolean =>
  defaultBaseUrl === '' && secrets.length === 0 && byExtension === undefined;
