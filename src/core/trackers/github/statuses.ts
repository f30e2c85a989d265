import type { TicketRef, TicketStatus } from '../../actions/tracker.ts';
import type { Answer } from '../../http/api.ts';
import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { githubClient } from '../../http/github-api.ts';
import { isObject, objects, text, type JsonObject } from '../../http/json.ts';
import { nameOf, pathOf, statusOf, ticketOf, unexpected, type IssueName } from './issue.ts';

/** From so many of one repository on it is cheaper to read its list first. */
const WORTH_A_LIST = 3;

/** What changed last by one request a repository, the others by one each: GitHub has no list by numbers. */
export async function statuses(
  refs: readonly TicketRef[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  const client = githubClient(connection);
  const found = new Map<string, TicketStatus>();
  for (const names of byRepository(refs)) {
    const listed = names.length < WORTH_A_LIST ? new Map() : await lastChanged(names, client);
    for (const name of names) {
      const issue = listed.get(name.number) ?? (await issueOf(name, client));
      if (issue) found.set(`${name.repository}#${name.number}`, present(name, issue, connection));
    }
  }
  return found;
}

function byRepository(refs: readonly TicketRef[]): readonly (readonly IssueName[])[] {
  const grouped = new Map<string, Map<string, IssueName>>();
  for (const name of refs.map(nameOf)) {
    const numbers = grouped.get(name.repository) ?? new Map<string, IssueName>();
    grouped.set(name.repository, numbers.set(name.number, name));
  }
  return [...grouped.values()].map((numbers) => [...numbers.values()]);
}

/** By number; none where there is no such list, which asking for each of them explains. */
async function lastChanged(
  [first]: readonly IssueName[],
  client: Client,
): Promise<ReadonlyMap<string, JsonObject>> {
  const path = `/repos/${first?.repository ?? ''}/issues`;
  const query = { state: 'all', sort: 'updated', direction: 'desc', per_page: '100' };
  const answer = await unlessGone(() => client({ method: 'GET', path, query }));
  return new Map(objects(answer?.body).map((issue) => [text(issue['number']) ?? '', issue]));
}

/** Undefined where the issue is gone. */
async function issueOf(name: IssueName, client: Client): Promise<JsonObject | undefined> {
  const answer = await unlessGone(() => client({ method: 'GET', path: pathOf(name) }));
  if (!answer) return undefined;
  if (!isObject(answer.body)) throw unexpected('no issue', answer.status);
  return answer.body;
}

async function unlessGone(read: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** Who asks for an issue that was transferred is led to where it is. */
function present(name: IssueName, issue: JsonObject, connection: Connection): TicketStatus {
  const { key, url } = ticketOf(issue, name.repository, connection);
  const isElsewhere = key.toLowerCase() !== `${name.repository}#${name.number}`.toLowerCase();
  return { ...statusOf(issue), ...(isElsewhere && { now: { key, url } }) };
}
