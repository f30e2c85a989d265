import { whole } from './body.ts';
import { json, type Reply } from './exchange.ts';
import { CHANGES, COMMENTS, FIELDS, KEY } from './jira-incident.ts';
import type { Visit } from './vendor.ts';

/** The incident's issue with the named fields; undefined where the path names another one. */
export function incidentIssue({ params, request, world }: Visit): Reply | undefined {
  if (params['issue'] !== KEY) return undefined;
  const wanted = (request.query.get('fields') ?? '*all').split(',');
  const all = wanted.includes('*all');
  const fields = Object.entries(FIELDS).filter(([name]) => all || wanted.includes(name));
  return json({
    id: '30204',
    key: KEY,
    self: `${world.origin}/jira/rest/api/3/issue/30204`,
    fields: Object.fromEntries(fields),
  });
}

/** As a search shows it; Jira Service Management has a type of its own for incidents. */
export const isIncidentSearch = (jql: string): boolean => jql.startsWith('issuetype = "[System] Incident"');
export const incidentRow = { id: '30204', key: KEY, fields: FIELDS };

function page(key: string, all: readonly unknown[], { request: { query } }: Visit): Reply {
  const maxResults = whole(query.get('maxResults'), 100, 1, 100);
  const startAt = whole(query.get('startAt'), 0, 0, all.length);
  const found = all.slice(startAt, startAt + maxResults);
  return json({
    startAt,
    maxResults,
    total: all.length,
    isLast: startAt + found.length >= all.length,
    [key]: found,
  });
}

const none = (): Reply =>
  json({ errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} }, 404);

export const changelog = (visit: Visit): Reply =>
  visit.params['issue'] === KEY ? page('values', CHANGES, visit) : none();

export const comments = (visit: Visit): Reply =>
  visit.params['issue'] === KEY ? page('comments', COMMENTS, visit) : none();
