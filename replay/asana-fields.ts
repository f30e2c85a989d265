import { record, text } from './body.ts';
import { ASANA_FIELDS, ASANA_USERS, type AsanaProject } from './asana-store.ts';

type Check = (value: unknown, project: AsanaProject) => string | undefined;

const isText = (value: unknown): boolean => typeof value === 'string';
const WRITABLE: Readonly<Record<string, Check>> = {
  name: (value) => (isText(value) ? undefined : 'name: Not a string'),
  notes: (value) => (isText(value) ? undefined : 'notes: Not a string'),
  projects: (value, { gid }) =>
    Array.isArray(value) && value.every((one) => one === gid)
      ? undefined
      : `project: Unknown object: ${JSON.stringify(value)}`,
  completed: (value) => (typeof value === 'boolean' ? undefined : 'completed: Value is not a boolean'),
  due_on: (value) =>
    value === null || /^\d{4}-\d\d-\d\d$/.test(text(value) ?? '')
      ? undefined
      : `due_on: Not a valid date: ${JSON.stringify(value)}`,
  assignee: (value) =>
    value === null || value === 'me' || ASANA_USERS.some(({ gid, email }) => gid === value || email === value)
      ? undefined
      : `assignee: Not an email, user ID, or "me": ${JSON.stringify(value)}`,
  tags: (value) => (Array.isArray(value) ? undefined : 'tags: Not an array'),
  resource_subtype: (value) =>
    ['default_task', 'milestone', 'approval'].some((one) => one === value)
      ? undefined
      : 'resource_subtype: Not a valid subtype',
  external: (value) =>
    text(record(value)?.['gid']) === undefined ? 'external: Not an object with a gid' : undefined,
  custom_fields: (value) => customProblem(record(value)),
};

function customProblem(values: Readonly<Record<string, unknown>> | undefined): string | undefined {
  if (!values) return 'custom_fields: Not an object';
  for (const [gid, value] of Object.entries(values)) {
    const field = ASANA_FIELDS.find((one) => one.gid === gid);
    if (!field) return `custom_fields: Custom field with ID ${gid} is not on given object`;
    const isOption = field.enum_options?.some((one) => one.gid === value) ?? true;
    if (!isOption) return `custom_fields: Enum option with ID ${JSON.stringify(value)} is unknown`;
    if (field.resource_subtype === 'number' && typeof value !== 'number')
      return `custom_fields: ${field.name}: Not a number`;
  }
  return undefined;
}

/** What is wrong with the data of a task, in the vendor's manner; undefined where nothing is. */
export function taskProblem(
  data: Readonly<Record<string, unknown>>,
  project: AsanaProject,
): string | undefined {
  for (const [name, value] of Object.entries(data)) {
    const check = Object.hasOwn(WRITABLE, name) ? WRITABLE[name] : undefined;
    const problem = check ? check(value, project) : `${name}: Unknown field`;
    if (problem !== undefined) return problem;
  }
  return undefined;
}
