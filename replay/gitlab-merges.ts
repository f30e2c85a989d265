import { jsonObject, text } from './body.ts';
import { json, type Reply } from './exchange.ts';
import { MERGED, PROJECT } from './gitlab-data.ts';
import { USERS, type GitLabMerge, type GitLabUser } from './gitlab-store.ts';
import { afterScheme, loginOf } from './tokens.ts';
import type { Route, Visit } from './vendor.ts';
import { timeIn } from './world.ts';

const refusal = (status: number, message: unknown): Reply => json({ message }, status);
const now = ({ world }: Visit): string => new Date(timeIn(world)).toISOString();

/** Whose token it is. */
export function gitlabUser({ request: { headers } }: Visit): GitLabUser {
  const login = loginOf(headers['private-token'] ?? afterScheme(headers['authorization'], 'Bearer'));
  return (
    USERS.find(({ username }) => username === login) ?? { id: 11, username: 'dana', name: 'Dana Okafor' }
  );
}

const shape = ({ world: { origin } }: Visit, merge: GitLabMerge): Readonly<Record<string, unknown>> => ({
  id: 60_000 + merge.iid,
  iid: merge.iid,
  state: merge.state,
  title: merge.title,
  description: merge.description,
  source_branch: merge.source,
  target_branch: merge.target,
  author: merge.author,
  reviewers: merge.reviewers,
  sha: merge.versions.at(-1)?.sha ?? null,
  updated_at: merge.createdAt,
  web_url: `${origin}/gitlab/${PROJECT}/-/merge_requests/${merge.iid}`,
});

const inProject =
  (answer: (visit: Visit) => Reply) =>
  (visit: Visit): Reply =>
    visit.params['project'] === PROJECT ? answer(visit) : refusal(404, '404 Project Not Found');

const withMerge = (answer: (visit: Visit, merge: GitLabMerge) => Reply) =>
  inProject((visit) => {
    const merge = visit.world.gitlab.merges.find((one) => String(one.iid) === visit.params['iid']);
    return merge ? answer(visit, merge) : refusal(404, '404 Not found');
  });

/** The merge requests of a branch; those of the recording are merged. */
export function mergesOf(visit: Visit): readonly Readonly<Record<string, unknown>>[] {
  const { query } = visit.request;
  const source = query.get('source_branch');
  const opened = visit.world.gitlab.merges
    .filter((one) => source === null || one.source === source)
    .filter((one) => query.get('state') !== 'opened' || one.state === 'opened')
    .toReversed()
    .map((one) => shape(visit, one));
  return query.get('state') === 'opened' || source !== null ? opened : MERGED;
}

const create = inProject((visit) => {
  const { gitlab } = visit.world;
  const sent = jsonObject(visit.request.body) ?? {};
  const [source, target, title] = [
    text(sent['source_branch']),
    text(sent['target_branch']),
    text(sent['title']),
  ];
  if (source === undefined || target === undefined || title === undefined)
    return json({ error: 'source_branch, target_branch, title are missing' }, 400);
  const open = gitlab.merges.find(
    (one) => one.source === source && one.target === target && one.state === 'opened',
  );
  if (open)
    return refusal(409, [`Another open merge request already exists for this source branch: !${open.iid}`]);
  const merge: GitLabMerge = {
    iid: 500 + gitlab.merges.length,
    title,
    description: text(sent['description']) ?? null,
    source,
    target,
    author: gitlabUser(visit),
    createdAt: now(visit),
    reviewers: [],
    versions: [],
    approvals: [],
    notes: [],
    state: 'opened',
  };
  gitlab.merges.push(merge);
  return json(shape(visit, merge), 201);
});

const change = withMerge((visit, merge) => {
  const { reviewer_ids: ids, state_event: event } = jsonObject(visit.request.body) ?? {};
  if (event === 'close') merge.state = 'closed';
  if (Array.isArray(ids)) merge.reviewers = USERS.filter(({ id }) => ids.includes(id));
  return json(shape(visit, merge));
});

/** `sha` must be what the branch is at; here it comes to be that. */
const approve = withMerge((visit, merge) => {
  const sha = text(jsonObject(visit.request.body)?.['sha']) ?? 'c0ffee';
  const at = now(visit);
  if (merge.versions.at(-1)?.sha !== sha) merge.versions = [...merge.versions, { sha, at }];
  merge.approvals = [...merge.approvals, { user: gitlabUser(visit), approved_at: at }];
  return json({ approved_by: merge.approvals }, 201);
});

const approvals = withMerge((_, merge) => json({ iid: merge.iid, approved_by: merge.approvals }));

const versions = withMerge((_, merge) =>
  json(merge.versions.map(({ sha, at }, id) => ({ id, head_commit_sha: sha, created_at: at })).toReversed()),
);

const notes = withMerge((_, merge) => json(merge.notes));

const addNote = withMerge((visit, merge) => {
  const body = text(jsonObject(visit.request.body)?.['body']) ?? '';
  if (body === '') return json({ error: 'body is empty' }, 400);
  const note = { id: 30_000 + merge.notes.length, body, author: gitlabUser(visit), system: false };
  merge.notes = [...merge.notes, note];
  return json(note, 201);
});

const changeNote = withMerge((visit, merge) => {
  const body = text(jsonObject(visit.request.body)?.['body']) ?? '';
  merge.notes = merge.notes.map((one) => (String(one.id) === visit.params['id'] ? { ...one, body } : one));
  const changed = merge.notes.find(({ id }) => String(id) === visit.params['id']);
  return changed ? json(changed) : refusal(404, '404 Not found');
});

const MERGES = '/api/v4/projects/:project/merge_requests';
export const MERGE_ROUTES: readonly Route[] = [
  { method: 'POST', path: MERGES, answer: create },
  { method: 'GET', path: `${MERGES}/:iid`, answer: withMerge((visit, merge) => json(shape(visit, merge))) },
  { method: 'PUT', path: `${MERGES}/:iid`, answer: change },
  { method: 'POST', path: `${MERGES}/:iid/approve`, answer: approve },
  { method: 'GET', path: `${MERGES}/:iid/approvals`, answer: approvals },
  { method: 'GET', path: `${MERGES}/:iid/versions`, answer: versions },
  { method: 'GET', path: `${MERGES}/:iid/notes`, answer: notes },
  { method: 'POST', path: `${MERGES}/:iid/notes`, answer: addNote },
  { method: 'PUT', path: `${MERGES}/:iid/notes/:id`, answer: changeNote },
];
