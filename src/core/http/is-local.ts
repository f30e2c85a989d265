import type { Connector } from './connection.ts';

/** True for what asks no vendor. One whose place is a setting, as Jira's site is, has no place of its own either. */
export const isLocal = ({
  defaultBaseUrl,
  secrets,
}: Pick<Connector, 'defaultBaseUrl' | 'secrets'>): boolean => defaultBaseUrl === '' && secrets.length === 0;
