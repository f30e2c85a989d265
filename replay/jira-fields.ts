import { record, strings, text } from './body.ts';
import { ISSUE_TYPES, PRIORITIES, type JiraProject } from './jira-store.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown, project: JiraProject) => string | undefined;

const NODES = new Set(
  (
    'doc paragraph text heading bulletList orderedList listItem taskList taskItem codeBlock blockquote rule ' +
    'panel hardBreak inlineCard mention emoji date status table tableRow tableHeader tableCell expand'
  ).split(' '),
);

/** Whether a value is an Atlassian document: known nodes only, no empty text. */
export function isDocument(value: unknown): boolean {
  const node = record(value);
  return node?.['type'] === 'doc' && node['version'] === 1 && Array.isArray(node['content']) && isNode(node);
}

function isNode(value: unknown): boolean {
  const node = record(value);
  const type = text(node?.['type']);
  if (!node || type === undefined || !NODES.has(type)) return false;
  if (type === 'text') return (text(node['text']) ?? '') !== '';
  const content = node['content'] ?? [];
  return Array.isArray(content) && content.every(isNode);
}

const CHECKS: Readonly<Record<string, Check>> = {
  project: (value, project) =>
    record(value)?.['key'] === project.key || record(value)?.['id'] === '10100'
      ? undefined
      : 'Specify a valid project ID or key',
  issuetype: (value) => {
    const named = record(value);
    const known = ISSUE_TYPES.some((one) => one.id === named?.['id'] || one.name === named?.['name']);
    return known ? undefined : 'Specify a valid issue type';
  },
  summary: (value) => {
    const summary = text(value)?.trim() ?? '';
    if (summary === '') return 'You must specify a summary of the issue.';
    if (/[\r\n]/.test(summary)) return 'The summary is invalid because it contains newline characters.';
    return summary.length > 255 ? "Summary can't exceed 255 characters." : undefined;
  },
  description: (value) =>
    value === null || isDocument(value)
      ? undefined
      : 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
  labels: (value) => {
    if (!Array.isArray(value)) return 'data was not an array';
    const spaced = strings(value).find((label) => /\s/.test(label));
    return spaced === undefined ? undefined : `The label '${spaced}' contains spaces which is invalid.`;
  },
  duedate: (value) =>
    value === null || /^\d{4}-\d\d-\d\d$/.test(text(value) ?? '')
      ? undefined
      : 'Error parsing date string. Expected format is "yyyy-MM-dd"',
  priority: (value) => {
    const name = record(value)?.['name'];
    return PRIORITIES.some((one) => one === name)
      ? undefined
      : 'Specify the Priority (name) in string format';
  },
  assignee: (value) =>
    value === null || text(record(value)?.['accountId']) ? undefined : 'data was not an object',
};

/** What is wrong with the fields by name; empty where nothing is. `whole`: those of a new issue, all of them. */
export function fieldErrors(
  fields: Fields,
  project: JiraProject,
  whole: boolean,
): Readonly<Record<string, string>> {
  const names = whole
    ? [...new Set(['project', 'issuetype', 'summary', ...Object.keys(fields)])]
    : Object.keys(fields);
  const errors = names.map((name) => [name, fieldError(name, fields[name], project)] as const);
  return Object.fromEntries(
    errors.filter((pair): pair is readonly [string, string] => pair[1] !== undefined),
  );
}

function fieldError(name: string, value: unknown, project: JiraProject): string | undefined {
  const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
  return check
    ? check(value, project)
    : `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

/** The fields as `createmeta` describes them. */
export const FIELD_META = [
  { fieldId: 'project', name: 'Project', required: true, schema: { type: 'project', system: 'project' } },
  {
    fieldId: 'issuetype',
    name: 'Issue Type',
    required: true,
    schema: { type: 'issuetype', system: 'issuetype' },
  },
  { fieldId: 'summary', name: 'Summary', required: true, schema: { type: 'string', system: 'summary' } },
  {
    fieldId: 'description',
    name: 'Description',
    required: false,
    schema: { type: 'string', system: 'description' },
  },
  {
    fieldId: 'labels',
    name: 'Labels',
    required: false,
    schema: { type: 'array', items: 'string', system: 'labels' },
  },
  { fieldId: 'duedate', name: 'Due date', required: false, schema: { type: 'date', system: 'duedate' } },
  {
    fieldId: 'priority',
    name: 'Priority',
    required: false,
    schema: { type: 'priority', system: 'priority' },
  },
  { fieldId: 'assignee', name: 'Assignee', required: false, schema: { type: 'user', system: 'assignee' } },
] as const;
