import type { Push, PushField } from '../../actions/tracker.ts';
import { object, text } from '../../http/json.ts';
import { cut, oneLine } from '../../http/one-line.ts';
import { asText, described } from '../described.ts';
import { githubMarkdown } from './markdown.ts';
import { assigneeOf, markerComment, markerLabel, namedLabels, neededOption } from '../options.ts';

type Options = Readonly<Record<string, unknown>>;

/** What a new issue is sent as. Source: GitHub REST API, POST /repos/{owner}/{repo}/issues. */
export interface GitHubFields {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees?: readonly string[];
  readonly type?: string;
  readonly milestone?: unknown;
}

const LONGEST_TITLE = 256;

export const repositoryOf = (options: Options): string =>
  neededOption(options, 'github', 'repository', /^(?!\.\.?\/)[\w.-]+\/(?!\.\.?$)[\w.-]+$/);

export const githubTitle = (title: string): string => cut(oneLine(title), LONGEST_TITLE);

export function githubFields(push: Push, options: Options): GitHubFields {
  const assignee = assigneeOf(push, options);
  const type = text(options['type']);
  const { milestone } = object(options['fields']);
  return {
    title: githubTitle(push.item.action),
    body: `${githubMarkdown(described(push))}\n\n${markerComment(push.marker)}\n`,
    labels: [...namedLabels(push, options), markerLabel(push.marker)],
    ...(assignee !== undefined && { assignees: [assignee] }),
    ...(type !== undefined && { type }),
    ...(milestone !== undefined && { milestone }),
  };
}

/** What `githubFields` sends, in words. */
export function githubPreview(push: Push, options: Options): readonly PushField[] {
  const { title, labels, assignees, type, milestone } = githubFields(push, options);
  return [
    { name: 'Repository', value: repositoryOf(options) },
    ...shown('Type', type),
    { name: 'Title', value: title },
    { name: 'Body', value: `${asText(described(push))}\n${markerComment(push.marker)}` },
    { name: 'Labels', value: labels.join(', ') },
    ...shown('Assignee', assignees?.join(', ')),
    ...shown('Milestone', milestone),
  ];
}

const shown = (name: string, value: unknown): readonly PushField[] => {
  const said = text(value);
  return said === undefined ? [] : [{ name, value: said }];
};
