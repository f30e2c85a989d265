import { record, text } from './body.ts';
import {
  REDMINE_FIELDS,
  REDMINE_PRIORITIES,
  REDMINE_STATUSES,
  REDMINE_TRACKERS,
  REDMINE_USERS,
  type RedmineIssue,
} from './redmine-store.ts';

type Fields = Readonly<Record<string, unknown>>;

const DATE = /^\d{4}-\d\d-\d\d$/;

/** What Redmine says of fields that it can't take, in its words. */
export function issueProblems(sent: Fields, isNew: boolean): readonly string[] {
  const has = (name: string): boolean => isNew || sent[name] !== undefined;
  const subject = text(sent['subject'])?.trim() ?? '';
  const due = sent['due_date'];
  const [tracker, priority, user] = ['tracker_id', 'priority_id', 'assigned_to_id'].map((name) => sent[name]);
  const isUnknown = (value: unknown, all: readonly { readonly id: number }[]): boolean =>
    value !== undefined && !all.some(({ id }) => id === Number(value));
  return [
    ...(has('subject') && subject === '' ? ['Subject cannot be blank'] : []),
    ...(subject.length > 255 ? ['Subject is too long (maximum is 255 characters)'] : []),
    ...(due === undefined || due === null || DATE.test(text(due) ?? '')
      ? []
      : ['Due date is not a valid date']),
    ...(isUnknown(tracker, REDMINE_TRACKERS) ? ['Tracker is not included in the list'] : []),
    ...(isUnknown(priority, REDMINE_PRIORITIES) ? ['Priority cannot be blank'] : []),
    ...(isUnknown(user, REDMINE_USERS) ? ['Assignee is invalid'] : []),
  ];
}

/** Takes the fields over; what a workflow or the project does not know is left as it was, without a word. */
export function applyFields(issue: RedmineIssue, sent: Fields): void {
  issue.subject = text(sent['subject'])?.trim() ?? issue.subject;
  issue.description = text(sent['description']) ?? issue.description;
  issue.due = sent['due_date'] === undefined ? issue.due : (text(sent['due_date']) ?? null);
  issue.tracker = Number(sent['tracker_id'] ?? issue.tracker);
  issue.priority = Number(sent['priority_id'] ?? issue.priority);
  issue.assignee = sent['assigned_to_id'] === undefined ? issue.assignee : Number(sent['assigned_to_id']);
  const status = Number(sent['status_id'] ?? issue.status);
  const isAllowed = REDMINE_STATUSES.some(({ id, name }) => id === status && name !== 'Archived');
  if (isAllowed) issue.status = status;
  const fields = Array.isArray(sent['custom_fields']) ? sent['custom_fields'].map(record) : [];
  for (const field of fields) {
    const id = Number(field?.['id']);
    if (REDMINE_FIELDS.some((one) => one.id === id)) issue.custom.set(id, field?.['value']);
  }
}

const named = (id: number | undefined, all: readonly { readonly id: number; readonly name: string }[]) => ({
  id,
  name: all.find((one) => one.id === id)?.name,
});

/** An issue as Redmine 5.0 shows it. */
export function issueShape(
  issue: RedmineIssue,
  project: { readonly id: number; readonly name: string },
): Fields {
  const user = REDMINE_USERS.find(({ id }) => id === issue.assignee);
  return {
    id: issue.id,
    project: { id: project.id, name: project.name },
    tracker: named(issue.tracker, REDMINE_TRACKERS),
    status: named(issue.status, REDMINE_STATUSES),
    priority: named(issue.priority, REDMINE_PRIORITIES),
    author: { id: 5, name: 'Dana Okafor' },
    ...(user && { assigned_to: { id: user.id, name: `${user.firstname} ${user.lastname}` } }),
    subject: issue.subject,
    description: issue.description,
    start_date: null,
    due_date: issue.due,
    done_ratio: 0,
    is_private: false,
    custom_fields: REDMINE_FIELDS.map(({ id, name }) => ({ id, name, value: issue.custom.get(id) ?? '' })),
    created_on: new Date(issue.createdAt).toISOString(),
  };
}
