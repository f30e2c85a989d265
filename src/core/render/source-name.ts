import { own } from './values.ts';

const NAMES: Readonly<Record<string, string>> = {
  pagerduty: 'PagerDuty',
  slack: 'Slack',
  datadog: 'Datadog',
  zoom: 'Zoom',
  statuspage: 'Status page',
  github: 'GitHub',
  gitlab: 'GitLab',
  jira: 'Jira',
};

/** What to call a source: the tool of a `tool:id`, the host of a web address. */
export function sourceName(uri: string): string {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#:@]+)(?:[/?#:]|$)/i.exec(uri) ?? [];
  if (host !== undefined) return host;
  const scheme = uri.slice(0, uri.indexOf(':')).toLowerCase();
  return own(NAMES, scheme) ?? scheme;
}

/** A ticket's key: `CHK-1290` for its page in Jira, `#88` for an issue, else what was written. */
export function ticketName(ticket: string): string {
  const [, key] =
    /\/browse\/([A-Z][A-Z0-9_]*-\d+)/i.exec(ticket) ?? /\/([A-Z][A-Z0-9_]*-\d+)$/.exec(ticket) ?? [];
  const [, number] = /\/(?:issues|pull|merge_requests)\/(\d+)(?:[/?#]|$)/.exec(ticket) ?? [];
  if (key !== undefined) return key;
  if (number !== undefined) return `#${number}`;
  const [, ofRepository] = /^[^/\s]+\/([^/\s#]+#\d+)$/.exec(ticket) ?? [];
  if (ofRepository !== undefined) return ofRepository;
  return /^https?:/i.test(ticket) ? sourceName(ticket) : ticket;
}
