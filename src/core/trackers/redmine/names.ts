import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { text, type JsonObject } from '../../http/json.ts';
import { onceAConnection } from '../once-a-connection.ts';
import { REDMINE, redmineClient } from './api.ts';
import type { RedmineIssue } from './fields.ts';

/** The `issue` of a request. Source: Redmine's REST API, POST /issues.json. */
export type SentIssue = Readonly<Record<string, unknown>>;

/** The issue with numbers for names. @throws ConnectorError that tells what there is, where a name is none of it */
export async function withNumbers(issue: RedmineIssue, connection: Connection): Promise<SentIssue> {
  const { project, subject, description, due, custom } = issue;
  const tracker = await numberOf(issue.tracker, TRACKERS, connection);
  const priority = await numberOf(issue.priority, PRIORITIES, connection);
  const assignee = await userNumber(issue.assignee, redmineClient(connection));
  const fields = Object.entries(custom).map(([id, value]) => ({ id: Number(id), value }));
  return {
    project_id: project,
    subject,
    description,
    ...(due !== undefined && { due_date: due }),
    ...(tracker !== undefined && { tracker_id: tracker }),
    ...(priority !== undefined && { priority_id: priority }),
    ...(assignee !== undefined && { assigned_to_id: assignee }),
    ...(fields.length > 0 && { custom_fields: fields }),
  };
}

interface Named {
  readonly what: string;
  readonly all: (connection: Connection) => Promise<readonly JsonObject[]>;
}

const listAt = (path: string, key: string): Named['all'] =>
  onceAConnection(async (connection) =>
    expectList(await redmineClient(connection)({ method: 'GET', path }), key, REDMINE),
  );

const TRACKERS: Named = { what: 'tracker (`type`)', all: listAt('/trackers.json', 'trackers') };
const PRIORITIES: Named = {
  what: 'priority (`priorities`)',
  all: listAt('/enumerations/issue_priorities.json', 'issue_priorities'),
};

async function numberOf(
  name: string | undefined,
  { what, all: ask }: Named,
  connection: Connection,
): Promise<number | undefined> {
  if (name === undefined || isNumber(name)) return name === undefined ? undefined : Number(name);
  const all = await ask(connection);
  const found = all.find((one) => isCalled(one, name));
  if (found) return Number(found['id']);
  const names = all.map((one) => text(one['name']) ?? '').join(', ');
  throw lacking(`Redmine has no ${what} "${name}". It has: ${names}.`);
}

const isNumber = (name: string): boolean => /^\d{1,9}$/.test(name);

export const isCalled = (one: JsonObject, name: string): boolean =>
  text(one['name'])?.trim().toLowerCase() === name.trim().toLowerCase();

/** Only an administrator's key may look logins up. */
async function userNumber(user: string | undefined, client: Client): Promise<number | undefined> {
  if (user === undefined || isNumber(user)) return user === undefined ? undefined : Number(user);
  const found = await usersNamed(user, client);
  const same = found.find(({ login }) => text(login)?.toLowerCase() === user.toLowerCase());
  if (same) return Number(same['id']);
  throw lacking(`Redmine has no user with the login "${user}" (\`users\`).`);
}

async function usersNamed(name: string, client: Client): Promise<readonly JsonObject[]> {
  try {
    const answer = await client({ method: 'GET', path: '/users.json', query: { name, limit: '100' } });
    return expectList(answer, 'users', REDMINE);
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code !== 'forbidden') throw error;
    throw lacking(
      `Redmine lets only administrators look up a login: name the user "${name}" (\`users\`) by number.`,
    );
  }
}

export const lacking = (what: string): ConnectorError =>
  new ConnectorError(
    'misconfigured',
    `${what} Change it under \`trackers.redmine\` in .postmortem.yaml. Nothing was sent.`,
  );
