import type { Ticket, TicketRef, TicketState, TicketStatus } from '../../actions/tracker.ts';
import { isSafeUrl } from '../../http/base-url.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { GITHUB } from '../../http/github-api.ts';
import { at, text } from '../../http/json.ts';
import { misconfigured } from '../options.ts';

const KEY = /^([\w.-]+\/[\w.-]+)#(\d+)$/;

export interface IssueName {
  readonly repository: string;
  readonly number: string;
}

/** `acme/checkout-api#88`, as GitHub itself refers to an issue of another repository. */
export function readKey(key: string): IssueName | undefined {
  const [, repository, number] = KEY.exec(key) ?? [];
  return repository === undefined || number === undefined ? undefined : { repository, number };
}

/** @throws ConnectorError where the key is none of GitHub's */
export function nameOf({ key }: TicketRef): IssueName {
  const name = readKey(key);
  if (!name) throw misconfigured(`"${key}" is not written as owner/name#number.`);
  return name;
}

export const pathOf = ({ repository, number }: IssueName): string => `/repos/${repository}/issues/${number}`;

/** An enterprise's API is below its own address, `/api/v3`. */
export const pageOf = ({ repository, number }: IssueName, baseUrl: string): string =>
  `${baseUrl.replace('https://api.github.com', 'https://github.com').replace(/\/api\/v3\/?$/, '')}/${repository}/issues/${number}`;

export const unexpected = (what: string, status: number): ConnectorError =>
  new ConnectorError('bad-response', `${GITHUB} sent something unexpected: ${what}.`, { status });

/** The issue as GitHub names it now, which after a transfer or a rename is not how it was asked for. */
export function ticketOf(issue: unknown, asked: string, { baseUrl }: Pick<Connection, 'baseUrl'>): Ticket {
  const number = text(at(issue, 'number'));
  if (number === undefined || !/^\d+$/.test(number)) throw unexpected('an issue without a number', 200);
  const repository = /\/repos\/([^/]+\/[^/]+)$/.exec(text(at(issue, 'repository_url')) ?? '')?.[1] ?? asked;
  const key = `${repository}#${number}`;
  const url = openable(at(issue, 'html_url')) ?? pageOf({ repository, number }, baseUrl);
  return { key, url, title: text(at(issue, 'title')) ?? key };
}

const openable = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) && isSafeUrl(new URL(url)) ? url : undefined;

/** GitHub's states of an issue with their reasons, in our words. Source: GitHub REST API, Issues, `state_reason`. */
export const GITHUB_STATES: Readonly<Record<string, TicketState>> = {
  open: 'open',
  closed: 'done',
  'closed as completed': 'done',
  'closed as not planned': 'wont_do',
};

export function statusOf(issue: unknown): TicketStatus {
  const label = labelOf(issue);
  const title = text(at(issue, 'title'));
  return {
    state: Object.hasOwn(GITHUB_STATES, label) ? GITHUB_STATES[label] : undefined,
    label,
    ...(title !== undefined && { title }),
  };
}

/** The state, with its reason where it is closed. */
function labelOf(issue: unknown): string {
  const state = text(at(issue, 'state')) ?? 'unknown';
  const reason = text(at(issue, 'state_reason'));
  return state === 'closed' && reason !== undefined ? `closed as ${reason.replaceAll('_', ' ')}` : state;
}
