import type { TicketRef, TicketStatus } from '../../actions/tracker.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { at, isObject, objects, strings, text, type JsonObject } from '../../http/json.ts';
import { linearClient, type LinearClient } from './api.ts';
import { statusOf, ticketOf } from './issue.ts';
import { OPERATIONS } from './operations.ts';

const KEY = /^([A-Z][A-Z\d]*)-(\d+)$/;

export const isKey = (key: string): boolean => KEY.test(key);

const MOST_AT_ONCE = 50;

/** Many by one request; what is no longer called so is asked for by itself. */
export async function statuses(
  refs: readonly TicketRef[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  const client = linearClient(connection);
  const keys = [...new Set(refs.map(({ key }) => key).filter(isKey))];
  const found = new Map<string, TicketStatus>();
  for (let start = 0; start < keys.length; start += MOST_AT_ONCE) {
    const asked = keys.slice(start, start + MOST_AT_ONCE);
    const issues = new Map((await listed(asked, client)).map((one) => [text(one['identifier']) ?? '', one]));
    for (const key of asked) {
      const status = present(key, issues.get(key) ?? (await issueCalled(key, client)));
      if (status) found.set(key, status);
    }
  }
  return found;
}

async function listed(keys: readonly string[], client: LinearClient): Promise<readonly JsonObject[]> {
  const or = [...byTeam(keys)].map(([team, numbers]) => ({
    team: { key: { eq: team } },
    number: { in: numbers },
  }));
  const data = await client(OPERATIONS.issues, { filter: { or }, first: keys.length });
  return objects(at(data, 'issues', 'nodes'));
}

function byTeam(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const grouped = new Map<string, readonly number[]>();
  for (const key of keys) {
    const [, team = '', number] = KEY.exec(key) ?? [];
    grouped.set(team, [...(grouped.get(team) ?? []), Number(number)]);
  }
  return grouped;
}

/** Undefined where there is none. */
async function issueCalled(key: string, client: LinearClient): Promise<JsonObject | undefined> {
  try {
    const issue = at(await client(OPERATIONS.issue, { id: key }), 'issue');
    return isObject(issue) ? issue : undefined;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** Undefined where it is gone: what lies in the trash is. */
function present(key: string, issue: JsonObject | undefined): TicketStatus | undefined {
  if (!issue || issue['trashed'] === true) return undefined;
  if (issue['identifier'] === key) return statusOf(issue);
  if (!strings(issue['previousIdentifiers']).includes(key)) return undefined;
  const { key: now, url } = ticketOf(issue);
  return { ...statusOf(issue), now: { key: now, url } };
}
