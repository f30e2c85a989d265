import type { State } from './control.ts';
import type { World } from './world.ts';

/** The tickets as a test asks about them. */
export function ticketState({ jira, github, gitlab }: World): State {
  return {
    jira: [...jira.issues.values()].map((issue) => ({
      key: issue.key,
      fields: issue.fields,
      status: issue.status.name,
      links: [...issue.links.keys()],
    })),
    github: github.issues
      .filter((issue) => !issue.pullRequest)
      .map(({ number, title, body, labels, state }) => ({ number, title, body, labels, state })),
    gitlab: gitlab.issues,
  };
}
