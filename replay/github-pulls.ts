import { jsonObject, strings, text } from './body.ts';
import { PULLS } from './github-changes.ts';
import { json, type Reply } from './exchange.ts';
import { inRepository, list, notFound, refusal, unprocessable } from './github-repository.ts';
import { MEMBERS, type GitHubComment, type GitHubPull, type GitHubRepository } from './github-store.ts';
import { ticketPage } from './ticket-page.ts';
import { html } from './exchange.ts';
import { afterScheme, loginOf } from './tokens.ts';
import type { Route, Visit } from './vendor.ts';
import { isListed, timeIn } from './world.ts';

const now = (visit: Visit): string => new Date(timeIn(visit.world)).toISOString().replace(/\.\d+Z$/, 'Z');

/** Whose token it is. */
export const asked = ({ request: { headers } }: Visit): string =>
  loginOf(afterScheme(headers['authorization'], 'Bearer') ?? afterScheme(headers['authorization'], 'token'));

const user = (login: string) => ({ login, type: 'User' });

function shape({ world: { github, origin } }: Visit, pull: GitHubPull): Readonly<Record<string, unknown>> {
  const { owner, name } = github;
  return {
    id: 700_000 + pull.number,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    user: user(pull.author),
    html_url: `${origin}/github/${owner}/${name}/pull/${pull.number}`,
    head: { ref: pull.head, sha: pull.sha, label: `${owner}:${pull.head}` },
    base: { ref: pull.base },
    requested_reviewers: pull.reviewers.map(user),
    requested_teams: pull.teams.map((slug) => ({ slug })),
    created_at: pull.createdAt,
    merged_at: null,
  };
}

/** Those that were opened here first; by default the open ones, and the others of the recording are closed. */
const listPulls = inRepository((visit, { pulls, owner }) => {
  const { query } = visit.request;
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const opened = pulls
    .filter(({ createdAt }) => isListed(visit.world, Date.parse(createdAt)))
    .filter((pull) => head === null || head === `${owner}:${pull.head}`)
    .toReversed();
  const closed = head === null ? PULLS : [];
  return list(visit, [
    ...opened.filter((pull) => state === 'all' || pull.state === state).map((pull) => shape(visit, pull)),
    ...(state === 'open' ? [] : closed),
  ]);
});

const createPull = inRepository((visit, store) => {
  const sent = jsonObject(visit.request.body);
  if (!sent) return refusal(400, 'Problems parsing JSON');
  const [title, head, base] = [text(sent['title']), text(sent['head']), text(sent['base'])];
  if (title === undefined || title.trim() === '')
    return unprocessable('PullRequest', 'title', 'missing_field');
  if (head === undefined || base === undefined) return unprocessable('PullRequest', 'head', 'missing_field');
  if (store.pulls.some((one) => one.head === head && one.base === base && one.state === 'open'))
    return already(store, head);
  const pull: GitHubPull = {
    number: store.next,
    title,
    body: text(sent['body']) ?? null,
    head,
    base,
    sha: 'c0ffee'.padEnd(40, '0'),
    author: asked(visit),
    createdAt: now(visit),
    reviewers: [],
    teams: [],
    reviews: [],
    comments: [],
    state: 'open',
  };
  store.next += 1;
  store.pulls.push(pull);
  return json(shape(visit, pull), 201);
});

const already = ({ owner }: GitHubRepository, head: string): Reply =>
  refusal(422, 'Validation Failed', {
    errors: [
      {
        resource: 'PullRequest',
        code: 'custom',
        message: `A pull request already exists for ${owner}:${head}.`,
      },
    ],
  });

const withPull = (answer: (visit: Visit, pull: GitHubPull, store: GitHubRepository) => Reply) =>
  inRepository((visit, store) => {
    const pull = store.pulls.find((one) => String(one.number) === visit.params['number']);
    return pull ? answer(visit, pull, store) : notFound();
  });

const changePull = withPull((visit, pull) => {
  const { state } = jsonObject(visit.request.body) ?? {};
  if (state === 'open' || state === 'closed') pull.state = state;
  return json(shape(visit, pull));
});

const TEAMS: readonly string[] = ['sre'];

/** All of them or none. Who opened it can't review it. */
const requestReviewers = withPull((visit, pull) => {
  const sent = jsonObject(visit.request.body) ?? {};
  const [reviewers, teams] = [strings(sent['reviewers']), strings(sent['team_reviewers'])];
  if (reviewers.includes(pull.author))
    return refusal(422, 'Review cannot be requested from pull request author.');
  if (reviewers.some((one) => !MEMBERS.includes(one)) || teams.some((one) => !TEAMS.includes(one)))
    return refusal(422, 'Reviews may only be requested from collaborators.');
  pull.reviewers = [...new Set([...pull.reviewers, ...reviewers])];
  pull.teams = [...new Set([...pull.teams, ...teams])];
  return json(shape(visit, pull), 201);
});

const STATES: Readonly<Record<string, string>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

const addReview = withPull((visit, pull) => {
  const sent = jsonObject(visit.request.body) ?? {};
  const state = STATES[text(sent['event']) ?? ''];
  if (state === undefined) return unprocessable('PullRequestReview', 'event', 'invalid');
  const login = asked(visit);
  if (login === pull.author && state !== 'COMMENTED')
    return refusal(422, 'Can not approve your own pull request');
  const review = {
    id: 40_000 + pull.reviews.length,
    user: user(login),
    state,
    body: text(sent['body']) ?? '',
    submitted_at: now(visit),
    commit_id: text(sent['commit_id']) ?? pull.sha,
  };
  pull.reviews = [...pull.reviews, review];
  return json(review);
});

const listReviews = withPull((visit, pull) => list(visit, pull.reviews));

function comment(visit: Visit, pull: GitHubPull, one: GitHubComment): Readonly<Record<string, unknown>> {
  const { github, origin } = visit.world;
  const page = `${origin}/github/${github.owner}/${github.name}/pull/${pull.number}`;
  return { ...one, user: user(one.author), html_url: `${page}#issuecomment-${one.id}` };
}

const LONGEST_COMMENT = 65_536;

const addComment = withPull((visit, pull) => {
  const body = text(jsonObject(visit.request.body)?.['body']) ?? '';
  if (body.trim() === '') return unprocessable('IssueComment', 'body', 'missing_field');
  if (body.length > LONGEST_COMMENT) return unprocessable('IssueComment', 'body', 'too_long');
  const made = { id: 50_000 + pull.number * 100 + pull.comments.length, body, author: asked(visit) };
  pull.comments = [...pull.comments, made];
  return json(comment(visit, pull, made), 201);
});

const listComments = withPull((visit, pull) =>
  list(
    visit,
    pull.comments.map((one) => comment(visit, pull, one)),
  ),
);

const changeComment = inRepository((visit, { pulls }) => {
  const pull = pulls.find(({ comments }) => comments.some(({ id }) => String(id) === visit.params['id']));
  const body = text(jsonObject(visit.request.body)?.['body']) ?? '';
  if (!pull) return notFound();
  if (body.length > LONGEST_COMMENT) return unprocessable('IssueComment', 'body', 'too_long');
  pull.comments = pull.comments.map((one) =>
    String(one.id) === visit.params['id'] ? { ...one, body } : one,
  );
  const changed = pull.comments.find(({ id }) => String(id) === visit.params['id']);
  return changed ? json(comment(visit, pull, changed)) : notFound();
});

const page = withPull((visit, pull) =>
  html(
    ticketPage(
      `${visit.world.github.owner}/${visit.world.github.name}#${pull.number}`,
      pull.title,
      pull.body,
    ),
  ),
);

const REPO = '/repos/:owner/:name';
export const PULL_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${REPO}/pulls`, answer: listPulls },
  { method: 'POST', path: `${REPO}/pulls`, answer: createPull },
  {
    method: 'GET',
    path: `${REPO}/pulls/:number`,
    answer: withPull((visit, pull) => json(shape(visit, pull))),
  },
  { method: 'PATCH', path: `${REPO}/pulls/:number`, answer: changePull },
  { method: 'POST', path: `${REPO}/pulls/:number/requested_reviewers`, answer: requestReviewers },
  { method: 'GET', path: `${REPO}/pulls/:number/reviews`, answer: listReviews },
  { method: 'POST', path: `${REPO}/pulls/:number/reviews`, answer: addReview },
  { method: 'GET', path: `${REPO}/issues/:number/comments`, answer: listComments },
  { method: 'POST', path: `${REPO}/issues/:number/comments`, answer: addComment },
  { method: 'PATCH', path: `${REPO}/issues/comments/:id`, answer: changeComment },
  { method: 'GET', path: '/:owner/:name/pull/:number', answer: page, open: true },
];
