import type { TicketRef, TicketState } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { expectList } from '../../http/expect-list.ts';
import { JIRA, jiraClient } from '../../http/jira-api.ts';
import { at, text, type JsonObject } from '../../http/json.ts';
import { asksForMore, bestWay, statusTo, transitionsOf } from './move.ts';
import { jiraStatus, readIssue } from './statuses.ts';

type Options = Connection['options'];

/**
 * The status by which two steps lead to the state where one doesn't. Jira tells the steps of an issue from where it is
 * alone: those behind the first are told by another issue of the type that is there already. Undefined where there is
 * none, or more than one way to begin.
 */
export async function statusBetween(
  { key }: TicketRef,
  state: TicketState,
  connection: Connection,
): Promise<string | undefined> {
  const { options } = connection;
  const client = jiraClient(connection);
  const issue = await readIssue(key, client);
  const all = await transitionsOf(key, client);
  if (jiraStatus(issue, options).state === state || bestWay(state, all, options)) return undefined;
  const [step, ...others] = stepsTowards(state, { issue, all, options });
  const there = step && others.length === 0 ? await issueThere(issue, step, client) : undefined;
  if (!step || there === undefined) return undefined;
  return bestWay(state, await transitionsOf(there, client), options) && statusTo(step);
}

interface Standing {
  readonly issue: JsonObject;
  readonly all: readonly JsonObject[];
  readonly options: Options;
}

/** Steps that may lie between: through work in progress to its end, and through what is open again out of it. */
function stepsTowards(state: TicketState, { issue, all, options }: Standing): readonly JsonObject[] {
  const isEnd = (one: TicketState | undefined): boolean => one === 'done' || one === 'wont_do';
  const wasClosed = isEnd(jiraStatus(issue, options).state);
  return all.filter((transition) => {
    const passed = jiraStatus({ fields: { status: transition['to'] } }, options).state;
    if (asksForMore(transition) || passed === undefined || isEnd(passed)) return false;
    return isEnd(state) ? passed === 'in_progress' : wasClosed && passed !== state;
  });
}

const NUMBER = /^\d+$/;

/** An issue of the same project and type, in the status that the step leads to. */
async function issueThere(issue: JsonObject, step: JsonObject, client: Client): Promise<string | undefined> {
  const [, project = ''] = /^([A-Z][A-Z\d_]*)-\d+$/.exec(text(issue['key']) ?? '') ?? [];
  const [type, status] = [text(at(issue, 'fields', 'issuetype', 'id')), text(at(step, 'to', 'id'))];
  if (project === '' || !NUMBER.test(type ?? '') || !NUMBER.test(status ?? '')) return undefined;
  const jql = `project = "${project}" AND issuetype = ${type} AND status = ${status}`;
  const answer = await client({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    body: { jql, fields: ['status'], maxResults: 1 },
    repeatable: true,
  });
  return expectList(answer, 'issues', JIRA).flatMap(({ key }) => text(key) ?? [])[0];
}
