import type { Help } from './help.ts';

export const REVIEW_HELP: Help = {
  summary: 'Tell postmortems in the one comment of a pull request',
  usage: ['review FILES… [--format markdown|github] [--since REVISION] [--post [--pull NUMBER]]'],
  about: [
    'The comment has the summary, the metrics with their formulas, what has changed since the last review, what is still open, the timeline as a Mermaid chart, and the whole. It calls nobody and refers to nothing by chance. Of restricted postmortems it tells nothing.',
    '--format github prints the findings as annotations of GitHub Actions instead. --since compares with a Git revision; else it is compared with what was approved last, or what the comment told before.',
    '--post keeps the comment under the request up to date, and never makes a second one. In GitHub Actions and GitLab CI the request is known; elsewhere it is that of the branch, or --pull names it. Tokens: POSTMORTEM_GITHUB_TOKEN (or GITHUB_TOKEN), POSTMORTEM_GITLAB_TOKEN.',
  ],
  examples: ['review postmortems/', 'review --format github --post postmortems/'],
  exits: {
    0: 'Told, or posted.',
    2: 'It could not be: options, a file, the request or its forge.',
  },
};
