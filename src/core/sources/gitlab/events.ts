import { at, httpsLink, instant, text, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { eventOf } from '../event-of.ts';
import { first } from '../fields.ts';

const SOURCE = 'gitlab';

const who = (user: unknown) => ({ actor: first(at(user, 'name'), at(user, 'username')) });

/** A deployment: when it began, and how it ended once it has. */
export function* deploymentEvents(project: string, deployment: JsonObject): Generator<TimelineEvent> {
  const status = text(deployment['status']);
  const ref = first(deployment['ref'], deployment['sha']) ?? 'unknown version';
  const where = first(at(deployment, 'environment', 'name'));
  const what = `Deploy of ${ref}${where === undefined ? '' : ` to ${where}`}`;
  const extra = {
    ...who(deployment['user']),
    place: project,
    permalink: httpsLink(at(deployment, 'deployable', 'web_url')),
  };
  const ids = [project, '-/deployments', deployment['id']];
  yield* eventOf(
    SOURCE,
    { ids, at: instant(deployment['created_at']), kind: 'deploy', said: `${what} begins` },
    extra,
  );
  const ended = instant(at(deployment, 'deployable', 'finished_at')) ?? instant(deployment['updated_at']);
  yield* eventOf(
    SOURCE,
    {
      ids: [...ids, 'end'],
      at: status !== undefined && OVER.has(status) ? ended : undefined,
      kind: 'deploy',
      said: `${what}: ${first(status) ?? 'over'}`,
    },
    { ...extra, level: status === 'failed' ? 'error' : undefined },
  );
}

const OVER: ReadonlySet<string> = new Set(['success', 'failed', 'canceled', 'skipped']);

/** A release, when it was released. */
export function releaseEvent(project: string, release: JsonObject): readonly TimelineEvent[] {
  const tag = first(release['tag_name']);
  const name = first(release['name']);
  const said = tag === name || name === undefined ? tag : `${tag ?? ''} ${name}`;
  return eventOf(
    SOURCE,
    {
      ids: [project, '-/releases', tag],
      at: instant(release['released_at']),
      kind: 'deploy',
      said: said && `Release ${said}`,
    },
    { ...who(release['author']), place: project, permalink: httpsLink(at(release, '_links', 'self')) },
  );
}

/** A change that was merged. */
export function mergedEvent(project: string, request: JsonObject): readonly TimelineEvent[] {
  const title = first(request['title']);
  const number = text(request['iid']);
  const branch = first(request['target_branch']);
  return eventOf(
    SOURCE,
    {
      ids: [project, '-/merge_requests', number],
      at: instant(request['merged_at']),
      kind: 'change',
      said: title && `Merged !${number}${branch === undefined ? '' : ` into ${branch}`}: ${title}`,
    },
    {
      ...who(request['merged_by'] ?? request['merge_user'] ?? request['author']),
      place: project,
      permalink: httpsLink(request['web_url']),
    },
  );
}
