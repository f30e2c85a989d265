import type { CommandSpec } from '../arguments/spec.ts';

export const REVIEW = {
  name: 'review',
  summary: 'Tell postmortems in the one comment of a pull request',
  usage: ['review FILES… [--format] [--since] [--post [--pull]]'],
  about: [
    'The comment has the summary, the metrics with their formulas, what has changed since the last review, what is still open, the timeline as a Mermaid chart, and the whole. It calls nobody and refers to nothing by chance. Of restricted postmortems it tells nothing.',
    'In GitHub Actions and GitLab CI the request is known; elsewhere it is that of the branch. Tokens: POSTMORTEM_GITHUB_TOKEN (or GITHUB_TOKEN), POSTMORTEM_GITLAB_TOKEN.',
  ],
  operands: {
    name: 'FILES',
    help: 'Postmortems, patterns, or folders to search for them.',
    count: 'some',
    missing: 'Name the postmortems: postmortem review postmortems/*.postmortem.md',
  },
  options: {
    format: {
      choices: ['markdown', 'github'],
      default: 'markdown',
      help: 'The comment, or the findings as annotations of GitHub Actions instead.',
    },
    since: {
      value: 'REVISION',
      help: 'Compare with this Git revision. Without it, with what was approved last, or what the comment told before.',
    },
    post: { help: 'Keep the comment under the request up to date; it never makes a second one.' },
    pull: { value: 'NUMBER', help: 'The pull or merge request, where it is not that of the CI or branch.' },
  },
  onlyWith: { pull: 'post' },
  examples: ['review postmortems/', 'review --format github --post postmortems/'],
  exits: {
    0: 'Told, or posted.',
    2: 'It could not be: options, a file, the request or its forge.',
  },
} as const satisfies CommandSpec;
