import type { Push, PushField } from '../actions/tracker.ts';
import { cut, oneLine } from '../http/one-line.ts';
import { asText, described } from './described.ts';
import { githubMarkdown } from './github-markdown.ts';
import { labelsOf, markerComment, markerLabel, neededOption } from './options.ts';

type Options = Readonly<Record<string, unknown>>;

/** What a new issue is sent as. Source: GitHub REST API, POST /repos/{owner}/{repo}/issues. */
export interface GitHubFields {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

const LONGEST_TITLE = 256;

export const repositoryOf = (options: Options): string =>
  neededOption(options, 'github', 'repository', /^(?!\.\.?\/)[\w.-]+\/(?!\.\.?$)[\w.-]+$/);

export const githubTitle = (title: string): string => cut(oneLine(title), LONGEST_TITLE);

export const githubFields = (push: Push, options: Options): GitHubFields => ({
  title: githubTitle(push.item.action),
  body: `${githubMarkdown(described(push))}\n\n${markerComment(push.marker)}\n`,
  labels: [...new Set([...labelsOf(options), markerLabel(push.marker)])],
});

/** What `githubFields` sends, in words. */
export function githubPreview(push: Push, options: Options): readonly PushField[] {
  const { title, labels } = githubFields(push, options);
  return [
    { name: 'Repository', value: repositoryOf(options) },
    { name: 'Title', value: title },
    { name: 'Body', value: `${asText(described(push))}\n${markerComment(push.marker)}` },
    { name: 'Labels', value: labels.join(', ') },
  ];
}
