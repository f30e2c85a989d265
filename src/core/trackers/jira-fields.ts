import type { Push, PushField } from '../actions/tracker.ts';
import { object, text } from '../http/json.ts';
import { cut, oneLine } from '../http/one-line.ts';
import { adf, type AdfDocument } from './adf.ts';
import { asText, described } from './described.ts';
import { labelsOf, markerLabel, neededOption } from './options.ts';

type Options = Readonly<Record<string, unknown>>;

/** The `fields` of a new issue. Source: Jira Cloud REST API v3, POST /issue. */
export interface JiraFields {
  readonly project: { readonly key: string };
  readonly issuetype: { readonly name: string };
  readonly summary: string;
  readonly description: AdfDocument;
  readonly labels: readonly string[];
  readonly duedate?: string;
  readonly priority?: { readonly name: string };
}

const LONGEST_SUMMARY = 255;

/** Letters, digits and underscores: what Jira allows in a key, and safe inside JQL. */
export const projectOf = (options: Options): string =>
  neededOption(options, 'jira', 'project', /^[A-Z]\w{0,31}$/i);

export function jiraFields(push: Push, options: Options): JiraFields {
  const { item, marker } = push;
  const priority = text(object(options['priorities'])[item.priority ?? '']);
  return {
    project: { key: projectOf(options) },
    issuetype: { name: text(options['type']) ?? 'Task' },
    summary: jiraSummary(item.action),
    description: adf(described(push)),
    labels: [...new Set([...labelsOf(options), markerLabel(marker)])],
    ...(item.due !== undefined && { duedate: item.due }),
    ...(priority !== undefined && { priority: { name: priority } }),
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
    { name: 'Labels', value: fields.labels.join(', ') },
  ];
}
