import type { Push, PushField } from '../../actions/tracker.ts';
import { object, strings, text } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { adf, type AdfDocument } from './adf.ts';
import { asText, described } from '../described.ts';
import { assigneeOf, labelsOf, mapped, markerLabel, neededOption } from '../options.ts';

type Options = Readonly<Record<string, unknown>>;

/** The `fields` of a new issue but for those that the configuration adds. Source: Jira Cloud REST API v3, POST /issue. */
export interface JiraFields {
  readonly project: { readonly key: string };
  readonly issuetype: { readonly name: string };
  readonly summary: string;
  readonly description: AdfDocument;
  readonly labels: readonly string[];
  readonly duedate?: string;
  readonly priority?: { readonly name: string };
  readonly assignee?: { readonly id: string };
}

const LONGEST_SUMMARY = 255;

/** Letters, digits and underscores: what Jira allows in a key, and safe inside JQL. */
export const projectOf = (options: Options): string =>
  neededOption(options, 'jira', 'project', /^[A-Z]\w{0,31}$/i);

export const typeOf = (options: Options): string => text(options['type']) ?? 'Task';

/** The fields that the configuration adds to each issue, as they are written there. */
export const jiraCustom = (options: Options): Readonly<Record<string, unknown>> => object(options['fields']);

export function jiraFields(push: Push, options: Options): JiraFields {
  const { item, marker } = push;
  const isSent = (field: string): boolean => !strings(options['leave_out']).includes(field);
  const priority = isSent('priority') ? mapped(options, 'priorities', item.priority) : undefined;
  const assignee = isSent('assignee') ? assigneeOf(push, options) : undefined;
  return {
    project: { key: projectOf(options) },
    issuetype: { name: typeOf(options) },
    summary: jiraSummary(item.action),
    description: adf(described(push)),
    labels: [...new Set([...labelsOf(options), markerLabel(marker)])],
    ...(item.due !== undefined && isSent('duedate') && { duedate: item.due }),
    ...(priority !== undefined && { priority: { name: priority } }),
    ...(assignee !== undefined && { assignee: { id: assignee } }),
  };
}

export const jiraSummary = (title: string): string => cut(oneLine(title), LONGEST_SUMMARY);

/** What `jiraFields` sends, in words. */
export function jiraPreview(push: Push, options: Options): readonly PushField[] {
  const fields = jiraFields(push, options);
  return [
    { name: 'Project', value: fields.project.key },
    { name: 'Type', value: fields.issuetype.name },
    { name: 'Summary', value: fields.summary },
    { name: 'Description', value: asText(described(push)) },
    ...(fields.duedate === undefined ? [] : [{ name: 'Due date', value: fields.duedate }]),
    ...(fields.priority === undefined ? [] : [{ name: 'Priority', value: fields.priority.name }]),
    ...(fields.assignee === undefined ? [] : [{ name: 'Assignee', value: fields.assignee.id }]),
    { name: 'Labels', value: fields.labels.join(', ') },
    ...Object.entries(jiraCustom(options)).map(([name, value]) => ({
      name: `Field ${name}`,
      value: text(value) ?? JSON.stringify(value),
    })),
  ];
}
