import type { State } from './control.ts';
import { identifierOf } from './linear-store.ts';
import { REDMINE_STATUSES } from './redmine-store.ts';
import type { World } from './world.ts';

/** The tickets as a test asks about them. */
export function ticketState({ jira, github, gitlab, asana, redmine, linear }: World): State {
  return {
    jira: [...jira.issues.values()].map((issue) => ({
      key: issue.key,
      fields: issue.fields,
      status: issue.status.name,
      resolution: issue.resolution,
      links: [...issue.links.keys()],
    })),
    github: github.issues.filter((issue) => !issue.pullRequest),
    gitlab: gitlab.issues,
    pulls: github.pulls,
    merges: gitlab.merges,
    asana: asana.tasks.map(({ gid, fields, section }) => ({
      gid,
      fields,
      section: asana.sections.get(section),
    })),
    linear: linear.issues.map((issue) => ({
      id: issue.id,
      identifier: identifierOf(issue),
      fields: issue.fields,
      state: issue.state.name,
      attachments: [...issue.attachments.keys()],
    })),
    redmine: redmine.issues.map(({ id, subject, description, status, due, assignee, custom }) => ({
      id,
      subject,
      description,
      status: REDMINE_STATUSES.find((one) => one.id === status)?.name,
      due,
      assignee,
      custom: Object.fromEntries(custom),
    })),
  };
}
