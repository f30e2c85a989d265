import type { Push } from '../actions/tracker.ts';
import type { Connection } from '../http/connection.ts';
import { jiraCustom, jiraFields } from './jira-fields.ts';
import { createMeta, lacking, type JiraField } from './jira-meta.ts';
import { assertAllowed, choices, jiraValues } from './jira-values.ts';

/** Asked for on every screen, and given by Jira itself where it is left out. */
const GIVEN = new Set(['reporter', 'project', 'issuetype']);

/** What Jira would refuse is said before anything is sent. @throws ConnectorError */
export async function checkJira(push: Push, connection: Connection): Promise<void> {
  const { options } = connection;
  const meta = await createMeta(connection);
  const sent = jiraFields(push, options);
  const ids = new Set([...Object.keys(sent), ...Object.keys(jiraValues(jiraCustom(options), meta))]);
  const where = `a ${meta.type} in ${meta.project}`;
  const known = new Set([...GIVEN, ...meta.fields.map(({ id }) => id)]);
  const unknown = [...ids].find((id) => !known.has(id));
  if (unknown === 'labels')
    throw lacking(
      `the screen for ${where} has no Labels, by which a ticket is found again. Add them there, or name another \`type\``,
    );
  if (unknown !== undefined)
    throw lacking(`the screen for ${where} has no "${unknown}". Add it there, or name it in \`leave_out\``);
  const missing = meta.fields.filter(({ id, isNeeded }) => isNeeded && !ids.has(id) && !GIVEN.has(id));
  if (missing.length > 0) throw lacking(missingWords(missing, where));
  const priority = meta.fields.find(({ id }) => id === 'priority');
  if (priority && sent.priority) assertAllowed(priority, sent.priority.name);
}

function missingWords(missing: readonly JiraField[], where: string): string {
  const named = missing.map(({ name, allowed }) =>
    allowed.length === 0 ? name : `${name} (one of ${choices(allowed)})`,
  );
  const lines = missing.map(({ id }) => `${id}: …`);
  return `${where} needs more than is set: ${named.join('; ')}. Add \`fields: { ${lines.join(', ')} }\``;
}
