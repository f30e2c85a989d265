import type { Push, PushField } from '../../actions/tracker.ts';
import { object, text } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { asText, described } from '../described.ts';
import { gitlabMarkdown } from './markdown.ts';
import { assigneeOf, markerComment, markerLabel, namedLabels, neededOption } from '../options.ts';

type Options = Readonly<Record<string, unknown>>;

/** What a new issue is sent as, but for who is assigned. Source: GitLab REST API v4, POST /projects/:id/issues. */
export interface GitLabFields {
  readonly title: string;
  readonly description: string;
  /** With commas in between. */
  readonly labels: string;
  readonly due_date?: string;
  readonly issue_type?: string;
  readonly milestone_id?: unknown;
  readonly weight?: unknown;
  readonly epic_id?: unknown;
  readonly confidential?: unknown;
}

const LONGEST_TITLE = 255;

const PROJECT = /^(?:\d+|(?!\.\.?\/)[\w.-]+(?:\/(?!\.\.?(?:\/|$))[\w.-]+)+)$/;

/** The project's whole path, or its number. */
export const projectOf = (options: Options): string => neededOption(options, 'gitlab', 'project', PROJECT);

export const gitlabTitle = (title: string): string => cut(oneLine(title), LONGEST_TITLE);

const FURTHER = ['milestone_id', 'weight', 'epic_id', 'confidential'] as const;

export function gitlabFields(push: Push, options: Options): GitLabFields {
  const type = text(options['type']);
  return {
    title: gitlabTitle(push.item.action),
    description: `${gitlabMarkdown(described(push))}\n\n${markerComment(push.marker)}\n`,
    labels: [...labelsFor(push, options), markerLabel(push.marker)].join(','),
    ...(push.item.due !== undefined && { due_date: push.item.due }),
    ...(type !== undefined && { issue_type: type }),
    ...further(options),
  };
}

/** A comma would make two labels of one. */
const labelsFor = (push: Push, options: Options): readonly string[] =>
  namedLabels(push, options).map((label) => label.replaceAll(',', ' '));

const further = (options: Options): Readonly<Record<string, unknown>> => {
  const given = object(options['fields']);
  return Object.fromEntries(FURTHER.flatMap((name) => (name in given ? [[name, given[name]]] : [])));
};

const NAMES: Readonly<Record<(typeof FURTHER)[number], string>> = {
  milestone_id: 'Milestone',
  weight: 'Weight',
  epic_id: 'Epic',
  confidential: 'Confidential',
};

/** What `gitlabFields` sends, in words. */
export function gitlabPreview(push: Push, options: Options): readonly PushField[] {
  const fields = gitlabFields(push, options);
  const assignee = assigneeOf(push, options);
  return [
    { name: 'Project', value: projectOf(options) },
    ...shown('Type', fields.issue_type),
    { name: 'Title', value: fields.title },
    { name: 'Description', value: `${asText(described(push))}\n${markerComment(push.marker)}` },
    { name: 'Labels', value: fields.labels.replaceAll(',', ', ') },
    ...shown('Assignee', assignee),
    ...shown('Due date', fields.due_date),
    ...FURTHER.flatMap((name) => shown(NAMES[name], fields[name])),
  ];
}

const shown = (name: string, value: unknown): readonly PushField[] => {
  const said = typeof value === 'boolean' ? String(value) : text(value);
  return said === undefined ? [] : [{ name, value: said }];
};
