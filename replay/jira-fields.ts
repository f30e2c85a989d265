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
    value === null || text(record(value)?.['accountId'] ?? record(value)?.['id'])
      ? undefined
      : 'data was not an object',
  components: (value) =>
    Array.isArray(value) && value.every((one) => record(one)?.['name'] === 'Checkout')
      ? undefined
      : 'Component name is not valid',
  customfield_10042: (value) => (text(value) === undefined ? 'Operation value must be a string' : undefined),
  customfield_10043: (value) => (typeof value === 'number' ? undefined : 'Operation value must be a number'),
  customfield_10044: (value) =>
    RISKS.some((one) => one.value === record(value)?.['value'])
      ? undefined
      : 'Specify a valid value for Risk',
  customfield_10045: (value) =>
    isDocument(value) ? undefined : 'Operation value must be an Atlassian Document',
};

/** What is wrong with the fields by name; empty where nothing is. `whole`: those of a new issue, all of them. */
export function fieldErrors(
  fields: Fields,
  project: JiraProject,
  whole: boolean,
): Readonly<Record<string, string>> {
  const type = text(record(fields['issuetype'])?.['name']) ?? '';
  const screen = metaOf(type);
  const needed = screen.filter(({ required, fieldId }) => required && fieldId !== 'reporter');
  const names = [
    ...new Set([...(whole ? needed.map(({ fieldId }) => fieldId) : []), ...Object.keys(fields)]),
  ];
  const errors = names.map((name) => {
    const isThere = screen.some(({ fieldId }) => fieldId === name);
    return [name, isThere ? fieldError(name, fields[name], project) : NOT_THERE(name)] as const;
  });
  return Object.fromEntries(
    errors.filter((pair): pair is readonly [string, string] => pair[1] !== undefined),
  );
}

const NOT_THERE = (name: string): string =>
  `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;

function fieldError(name: string, value: unknown, project: JiraProject): string | undefined {
  const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
  return check ? check(value, project) : NOT_THERE(name);
}

interface FieldMeta {
  readonly fieldId: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefaultValue?: boolean;
  readonly schema: Readonly<Record<string, string>>;
  readonly allowedValues?: readonly unknown[];
}

const system = (fieldId: string, name: string, type: string, more: Partial<FieldMeta> = {}): FieldMeta => ({
  fieldId,
  name,
  required: false,
  schema: { type, system: fieldId },
  ...more,
});

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';
const custom = (
  id: number,
  name: string,
  type: string,
  kind: string,
  more: Partial<FieldMeta> = {},
): FieldMeta => ({
  fieldId: `customfield_${id}`,
  name,
  required: false,
  schema: { type, custom: `${CUSTOM}:${kind}` },
  ...more,
});

const RISKS = ['Low', 'High'].map((value, index) => ({ id: String(10_100 + index), value }));

const FIELD_META: readonly FieldMeta[] = [
  system('project', 'Project', 'project', { required: true }),
  system('issuetype', 'Issue Type', 'issuetype', { required: true }),
  system('summary', 'Summary', 'string', { required: true }),
  system('reporter', 'Reporter', 'user', { required: true }),
  system('description', 'Description', 'string'),
  system('labels', 'Labels', 'array', { schema: { type: 'array', items: 'string', system: 'labels' } }),
  system('duedate', 'Due date', 'date'),
  system('priority', 'Priority', 'priority', {
    hasDefaultValue: true,
    allowedValues: PRIORITIES.map((name, index) => ({ id: String(index + 1), name })),
  }),
  system('assignee', 'Assignee', 'user'),
  system('components', 'Components', 'array', {
    schema: { type: 'array', items: 'component', system: 'components' },
    allowedValues: [{ id: '10300', name: 'Checkout' }],
  }),
  custom(10_042, 'Area', 'string', 'textfield'),
  custom(10_043, 'Effort', 'number', 'float'),
  custom(10_044, 'Risk', 'option', 'select', { allowedValues: RISKS }),
  custom(10_045, 'Notes', 'string', 'textarea'),
];

/** The fields as `createmeta` describes them for a type: a story needs a risk, and a bug has no date. */
export function metaOf(type: string): readonly FieldMeta[] {
  if (type === 'Bug') return FIELD_META.filter(({ fieldId }) => fieldId !== 'duedate');
  return FIELD_META.map((field) =>
    type === 'Story' && field.name === 'Risk' ? { ...field, required: true } : field,
  );
}
