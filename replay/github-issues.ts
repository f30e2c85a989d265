import { jsonObject, strings, text } from './body.ts';
import { html, json, type Reply } from './exchange.ts';
import { inRepository, list, notFound, refusal, unprocessable } from './github-repository.ts';
import { MEMBERS, nameLabels, openIssue, type GitHubIssue, type GitHubRepository } from './github-store.ts';
import { isListed, timeIn } from './world.ts';
import { ticketPage } from './ticket-page.ts';
import type { Visit } from './vendor.ts';

function shape(visit: Visit, issue: GitHubIssue): Readonly<Record<string, unknown>> {
  const { owner, name, labels } = visit.world.github;
  const { origin } = visit.world;
  const path = `${owner}/${name}/issues/${issue.number}`;
  return {
    id: 900_000 + issue.number,
    number: issue.number,
    url: `${origin}/github/repos/${path}`,
    html_url: `${origin}/github/${path}`,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    repository_url: `${origin}/github/repos/${owner}/${name}`,
    state_reason: issue.stateReason,
    user: { login: 'dana', type: 'User' },
    labels: issue.labels.map((label) => shapeLabel(visit, label, labels.get(label) ?? 'ededed')),
    assignees: issue.assignees.map((login) => ({ login, type: 'User' })),
    type: issue.type === null ? null : { name: issue.type },
    milestone: issue.milestone === null ? null : { number: issue.milestone },
    comments: 0,
    created_at: issue.createdAt,
    updated_at: issue.createdAt,
    closed_at: null,
    ...(issue.pullRequest && {
      pull_request: { url: `${origin}/github/repos/${owner}/${name}/pulls/${issue.number}` },
    }),
  };
}

export const listIssues = inRepository((visit, { issues }) => {
  const { query } = visit.request;
  const wanted = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const state = query.get('state') ?? 'open';
  const found = issues
    .filter((one) => isListed(visit.world, Date.parse(one.createdAt)))
    .filter((one) => state === 'all' || one.state === state)
    .filter((one) => wanted.every((label) => one.labels.includes(label)))
    .toReversed();
  return list(
    visit,
    found.map((one) => shape(visit, one)),
  );
});

export const createIssue = inRepository((visit, store) => {
  const sent = jsonObject(visit.request.body);
  if (!sent) return refusal(400, 'Problems parsing JSON');
  const title = text(sent['title'])?.trim() ?? '';
  if (title === '') return unprocessable('Issue', 'title', 'missing_field');
  const { milestone } = sent;
  const fields = {
    title,
    body: text(sent['body']) ?? null,
    labels: strings(sent['labels']),
    assignees: strings(sent['assignees']),
    type: text(sent['type']) ?? null,
    milestone: typeof milestone === 'number' ? milestone : null,
  };
  const stranger = fields.assignees.find((login) => !MEMBERS.includes(login));
  if (stranger !== undefined) return unprocessable('Issue', 'assignees', 'invalid');
  const issue = openIssue(store, fields, new Date(timeIn(visit.world)).toISOString().replace(/\.\d+Z$/, 'Z'));
  const shown = shape(visit, issue);
  return json(shown, 201, { location: String(shown['url']) });
});

/** Runs with the issue that the path names. */
const withIssue = (answer: (visit: Visit, issue: GitHubIssue, store: GitHubRepository) => Reply) =>
  inRepository((visit, store) => {
    const issue = store.issues.find((one) => String(one.number) === visit.params['number']);
    return issue ? answer(visit, issue, store) : notFound();
  });

export const readIssue = withIssue((visit, issue) => json(shape(visit, issue)));

export const changeIssue = withIssue((visit, issue, store) => {
  const sent = jsonObject(visit.request.body);
  if (!sent) return refusal(400, 'Problems parsing JSON');
  if (sent['title'] === '') return unprocessable('Issue', 'title', 'missing_field');
  const state = sent['state'] ?? issue.state;
  if (state !== 'open' && state !== 'closed') return unprocessable('Issue', 'state', 'invalid');
  issue.title = text(sent['title']) ?? issue.title;
  issue.body = text(sent['body']) ?? issue.body;
  if (state !== issue.state) issue.stateReason = reasonOf(state, sent['state_reason']);
  issue.state = state;
  issue.labels = sent['labels'] === undefined ? issue.labels : strings(sent['labels']);
  nameLabels(store, issue.labels);
  return json(shape(visit, issue));
});

const reasonOf = (state: string, sent: unknown): string | null =>
  state === 'closed' ? (text(sent) ?? 'completed') : 'reopened';

export const listLabels = inRepository((visit, { labels }) =>
  list(
    visit,
    [...labels].map(([name, color]) => shapeLabel(visit, name, color)),
  ),
);

/** A label as GitHub shows it; its id is its place among the labels. */
function shapeLabel(visit: Visit, name: string, color: string): Readonly<Record<string, unknown>> {
  const { owner, name: repo, labels } = visit.world.github;
  const id = 700_001 + [...labels.keys()].indexOf(name);
  const url = `${visit.world.origin}/github/repos/${owner}/${repo}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: `LA_${id}`, url, name, description: null, color, default: name === 'bug' };
}

export const createLabel = inRepository((visit, { labels }) => {
  const sent = jsonObject(visit.request.body) ?? {};
  const name = text(sent['name']) ?? '';
  if (name === '') return unprocessable('Label', 'name', 'missing_field');
  if (labels.has(name)) return unprocessable('Label', 'name', 'already_exists');
  const color = text(sent['color']) ?? 'ededed';
  labels.set(name, color);
  return json(shapeLabel(visit, name, color), 201);
});

export const page = withIssue((visit, issue) =>
  html(
    ticketPage(
      `${visit.world.github.owner}/${visit.world.github.name}#${issue.number}`,
      issue.title,
      issue.body,
    ),
  ),
);
