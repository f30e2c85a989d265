import type { Ticket, TicketRef, TicketState, TicketStatus } from '../../actions/tracker.ts';
import { isSafeUrl } from '../../http/base-url.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { GITLAB } from '../../http/gitlab-api.ts';
import { at, text } from '../../http/json.ts';
import { misconfigured } from '../options.ts';

const KEY = /^((?:[\w.-]+\/)+[\w.-]+)#(\d+)$/;

export interface IssueName {
  /** The project's whole path. */
  readonly project: string;
  /** The issue's number within its project. */
  readonly iid: string;
}

/** `acme/shop/checkout-api#12`, as GitLab itself refers to an issue of another project. */
export function readKey(key: string): IssueName | undefined {
  const [, project, iid] = KEY.exec(key) ?? [];
  return project === undefined || iid === undefined ? undefined : { project, iid };
}

/** @throws ConnectorError where the key is none of GitLab's */
export function nameOf({ key }: TicketRef): IssueName {
  const name = readKey(key);
  if (!name) throw misconfigured(`"${key}" is not written as group/project#number.`);
  return name;
}

export const projectPath = (project: string): string => `/projects/${encodeURIComponent(project)}`;

/** Where people see what the API is asked for: the API is below the site's own address. */
export const siteOf = (baseUrl: string): string => baseUrl.replace(/(?:\/api(?:\/v4)?)?\/*$/, '');

export const pageOf = ({ project, iid }: IssueName, baseUrl: string): string =>
  `${siteOf(baseUrl)}/${project}/-/issues/${iid}`;

/** `…/-/issues/12`, which newer versions show as `…/-/work_items/12`. */
export function keyIn(address: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string | undefined {
  const site = `${siteOf(baseUrl)}/`;
  if (!address.startsWith(site)) return undefined;
  const [, project, iid] =
    /^([\w./-]+?)\/-\/(?:issues|work_items)\/(\d+)(?:[/?#]|$)/.exec(address.slice(site.length)) ?? [];
  const key = `${project}#${iid}`;
  return readKey(key) && key;
}

/** The issue as GitLab names it now, which after a rename or a move is not how it was asked for. */
export function ticketOf(issue: unknown, asked: string, { baseUrl }: Pick<Connection, 'baseUrl'>): Ticket {
  const iid = text(at(issue, 'iid'));
  if (iid === undefined)
    throw new ConnectorError(
      'bad-response',
      `${GITLAB} sent something unexpected: an issue without a number.`,
      {
        status: 200,
      },
    );
  const full = text(at(issue, 'references', 'full')) ?? `${asked}#${iid}`;
  const name = readKey(full) ?? { project: asked, iid };
  const key = `${name.project}#${name.iid}`;
  const url = openable(at(issue, 'web_url')) ?? pageOf(name, baseUrl);
  return { key, url, title: text(at(issue, 'title')) ?? key };
}

const openable = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) && isSafeUrl(new URL(url)) ? url : undefined;

/** GitLab's states of an issue, in our words. Source: GitLab REST API v4, Issues. */
export const GITLAB_STATES: Readonly<Record<string, TicketState>> = { opened: 'open', closed: 'done' };

export function statusOf(issue: unknown): TicketStatus {
  const label = text(at(issue, 'state')) ?? 'unknown';
  const [title, due] = [text(at(issue, 'title')), text(at(issue, 'due_date'))];
  return {
    state: Object.hasOwn(GITLAB_STATES, label) ? GITLAB_STATES[label] : undefined,
    label,
    ...(title !== undefined && { title }),
    ...(due !== undefined && { due }),
  };
}
