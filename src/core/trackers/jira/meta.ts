import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { JIRA, jiraClient } from '../../http/jira-api.ts';
import { at, objects, text, type JsonObject } from '../../http/json.ts';
import { projectOf, typeOf } from './fields.ts';
import { onceAConnection } from '../once-a-connection.ts';

/** A field as the screen on which an issue is made has it. */
export interface JiraField {
  readonly id: string;
  readonly name: string;
  /** It must be given: Jira has no value of its own for it. */
  readonly isNeeded: boolean;
  /** `string`, `option`, `array` … and of what the array is. */
  readonly type: string;
  readonly items: string | undefined;
  /** Several lines, for which Jira takes a document. */
  readonly isLong: boolean;
  /** Empty where any value fits. */
  readonly allowed: readonly JsonObject[];
}

export interface JiraMeta {
  readonly project: string;
  readonly type: string;
  readonly fields: readonly JiraField[];
}

const ROOT = '/rest/api/3/issue/createmeta';
const PAGE = 200;

/** What Jira asks of a new issue of the project and type that are configured. @throws ConnectorError where there is no such type */
export const createMeta = onceAConnection(async (connection: Connection): Promise<JiraMeta> => {
  const client = jiraClient(connection);
  const [project, wanted] = [projectOf(connection.options), typeOf(connection.options)];
  const path = `${ROOT}/${project}/issuetypes`;
  const types = await allOf(path, ['issueTypes', 'createMetaIssueType'], client);
  const found = types.find(
    ({ id, name }) => text(name)?.toLowerCase() === wanted.toLowerCase() || id === wanted,
  );
  if (!found)
    throw lacking(`${project} has no issue type "${wanted}". It has: ${namesOf(types)}. Set \`type\``);
  const fields = await allOf(`${path}/${text(found['id']) ?? ''}`, ['fields', 'results'], client);
  return { project, type: text(found['name']) ?? wanted, fields: fields.map(fieldOf) };
});

const namesOf = (all: readonly JsonObject[]): string => all.map(({ name }) => text(name) ?? '').join(', ');

async function allOf(path: string, keys: readonly string[], client: Client): Promise<readonly JsonObject[]> {
  const found: JsonObject[] = [];
  for (;;) {
    const query = { startAt: String(found.length), maxResults: String(PAGE) };
    const { body } = await client({ method: 'GET', path, query });
    const page = keys.flatMap((key) => objects(at(body, key)));
    found.push(...page);
    if (page.length === 0 || found.length >= Number(at(body, 'total') ?? 0)) return found;
  }
}

function fieldOf(field: JsonObject): JiraField {
  const id = text(field['fieldId']) ?? text(field['key']) ?? '';
  return {
    id,
    name: text(field['name']) ?? id,
    isNeeded: field['required'] === true && field['hasDefaultValue'] !== true,
    type: text(at(field, 'schema', 'type')) ?? 'any',
    items: text(at(field, 'schema', 'items')),
    isLong: text(at(field, 'schema', 'custom'))?.endsWith(':textarea') ?? false,
    allowed: objects(field['allowedValues']),
  };
}

/** What is to be set otherwise. `what` ends in what to set. */
export const lacking = (what: string): ConnectorError =>
  new ConnectorError(
    'misconfigured',
    `${JIRA}: ${what} under \`trackers.jira\` in .postmortem.yaml. Nothing was sent.`,
  );
