import type { Push, PushField } from '../../actions/tracker.ts';
import { object, strings, text } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { described } from '../described.ts';
import { neededOption } from '../options.ts';
import { redmineText } from './text.ts';

type Options = Readonly<Record<string, unknown>>;

/** A new issue in words: what is called by name here, Redmine takes by number. */
export interface RedmineIssue {
  readonly project: string;
  readonly subject: string;
  readonly description: string;
  readonly due?: string;
  readonly tracker?: string;
  readonly priority?: string;
  readonly assignee?: string;
  /** By the field's number. */
  readonly custom: Readonly<Record<string, unknown>>;
}

const LONGEST_SUBJECT = 255;

export const redmineProject = (options: Options): string =>
  neededOption(options, 'redmine', 'project', /^[a-z\d][\w-]{0,99}$/i);

export const redmineMark = (marker: string): string => `postmortem:${marker}`;

export const redmineSubject = (title: string): string => cut(oneLine(title), LONGEST_SUBJECT);

export function redmineIssue(push: Push, options: Options): RedmineIssue {
  const { item } = push;
  const tracker = text(options['type']);
  const priority = text(object(options['priorities'])[item.priority ?? '']);
  const assignee = text(object(options['users'])[item.owner ?? '']);
  return {
    project: redmineProject(options),
    subject: redmineSubject(item.action),
    description: descriptionOf(push),
    ...(item.due !== undefined && { due: item.due }),
    ...(tracker !== undefined && { tracker }),
    ...(priority !== undefined && { priority }),
    ...(assignee !== undefined && { assignee }),
    custom: customOf(push, options),
  };
}

/** An address stays one: it is the way back, and ours. */
function descriptionOf(push: Push): string {
  const lines = described(push).map(({ label, text: said, url }) => {
    const head = label === undefined ? '' : `${label}: `;
    return `${head}${redmineText(said)}${url === undefined ? '' : ` ${url}`}`;
  });
  return [...lines, redmineMark(push.marker)].join('\n\n');
}

function customOf({ marker }: Push, options: Options): Readonly<Record<string, unknown>> {
  const [field, labelsField] = [text(options['marker_field']), text(options['labels_field'])];
  const labels = strings(options['labels']);
  return {
    ...object(options['fields']),
    ...(labelsField !== undefined && labels.length > 0 && { [labelsField]: labels }),
    ...(field !== undefined && { [field]: marker }),
  };
}

/** What is sent, in words. */
export function redminePreview(push: Push, options: Options): readonly PushField[] {
  const issue = redmineIssue(push, options);
  const some = (name: string, value: unknown): readonly PushField[] => {
    const shown = Array.isArray(value) ? value.map(String).join(', ') : text(value);
    return shown === undefined ? [] : [{ name, value: shown }];
  };
  return [
    { name: 'Project', value: issue.project },
    ...some('Tracker', issue.tracker),
    { name: 'Subject', value: issue.subject },
    { name: 'Description', value: issue.description },
    ...some('Due date', issue.due),
    ...some('Priority', issue.priority),
    ...some('Assignee', issue.assignee),
    ...Object.entries(issue.custom).flatMap(([name, value]) => some(`Field ${name}`, value)),
  ];
}
