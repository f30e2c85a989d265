import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { GITLAB, GITLAB_BASE_URL, gitlabClient, gitlabList } from '../../http/gitlab-api.ts';
import { at } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, Source } from '../../timeline/source.ts';
import { first } from '../fields.ts';
import { within } from '../query.ts';
import { segment } from '../../http/segment.ts';
import { iso, windowOf } from '../window.ts';
import { deploymentEvents, mergedEvent, releaseEvent } from './events.ts';

const PROJECT = /^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,19}$/;
const LINK = /^https:\/\/gitlab\.[\w.-]+\/([\w./-]{3,400}?)(?:\.git)?(?:\/-\/.*|\/)?(?:[?#].*)?$/;

/** `group/project`, or a link into it. */
function reference(typed: string): string | undefined {
  const word = typed.trim();
  const named = LINK.exec(word)?.[1] ?? word.replace(/^gitlab:/i, '');
  return PROJECT.test(named) && !/(?:^|\/)[.-]{1,2}(?:\/|$)/.test(named) ? `gitlab:${named}` : undefined;
}

/** The projects that the query names; what stands behind `/-/` is of the same one. */
function projectsOf({ incidents }: IncidentQuery): readonly string[] {
  const named = incidents
    .filter((uri) => uri.startsWith('gitlab:'))
    .map((uri) => uri.slice('gitlab:'.length).split('/-/')[0] ?? '');
  return [...new Set(named)].filter((name) => reference(name) !== undefined);
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const projects = projectsOf(query);
  if (projects.length === 0) return;
  const client = gitlabClient(connection);
  const window = windowOf(query, Date.now());
  for (const project of projects)
    for await (const event of projectEvents(project, window, client, connection.signal))
      if (within(window, event.at)) yield event;
}

type Window = ReturnType<typeof windowOf>;

/** What is asked for by its last change may have been changed later than it happened. */
const LATER = 24 * 60 * 60_000;

async function* projectEvents(
  project: string,
  { since, until }: Window,
  client: Client,
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  const path = `/projects/${segment(project)}`;
  const changed = { order_by: 'updated_at', sort: 'desc', updated_after: iso(since) };
  const bounded = { ...changed, updated_before: iso(Math.min(until + LATER, 8.64e15)) };
  for await (const page of gitlabList(client, signal, `${path}/deployments`, bounded))
    for (const deployment of page) yield* deploymentEvents(project, deployment);
  const released = { order_by: 'released_at', sort: 'desc' };
  for await (const page of gitlabList(client, signal, `${path}/releases`, released)) {
    for (const release of page) yield* releaseEvent(project, release);
    if (page.every((release) => older(release['released_at'], since))) break;
  }
  const merged = { ...changed, state: 'merged' };
  for await (const page of gitlabList(client, signal, `${path}/merge_requests`, merged))
    for (const request of page) yield* mergedEvent(project, request);
}

const older = (time: unknown, since: number): boolean => Date.parse(String(first(time) ?? '')) < since;

async function verify(connection: Connection) {
  const { body } = await gitlabClient(connection)({ method: 'GET', path: '/user' });
  return { name: first(at(body, 'name'), at(body, 'username')) ?? 'GitLab' };
}

export const gitlab = {
  id: 'gitlab',
  label: GITLAB,
  icon: 'repo',
  byTime: true,
  defaultBaseUrl: GITLAB_BASE_URL,
  secrets: [
    {
      key: 'token',
      label: 'GitLab token',
      env: 'POSTMORTEM_GITLAB_TOKEN',
      help: 'A personal or project access token with the scope read_api, or api if action items go there.',
    },
  ],
  ask: 'Project (group/name) or a link into it',
  reference,
  events,
  verify,
} as const satisfies Source;
