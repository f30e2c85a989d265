import { cut, oneLine } from '../../http/one-line.ts';
import { named, type Repository } from './git-state.ts';
import type { Place } from './forges.ts';
import type { Reviewer } from './reviewers.ts';

/** All that the start of a review would do, as it is shown before it is done. */
export interface ReviewPlan {
  readonly id: string;
  readonly state: Repository;
  readonly branch: string;
  /** `draft`; undefined where the status stays. */
  readonly statusNow: string | undefined;
  readonly message: string;
  /** From the root: what is committed. */
  readonly paths: readonly string[];
  readonly request: RequestPlan | undefined;
  /** Why no request is opened, in a sentence. */
  readonly noRequest: string | undefined;
}

export interface RequestPlan extends Place {
  readonly base: string;
  readonly title: string;
  readonly description: string;
  readonly reviewers: readonly Reviewer[];
  /** The address of one that is open already: nothing is opened, who is missing is asked. */
  readonly open: string | undefined;
}

const LONGEST_TITLE = 200;

/** `PM-9: Checkout returned errors`; of a restricted document only its id. */
export const requestTitle = (id: string, title: string | undefined, isRestricted: boolean): string =>
  isRestricted || title === undefined ? `Postmortem ${id}` : cut(oneLine(`${id}: ${title}`), LONGEST_TITLE);

export const commitMessage = (id: string, title: string | undefined, isRestricted: boolean): string =>
  isRestricted || title === undefined
    ? `Start the review of ${id}`
    : cut(oneLine(`Start the review of ${id}: ${title}`), LONGEST_TITLE);

/** The plan as a page to read, a line a step. */
export function reviewPage(plan: ReviewPlan): string {
  const { id, state, branch, statusNow, message, paths } = plan;
  const isThere = state.branch === branch;
  const rows: readonly Row[] = [
    ...(statusNow === undefined
      ? []
      : [['Status', `${statusNow} → in_review, in the front matter`] as const]),
    ['Branch', isThere ? `${branch}, which is checked out` : `${branch}, new, from ${state.branch ?? ''}`],
    ...commitRows(message, paths, state),
    ['Push', state.remote ? `to ${state.remote.name}, never by force` : 'no: this repository has no remote'],
    ...requestRows(plan),
    ...(state.others.length === 0
      ? []
      : [['Stays', `as it is, uncommitted: ${named(state.others)}`] as const]),
    ...(state.ahead.length === 0 || isThere
      ? []
      : [
          [
            'Goes along',
            `${counted(state.ahead.length)} that ${base(plan)} lacks: ${state.ahead.slice(0, 3).join(' · ')}`,
          ] as const,
        ]),
  ];
  const { request } = plan;
  const description =
    request && request.open === undefined ? `\nDescription\n\n${indented(request.description)}` : '';
  return `Start the review of ${id}\n\n${rows.map(line).join('')}${description}`;
}

type Row = readonly [name: string, value: string];

const line = ([name, value]: Row): string =>
  wrapped(value, WIDTH - 14)
    .map((part, index) => `  ${(index === 0 ? name : '').padEnd(14)}${part}\n`)
    .join('');

const commitRows = (message: string, paths: readonly string[], { identity }: Repository): readonly Row[] =>
  paths.length === 0
    ? [['Commit', 'none: nothing changed since the last']]
    : [
        ['Commit', message],
        ['', `by ${identity ?? 'you'}; ${paths.length === 1 ? 'this file only' : 'these files only'}:`],
        ...paths.map((path): Row => ['', path]),
      ];

function requestRows({ request, noRequest }: ReviewPlan): readonly Row[] {
  if (!request) return noRequest === undefined ? [] : [['Request', noRequest]];
  const { forge, repository, base: into, title, reviewers, open } = request;
  const name = `${forge.request.charAt(0).toUpperCase()}${forge.request.slice(1)}`.slice(0, 13);
  const asked = reviewers.map(({ handle, login, because }) =>
    handle === login ? `${handle} (${because})` : `${handle}, ${login} there (${because})`,
  );
  return [
    [name, open === undefined ? `at ${forge.label}, ${repository}, into ${into}` : `is open: ${open}`],
    ...(open === undefined ? [['Title', title] as const] : []),
    ['Reviewers', asked.join(' · ') || 'nobody: none is named for this severity, by CODEOWNERS or here'],
  ];
}

const base = ({ state }: ReviewPlan): string =>
  state.remote?.base === undefined ? 'the remote' : `${state.remote.name}/${state.remote.base}`;

const counted = (count: number): string =>
  count === 1 ? '1 commit' : `${count === 50 ? '50 or more' : count} commits`;

/** As wide as an editor is beside its explorer. */
const WIDTH = 92;

const indented = (text: string): string =>
  text
    .split('\n')
    .flatMap((one) => wrapped(one, WIDTH))
    .map((one) => (one === '' ? '' : `  ${one}`))
    .join('\n');

function wrapped(line: string, width: number): readonly string[] {
  if (line.length <= width || line.startsWith('|')) return [line];
  const at = line.lastIndexOf(' ', width);
  return at <= 0 ? [line] : [line.slice(0, at), ...wrapped(line.slice(at + 1), width)];
}

/** What a repository without GitHub or GitLab is told: how approvals get into the document then. */
export const BY_HAND =
  'Reviewers write their approval into the front matter by hand: approvals: [{ by: NAME, at: DATE }].';
