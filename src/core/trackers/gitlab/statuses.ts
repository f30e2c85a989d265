import type { TicketRef, TicketStatus } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { gitlabClient, gitlabList } from '../../http/gitlab-api.ts';
import { at, isObject, text, type JsonObject } from '../../http/json.ts';
import { nameOf, pageOf, projectPath, readKey, siteOf, statusOf, ticketOf } from './issue.ts';

/** So many issues are asked for at once: their numbers stand in the address. */
const MOST_AT_ONCE = 50;

/** Those of one project by one request; who was moved is followed to where it is now. */
export async function statuses(
  refs: readonly TicketRef[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  const found = new Map<string, TicketStatus>();
  const client = gitlabClient(connection);
  for (const [project, iids] of byProject(refs))
    for (let start = 0; start < iids.length; start += MOST_AT_ONCE)
      for (const issue of await issuesOf(
        project,
        iids.slice(start, start + MOST_AT_ONCE),
        client,
        connection,
      ))
        found.set(`${project}#${text(issue['iid'])}`, await present(project, issue, connection));
  return found;
}

function byProject(refs: readonly TicketRef[]): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, readonly string[]>();
  for (const { project, iid } of refs.map(nameOf))
    grouped.set(project, [...new Set([...(grouped.get(project) ?? []), iid])]);
  return grouped;
}

/** Without those that are gone; none where the project is. */
async function issuesOf(
  project: string,
  iids: readonly string[],
  client: Client,
  connection: Connection,
): Promise<readonly JsonObject[]> {
  const query = { 'iids[]': iids, scope: 'all', state: 'all' };
  const found: JsonObject[] = [];
  try {
    for await (const page of gitlabList(client, connection.signal, `${projectPath(project)}/issues`, query))
      // A server that leaves the numbers unread tells of all its issues.
      found.push(...page.filter((issue) => iids.includes(text(issue['iid']) ?? '')));
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code !== 'not-found') throw error;
  }
  return found;
}

async function present(project: string, issue: JsonObject, connection: Connection): Promise<TicketStatus> {
  const moved = text(issue['moved_to_id']);
  const elsewhere = moved === undefined ? undefined : await issueById(moved, connection);
  if (elsewhere) return elsewhere;
  const { key, url } = ticketOf(issue, project, connection);
  const asked = `${project}#${text(issue['iid'])}`;
  return { ...statusOf(issue), ...(key !== asked && { now: { key, url } }) };
}

const MOVED = `query Moved($id: IssueID!) {
  issue(id: $id) { iid title state dueDate webUrl reference(full: true) movedTo { id } }
}`;

/** An issue is moved on and on no more often than this. */
const MOST_MOVES = 5;

/** Only an administrator may ask the REST API by the number of all issues; the GraphQL API tells everybody. */
async function issueById(id: string, connection: Connection): Promise<TicketStatus | undefined> {
  const baseUrl = `${siteOf(connection.baseUrl)}/api`;
  const client = gitlabClient({ ...connection, baseUrl });
  let next: string | undefined = `gid://gitlab/Issue/${id}`;
  for (let moves = 0; moves < MOST_MOVES && next !== undefined; moves += 1) {
    const body = { query: MOVED, variables: { id: next } };
    const answer = await client({ method: 'POST', path: '/graphql', body, repeatable: true });
    const issue = at(answer.body, 'data', 'issue');
    if (!isObject(issue)) return undefined;
    next = text(at(issue, 'movedTo', 'id'));
    if (next === undefined) return statusFrom(issue, connection);
  }
  return undefined;
}

function statusFrom(issue: JsonObject, { baseUrl }: Connection): TicketStatus | undefined {
  const name = readKey(text(issue['reference']) ?? '');
  if (!name) return undefined;
  const key = `${name.project}#${name.iid}`;
  const seen = statusOf({ state: issue['state'], title: issue['title'], due_date: issue['dueDate'] });
  return { ...seen, now: { key, url: pageOf(name, baseUrl) } };
}
