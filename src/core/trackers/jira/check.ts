import type { Push } from '../../actions/tracker.ts';
import type { Connection } from '../../http/connection.ts';
import { jiraCustom, jiraFields } from './fields.ts';
import { createMeta, lacking, type JiraField } from './meta.ts';
import { assertAllowed, choices, jiraValues } from './values.ts';

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
  if (unknown !== undefined) throw lacking(`the screen for ${where} has no ${absentWords(unknown)}`);
  const missing = meta.fields.filter(({ id, isNeeded }) => isNeeded && !ids.has(id) && !GIVEN.has(id));
  if (missing.length > 0) throw lacking(missingWords(missing, where));
  const priority = meta.fields.find(({ id }) => id === 'priority');
  if (priority && sent.priority) assertAllowed(priority, sent.priority.name);
}

const LEFT_OUT = new Set(['duedate', 'priority', 'assignee']);

/** What can be done about a field that every ticket has, or could go without. */
function absentWords(id: string): string {
  if (LEFT_OUT.has(id)) return `"${id}". Add it there, or name it in \`leave_out\``;
  const why =
    id === 'labels' ? 'Labels, by which a ticket is found again' : `"${id}", which every ticket has`;
  return `${why}. Add it there, or name another \`type\``;
}

function missingWords(missing: readonly JiraField[], where: string): string {
  const named = missing.map(({ name, allowed }) =>
    allowed.length === 0 ? name : `${name} (one of ${choices(allowed)})`,
  );
  const lines = missing.map(({ id }) => `${id}: …`);
  return `${where} needs more than is set: ${named.join('; ')}. Add \`fields: { ${lines.join(', ')} }\``;
}
