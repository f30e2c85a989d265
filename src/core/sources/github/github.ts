import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { githubClient, githubList } from '../../http/github-api.ts';
import { at, instant, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, Source } from '../../timeline/source.ts';
import { first } from '../fields.ts';
import { within } from '../query.ts';
import { segment } from '../../http/segment.ts';
import { windowOf } from '../window.ts';
import { deploymentEvent, deploymentStatusEvent, mergedEvent, releaseEvent } from './events.ts';

const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const LINK = /^https:\/\/github\.com\/([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?(?:[/?#].*)?$/;

/** `acme/checkout-api`, or a link into the repository. */
function reference(typed: string): string | undefined {
  const word = typed.trim();
  const named = LINK.exec(word)?.[1] ?? word.replace(/^github:/i, '');
  return REPOSITORY.test(named) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(named) ? `github:${named}` : undefined;
}

/** The repositories that the query names; `github:acme/checkout-api/pull/4471` is of the same one. */
function repositoriesOf({ incidents }: IncidentQuery): readonly string[] {
  const named = incidents
    .filter((uri) => uri.startsWith('github:'))
    .map((uri) => uri.slice('github:'.length).split('/').slice(0, 2).join('/'));
  return [...new Set(named)].filter((name) => reference(name) !== undefined);
}

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  const repositories = repositoriesOf(query);
  if (repositories.length === 0) return;
  const client = githubClient(connection);
  const window = windowOf(query, Date.now());
  for (const repository of repositories)
    for await (const event of repositoryEvents(repository, window, client, connection.signal))
      if (within(window, event.at)) yield event;
}

type Window = ReturnType<typeof windowOf>;

/** A deployment may take its time: those that began this long before the window are looked at too. */
const LEAD = 6 * 60 * 60_000;

async function* repositoryEvents(
  repository: string,
  { since, until }: Window,
  client: Client,
  signal: AbortSignal,
): AsyncGenerator<TimelineEvent> {
  const path = `/repos/${repository.split('/').map(segment).join('/')}`;
  const from = (name: string, query = {}) => githubList(client, signal, `${path}/${name}`, query);
  const merged = from('pulls', { state: 'closed', sort: 'updated', direction: 'desc' });
  for await (const pull of newest(merged, 'updated_at', since)) yield* mergedEvent(repository, pull);
  // Releases are listed by when they were made, which may be long before they are published.
  for await (const release of newest(from('releases'), 'published_at', since - 30 * 4 * LEAD))
    yield* releaseEvent(repository, release);
  // Last, since a token may read the rest and not these.
  for await (const deployment of newest(from('deployments'), 'created_at', since - LEAD)) {
    if ((instant(deployment['created_at']) ?? 0) > until) continue;
    yield* deploymentEvent(repository, deployment);
    const id = segment(String(first(deployment['id']) ?? ''));
    for await (const page of from(`deployments/${id}/statuses`))
      for (const status of page) yield* deploymentStatusEvent(repository, deployment, status);
  }
}

/** Items newest first, until a whole page is older than `since`. */
async function* newest(
  list: AsyncIterable<readonly JsonObject[]>,
  time: string,
  since: number,
): AsyncGenerator<JsonObject> {
  for await (const page of list) {
    const fresh = page.filter((one) => (instant(one[time]) ?? since) >= since);
    yield* fresh;
    if (fresh.length === 0) return;
  }
}

async function verify(connection: Connection) {
  const { body } = await githubClient(connection)({ method: 'GET', path: '/user' });
  return { name: first(at(body, 'name'), at(body, 'login')) ?? 'GitHub' };
}

export const github = {
  id: 'github',
  label: 'GitHub',
  icon: 'github',
  byTime: true,
  defaultBaseUrl: 'https://api.github.com',
  secrets: [
    {
      key: 'token',
      label: 'GitHub token',
      env: 'POSTMORTEM_GITHUB_TOKEN',
      help: 'A fine-grained personal access token that may read Contents, Deployments and Pull requests of the repository, and read and write its Issues if action items go there.',
    },
  ],
  ask: 'Repository (owner/name) or a link into it',
  reference,
  events,
  verify,
} as const satisfies Source;
