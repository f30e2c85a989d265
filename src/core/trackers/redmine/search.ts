import type { Push } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { expectList } from '../../http/expect-list.ts';
import { objects, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import { REDMINE } from './api.ts';
import { redmineMark, redmineProject } from './fields.ts';

type Query = Readonly<Record<string, string>>;

const PAGE = 100;

/**
 * The issue with the push's mark. Redmine ignores a filter that it doesn't know and shows all issues, so that the mark
 * is compared in each answer; where a filter was ignored, the project's issues are read through.
 */
export async function markedIssue(
  push: Push,
  client: Client,
  connection: Connection,
): Promise<JsonObject | undefined> {
  const isOurs = (issue: JsonObject): boolean => isMarked(issue, push.marker, connection.options);
  for (const filter of filtersOf(push, connection.options)) {
    const first = await issuesFrom('0', filter, client);
    const found = first.find(isOurs);
    if (found) return found;
    if (first.length > 0) return inProject(isOurs, client, connection);
  }
  return undefined;
}

/** By the field that is meant for it, and by the line of the description, which every issue of ours has. */
function filtersOf({ marker }: Push, options: Connection['options']): readonly Query[] {
  const field = text(options['marker_field']);
  return [
    ...(field === undefined ? [] : [{ [`cf_${field}`]: marker }]),
    { description: `~${redmineMark(marker)}` },
  ];
}

function isMarked(issue: JsonObject, marker: string, options: Connection['options']): boolean {
  const field = text(options['marker_field']);
  const byField = objects(issue['custom_fields']).some(
    ({ id, value }) => field !== undefined && text(id) === field && value === marker,
  );
  return byField || (text(issue['description'])?.includes(redmineMark(marker)) ?? false);
}

async function inProject(
  isOurs: (issue: JsonObject) => boolean,
  client: Client,
  { options, signal }: Connection,
): Promise<JsonObject | undefined> {
  const project = redmineProject(options);
  const all = pages<JsonObject>({
    name: REDMINE,
    signal,
    idOf: ({ id }) => text(id) ?? '',
    fetch: async (from = '0') => {
      const items = await issuesFrom(from, { project_id: project }, client);
      return { items, next: items.length < PAGE ? undefined : String(Number(from) + PAGE) };
    },
  });
  for await (const issues of all) {
    const found = issues.find(isOurs);
    if (found) return found;
  }
  return undefined;
}

async function issuesFrom(offset: string, filter: Query, client: Client): Promise<readonly JsonObject[]> {
  const query = { ...filter, status_id: '*', sort: 'id:desc', limit: String(PAGE), offset };
  return expectList(await client({ method: 'GET', path: '/issues.json', query }), 'issues', REDMINE);
}

/** Those of the issues that are shown, by their numbers; a filter that was ignored changes nothing but the effort. */
export async function issuesById(
  ids: readonly string[],
  client: Client,
): Promise<ReadonlyMap<string, JsonObject>> {
  const found = new Map<string, JsonObject>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const asked = ids.slice(start, start + PAGE);
    for (const issue of await issuesFrom('0', { issue_id: asked.join(',') }, client))
      if (asked.includes(text(issue['id']) ?? '')) found.set(text(issue['id']) ?? '', issue);
  }
  return found;
}
