import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, list, object, objects, strings, text, type JsonObject } from '../../http/json.ts';
import { ASANA, asanaClient } from './api.ts';
import { asanaProject } from './fields.ts';
import { onceAConnection } from '../once-a-connection.ts';

type Values = Readonly<Record<string, unknown>>;

const FIELDS = ['name', 'resource_subtype', 'enum_options', 'enum_options.name'];
const asked = FIELDS.map((name) => `custom_field.${name}`).join(',');

/**
 * The wanted values as Asana takes them, by the fields' ids: options and fields may be called by name, numbers are
 * numbers. Asks only where something is wanted. @throws ConnectorError that says what the project lacks
 */
export async function customValues(wanted: Values, connection: Connection): Promise<Values> {
  if (Object.keys(wanted).length === 0) return {};
  const fields = await fieldsOf(connection);
  const entries = Object.entries(wanted).map(([name, value]) => {
    const field = fields.find((one) => isCalled(one, name));
    if (!field) throw lacking(`The project has no custom field "${name}".`);
    return [text(field['gid']) ?? name, valueFor(field, value)] as const;
  });
  return Object.fromEntries(entries);
}

const fieldsOf = onceAConnection(async (connection: Connection): Promise<readonly JsonObject[]> => {
  const answer = await asanaClient(connection)({
    method: 'GET',
    path: `/projects/${asanaProject(connection.options)}/custom_field_settings`,
    query: { limit: '100', opt_fields: asked },
  });
  return expectList(answer, 'data', ASANA).map((setting) => object(at(setting, 'custom_field')));
});

const isCalled = (one: JsonObject, name: string): boolean =>
  text(one['gid']) === name || text(one['name'])?.toLowerCase() === name.toLowerCase();

function valueFor(field: JsonObject, value: unknown): unknown {
  const kind = text(field['resource_subtype']);
  if (kind === 'enum') return optionOf(field, text(value) ?? '');
  if (kind === 'multi_enum') return strings(list(value).map(String)).map((one) => optionOf(field, one));
  if (kind !== 'number') return value;
  if (!Number.isFinite(Number(value)))
    throw lacking(`"${text(field['name']) ?? ''}" takes a number, not "${text(value) ?? ''}".`);
  return Number(value);
}

function optionOf(field: JsonObject, wanted: string): string {
  const options = objects(field['enum_options']);
  const gid = text(options.find((one) => isCalled(one, wanted))?.['gid']);
  if (gid !== undefined) return gid;
  const names = options.map(({ name }) => text(name) ?? '').join(', ');
  throw lacking(`"${text(field['name']) ?? ''}" has no option "${wanted}". It has: ${names}.`);
}

const lacking = (what: string): ConnectorError =>
  new ConnectorError(
    'misconfigured',
    `Asana: ${what} Change it under \`trackers.asana\` in .postmortem.yaml. Nothing was sent.`,
  );
