import { at, httpsLink, instant, text, type JsonObject } from '../../http/json.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { eventOf } from '../event-of.ts';
import { first } from '../fields.ts';

const SOURCE = 'github';

/** `v318`, or the first letters of a commit where that is all there is. */
export const shortRef = (ref: unknown): string | undefined => {
  const whole = first(ref);
  return whole !== undefined && /^[\da-f]{40}$/.test(whole) ? whole.slice(0, 9) : whole;
};

const FAILED: ReadonlySet<unknown> = new Set(['failure', 'error']);

/** A deployment as it went on: each state that it was given. */
export function deploymentStatusEvent(
  repository: string,
  deployment: JsonObject,
  status: JsonObject,
): readonly TimelineEvent[] {
  const where = first(status['environment'], deployment['environment']);
  const ref = shortRef(deployment['ref']) ?? shortRef(deployment['sha']) ?? 'unknown version';
  const state = first(status['state'])?.replaceAll('_', ' ');
  const note = first(status['description']);
  return eventOf(
    SOURCE,
    {
      ids: [repository, 'deployments', deployment['id'], status['id']],
      at: instant(status['created_at']),
      kind: 'deploy',
      said: `Deploy of ${ref}${where === undefined ? '' : ` to ${where}`}: ${state ?? 'unknown'}${note === undefined ? '' : ` (${note})`}`,
    },
    {
      ...creator(status['creator'] ?? deployment['creator']),
      place: repository,
      level: FAILED.has(status['state']) ? 'error' : undefined,
      permalink: httpsLink(status['log_url']) ?? httpsLink(status['target_url']),
    },
  );
}

/** That a deployment was asked for. */
export function deploymentEvent(repository: string, deployment: JsonObject): readonly TimelineEvent[] {
  const where = first(deployment['environment']);
  const ref = shortRef(deployment['ref']) ?? shortRef(deployment['sha']) ?? 'unknown version';
  const note = first(deployment['description']);
  return eventOf(
    SOURCE,
    {
      ids: [repository, 'deployments', deployment['id']],
      at: instant(deployment['created_at']),
      kind: 'deploy',
      said: `Deploy of ${ref}${where === undefined ? '' : ` to ${where}`} begins${note === undefined ? '' : ` (${note})`}`,
    },
    { ...creator(deployment['creator']), place: repository },
  );
}

/** A release, when it was published; drafts are none. */
export function releaseEvent(repository: string, release: JsonObject): readonly TimelineEvent[] {
  const tag = first(release['tag_name']);
  const name = first(release['name']);
  const said = tag === name || name === undefined ? tag : `${tag ?? ''} ${name}`;
  return eventOf(
    SOURCE,
    {
      ids: [repository, 'releases', release['id']],
      at: release['draft'] === true ? undefined : instant(release['published_at']),
      kind: 'deploy',
      said: said && `Release ${said}`,
    },
    { ...creator(release['author']), place: repository, permalink: httpsLink(release['html_url']) },
  );
}

/** A change that was merged; that it takes an earlier one back is said by its title. */
export function mergedEvent(repository: string, pull: JsonObject): readonly TimelineEvent[] {
  const title = first(pull['title']);
  const branch = first(at(pull, 'base', 'ref'));
  const number = text(pull['number']);
  return eventOf(
    SOURCE,
    {
      ids: [repository, 'pull', number],
      at: instant(pull['merged_at']),
      kind: 'change',
      said: title && `Merged #${number}${branch === undefined ? '' : ` into ${branch}`}: ${title}`,
    },
    {
      ...creator(pull['user']),
      place: repository,
      permalink: httpsLink(pull['html_url']),
    },
  );
}

const creator = (user: unknown) => ({
  actor: first(at(user, 'login')),
  bot: at(user, 'type') === 'Bot' || undefined,
});
