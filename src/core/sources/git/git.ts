import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import type { Commit, History } from '../../http/history.ts';
import { cut } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentQuery, Source } from '../../timeline/source.ts';
import { defined, first, LONGEST_TEXT, type Extra } from '../fields.ts';
import { within } from '../query.ts';
import { commitPage } from './commit-page.ts';
import { segment } from '../../http/segment.ts';

const PREFIX = 'git:';
const SHORT = 12;

/** `git:checkout-api`, by the name of the repository's folder. */
export const gitUri = (name: string, hash?: string): string =>
  `${PREFIX}${segment(name)}${hash === undefined ? '' : `/${hash.slice(0, SHORT)}`}`;

async function* events(query: IncidentQuery, connection: Connection): AsyncGenerator<TimelineEvent> {
  for (const uri of query.incidents.filter((one) => one.startsWith(PREFIX))) {
    const name = decodeURIComponent(uri.slice(PREFIX.length));
    const history = connection.repositories?.get(uri);
    if (!history) throw missing(`The repository ${name} is not open.`);
    if (query.since === undefined || query.until === undefined)
      throw missing('Commits need a time to look at. Add an entry to the timeline, or its date.');
    const tags = await history.tags(connection.signal);
    for (const commit of await history.commits(query.since, query.until, connection.signal)) {
      connection.signal.throwIfAborted();
      if (within(query, commit.at)) yield* commitEvents(name, commit, { tags, history });
    }
  }
}

const missing = (message: string): ConnectorError =>
  new ConnectorError('misconfigured', message, { sent: false });

interface Around {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly history: Pick<History, 'remote'>;
}

/** A commit, and each tag that was put on it. */
export function* commitEvents(
  name: string,
  commit: Commit,
  { tags, history }: Around,
): Generator<TimelineEvent> {
  const shared = {
    at: commit.at,
    source: 'git',
    place: name,
    ...defined<Extra>({
      actor: first(commit.author),
      permalink: commitPage(history.remote, commit.hash),
    }),
  };
  yield {
    ...shared,
    uri: gitUri(name, commit.hash),
    kind: 'change',
    text: cut(commitText(commit), LONGEST_TEXT),
  };
  for (const tag of tags.get(commit.hash) ?? [])
    yield {
      ...shared,
      uri: `${gitUri(name, commit.hash)}/${segment(tag)}`,
      kind: 'change',
      text: cut(`Tag ${tag} is on: ${commitText(commit)}`, LONGEST_TEXT),
    };
}

const REQUEST = /^Merge (?:pull request (#\d+) from \S+|branch '[^']+' into \S+)$/;

/** What the commit did: reverts and merges by the words of what they revert or merge. */
function commitText({ hash, message, parents }: Commit): string {
  const lines = message.split(/\r\n?|\n/).map((line) => first(line));
  const [subject = hash.slice(0, SHORT), ...body] = lines.filter((line) => line !== undefined);
  const reverted = /^Revert "(.+)"$/.exec(subject)?.[1];
  if (reverted !== undefined) return `Reverted: ${reverted}`;
  const merged = REQUEST.exec(subject);
  if (merged) return `Merged ${merged[1] ?? ''}`.trim() + `: ${body[0] ?? subject}`;
  return parents.length > 1 ? `Merged: ${subject}` : `Committed: ${subject}`;
}

/** Commits, merges, reverts and tags of a repository on this machine; nothing is sent anywhere. */
export const git = {
  id: 'git',
  label: 'Git',
  icon: 'git-commit',
  defaultBaseUrl: '',
  secrets: [],
  byTime: true,
  ask: 'The folder name of an open repository',
  reference: (typed) => (/^git:\S+$/.test(typed.trim()) ? typed.trim() : undefined),
  events,
} as const satisfies Source;
