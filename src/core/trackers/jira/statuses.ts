import type { TicketRef, TicketState, TicketStatus } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { JIRA, jiraClient } from '../../http/jira-api.ts';
import { at, list, object, text, type JsonObject } from '../../http/json.ts';

type Options = Readonly<Record<string, unknown>>;

const API = '/rest/api/3';
export const STATUS_FIELDS = ['status', 'resolution', 'summary', 'duedate'];

/** So many issues are read at once. Source: POST /issue/bulkfetch. */
const MOST_AT_ONCE = 100;

export const linkTo = (key: string, { baseUrl }: Pick<Connection, 'baseUrl'>): string =>
  `${baseUrl.replace(/\/+$/, '')}/browse/${encodeURIComponent(key)}`;

/** How far each issue is, by the key it is asked for; those that are gone are left out. */
export async function jiraStatuses(
  refs: readonly TicketRef[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  const client = jiraClient(connection);
  const found = new Map<string, TicketStatus>();
  for (let start = 0; start < refs.length; start += MOST_AT_ONCE) {
    const asked = refs.slice(start, start + MOST_AT_ONCE);
    const issues = await fetched(asked, client);
    for (const { key } of asked) {
      const issue = issues.get(key.toUpperCase()) ?? (await elsewhere(key, client));
      if (issue) found.set(key, statusIn(issue, key, connection));
    }
  }
  return found;
}

async function fetched(refs: readonly TicketRef[], client: Client): Promise<ReadonlyMap<string, JsonObject>> {
  const body = { issueIdsOrKeys: refs.map(({ key }) => key), fields: STATUS_FIELDS };
  const answer = await client({ method: 'POST', path: `${API}/issue/bulkfetch`, body, repeatable: true });
  return new Map(expectList(answer, 'issues', JIRA).map((issue) => [text(issue['key']) ?? '', issue]));
}

/** Under its old key Jira gives an issue that was moved, or whose project was renamed, with its new one. */
async function elsewhere(key: string, client: Client): Promise<JsonObject | undefined> {
  try {
    return await readIssue(key, client);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}

export async function readIssue(key: string, client: Client): Promise<JsonObject> {
  const path = `${API}/issue/${encodeURIComponent(key)}`;
  const { body } = await client({
    method: 'GET',
    path,
    query: { fields: [...STATUS_FIELDS, 'issuetype'].join() },
  });
  return object(body);
}

function statusIn(issue: JsonObject, asked: string, connection: Connection): TicketStatus {
  const key = text(issue['key']) ?? asked;
  const moved = key !== asked;
  return {
    ...jiraStatus(issue, connection.options),
    ...(moved && { now: { key, url: linkTo(key, connection) } }),
  };
}

/** A status is each site's own; its category is one of three. Source: GET /rest/api/3/statuscategory. */
const CATEGORIES: Readonly<Record<string, TicketState>> = {
  new: 'open',
  indeterminate: 'in_progress',
  done: 'done',
};

export function jiraStatus(issue: JsonObject, options: Options): TicketStatus {
  const fields = object(issue['fields']);
  const name = text(at(fields, 'status', 'name')) ?? 'unknown';
  const resolution = text(at(fields, 'resolution', 'name'));
  const [title, due] = [text(fields['summary']), text(fields['duedate'])];
  const category = CATEGORIES[text(at(fields, 'status', 'statusCategory', 'key')) ?? ''];
  const state = namedState(name, options) ?? (category === 'done' ? endOf(name, resolution) : category);
  return {
    state,
    label:
      state === 'wont_do' && resolution !== undefined && resolution !== name
        ? `${name}: ${resolution}`
        : name,
    ...(title !== undefined && { title }),
    ...(due !== undefined && { due }),
  };
}

/** What Jira's own schemes and templates call work that was given up. */
const GIVEN_UP =
  /^(?:won.?t (?:do|fix)|declined|rejected|cancell?ed|abandoned|obsolete|invalid|duplicate|cannot reproduce)$/i;

export const isGivenUp = (name: string): boolean => GIVEN_UP.test(name.trim());

const endOf = (status: string, resolution: string | undefined): TicketState =>
  isGivenUp(status) || (resolution !== undefined && isGivenUp(resolution)) ? 'wont_do' : 'done';

const STATES: readonly TicketState[] = ['wont_do', 'done', 'in_progress', 'open'];

const namedState = (name: string, options: Options): TicketState | undefined =>
  STATES.find((state) => statusNames(state, options).includes(name.toLowerCase()));

/** The names that the configuration gives to a state of ours, in lower case. */
export function statusNames(state: TicketState, options: Options): readonly string[] {
  const set = object(options['states'])[state];
  return (Array.isArray(set) ? list(set) : [set]).flatMap((one) => text(one)?.toLowerCase() ?? []);
}
