import { randomUUID } from 'node:crypto';
import { jsonObject, record, strings, text } from './body.ts';
import { html, json, type Credential, type Reply, type Request } from './exchange.ts';
import { parseOperation, select, type Given, type Resolver } from './graphql.ts';
import {
  addLinearIssue,
  identifierOf,
  LABELS,
  moveLinearIssue,
  USERS,
  type LinearIssue,
  type LinearTeam,
} from './linear-store.ts';
import { ticketPage } from './ticket-page.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import type { Limit, Route, Vendor, Visit } from './vendor.ts';
import { timeIn, type World } from './world.ts';

const LIMIT_AN_HOUR = 5000;

/** What Linear says no with: a code, and mostly a status of 200. */
class Refusal extends Error {
  readonly extensions: Given;
  constructor(message: string, extensions: Given) {
    super(message);
    this.extensions = extensions;
  }
}

const refused = (message: string, said: string): Refusal =>
  new Refusal(message, {
    type: 'invalid input',
    code: 'INPUT_ERROR',
    userError: true,
    userPresentableMessage: said,
  });

const notFound = (what: string): Refusal =>
  refused(`Entity not found: ${what}`, `Could not find referenced ${what}.`);

const withErrors = ({ message, extensions }: Refusal, status: number, headers = {}): Reply =>
  json({ errors: [{ message, locations: [], path: [], extensions }], data: null }, status, headers);

const connection = (nodes: readonly unknown[], { first, after }: Given = {}) => {
  const start = Number(after ?? 0);
  const end = start + Number(first ?? 50);
  return {
    nodes: nodes.slice(start, end),
    pageInfo: { hasNextPage: end < nodes.length, endCursor: String(end) },
  };
};

const teamOf = (team: LinearTeam) => ({
  id: team.id,
  key: team.key,
  name: team.name,
  states: (given: Given) => connection(team.states, given),
});

const issueOf = (world: World, issue: LinearIssue) => ({
  id: issue.id,
  identifier: identifierOf(issue),
  number: issue.number,
  title: issue.fields['title'],
  description: issue.fields['description'] ?? null,
  priority: issue.fields['priority'] ?? 0,
  dueDate: issue.fields['dueDate'] ?? null,
  url: `${world.origin}/linear/issue/${identifierOf(issue)}`,
  trashed: issue.trashed ? true : null,
  previousIdentifiers: issue.previous,
  state: issue.state,
  team: teamOf(issue.team),
});

const isCalled = (issue: LinearIssue, name: unknown): boolean =>
  issue.id === name || identifierOf(issue) === name || issue.previous.includes(String(name));

function issueNamed({ linear }: World, name: unknown): LinearIssue {
  const found = linear.issues.find((issue) => isCalled(issue, name));
  if (!found) throw notFound('Issue');
  return found;
}

const within = (condition: unknown, value: unknown): boolean => {
  const { eq, eqIgnoreCase, in: list } = record(condition) ?? {};
  const without = text(eqIgnoreCase)?.toLowerCase();
  if (without !== undefined) return without === text(value)?.toLowerCase();
  return eq === undefined ? !Array.isArray(list) || list.includes(value) : eq === value;
};

/** The conditions that this double knows; all of them hold, of those under `or` one. */
function fits(issue: LinearIssue, filter: Given): boolean {
  const { or, id, number, team } = filter;
  return (
    within(id, issue.id) &&
    within(number, issue.number) &&
    within(record(team)?.['key'], issue.team.key) &&
    (!Array.isArray(or) || or.some((one) => fits(issue, record(one) ?? {})))
  );
}

const queries = (world: World): Readonly<Record<string, Resolver>> => ({
  viewer: () => USERS[0],
  organization: () => ({ name: 'Acme', urlKey: 'acme' }),
  teams: ({ filter, ...page }) =>
    connection(
      world.linear.teams.filter(({ key }) => within(record(filter)?.['key'], key)).map(teamOf),
      page,
    ),
  users: ({ filter, ...page }) =>
    connection(
      USERS.filter(({ email }) => within(record(filter)?.['email'], email)),
      page,
    ),
  issueLabels: ({ filter, ...page }) =>
    connection(
      LABELS.filter(({ name }) => within(record(filter)?.['name'], name)),
      page,
    ),
  issue: ({ id }) => issueOf(world, issueNamed(world, id)),
  issues: ({ filter, includeArchived, ...page }) =>
    connection(
      world.linear.issues
        .filter((issue) => fits(issue, record(filter) ?? {}))
        .filter(({ trashed }) => !trashed || includeArchived === true)
        .filter(({ createdAt }) => timeIn(world) - createdAt >= world.settings.searchDelay)
        .map((issue) => issueOf(world, issue)),
      page,
    ),
});

const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

function create(world: World, input: Given): unknown {
  const { teamId, id, ...fields } = input;
  const team = world.linear.teams.find((one) => one.id === teamId);
  if (!team) throw notFound('Team');
  if (id !== undefined && !UUID_V4.test(text(id) ?? ''))
    throw refused('Argument Validation Error', 'id must be a UUID.');
  if (world.linear.issues.some((one) => one.id === id))
    throw refused('conflict on insert of Issue', 'An entity with this id already exists.');
  if ((text(fields['title']) ?? '').trim() === '')
    throw refused('Argument Validation Error', 'title must be given.');
  if (!strings(fields['labelIds']).every((label) => LABELS.some((one) => one.id === label)))
    throw notFound('IssueLabel');
  if (fields['assigneeId'] !== undefined && !USERS.some((one) => one.id === fields['assigneeId']))
    throw notFound('User');
  const made = addLinearIssue(world.linear, team, { ...fields, id: text(id) ?? randomUUID() }, timeIn(world));
  return { success: true, issue: issueOf(world, made) };
}

function update(world: World, { id, input }: Given): unknown {
  const issue = issueNamed(world, id);
  const { stateId, teamId, ...fields } = record(input) ?? {};
  const state = issue.team.states.find((one) => one.id === stateId);
  if (stateId !== undefined && !state) throw notFound('WorkflowState');
  const team = world.linear.teams.find((one) => one.id === teamId);
  if (teamId !== undefined && !team) throw notFound('Team');
  issue.state = state ?? issue.state;
  issue.fields = { ...issue.fields, ...fields };
  if (team && team !== issue.team) moveLinearIssue(issue, team);
  return { success: true, issue: issueOf(world, issue) };
}

const mutations = (world: World): Readonly<Record<string, Resolver>> => ({
  issueCreate: ({ input }) => create(world, record(input) ?? {}),
  issueUpdate: (given) => update(world, given),
  issueDelete: ({ id }) => {
    issueNamed(world, id).trashed = true;
    return { success: true };
  },
  attachmentCreate: ({ input }) => {
    const { issueId, url, title } = record(input) ?? {};
    issueNamed(world, issueId).attachments.set(String(url), String(title));
    return { success: true, attachment: { id: randomUUID(), url, title } };
  },
});

function graphql({ world, request }: Visit): Reply {
  const sent = jsonObject(request.body) ?? {};
  try {
    const operation = parseOperation(text(sent['query']) ?? '', record(sent['variables']) ?? {});
    const root = operation.kind === 'query' ? queries(world) : mutations(world);
    return json({ data: select(root, operation.fields) });
  } catch (error) {
    if (error instanceof Refusal) return withErrors(error, 200);
    const message = error instanceof Error ? error.message : String(error);
    return withErrors(
      new Refusal(message, { type: 'graphql error', code: 'GRAPHQL_VALIDATION_FAILED' }),
      400,
    );
  }
}

const ticket = ({ world, params }: Visit): Reply => {
  const issue = world.linear.issues.find((one) => isCalled(one, params['key']));
  if (!issue) return json({ error: 'There is no such issue.' }, 404);
  return html(
    ticketPage(identifierOf(issue), String(issue.fields['title']), issue.fields['description'] ?? ''),
  );
};

const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/graphql', answer: graphql },
  { method: 'GET', path: '/issue/:key', answer: ticket, open: true },
];

/** A personal key stands in the header as it is, a token of OAuth behind `Bearer`. One that is narrow may ask who it is. */
function credential({ headers, body }: Request): Credential {
  const header = headers['authorization'];
  const found = credentialOf(afterScheme(header, 'Bearer') ?? header);
  return found === 'narrow' && /\{\s*viewer\b/.test(text(jsonObject(body)?.['query']) ?? '')
    ? 'valid'
    : found;
}

const refuse = (kind: Exclude<Credential, 'valid'>): Reply =>
  kind === 'narrow'
    ? withErrors(
        new Refusal('Invalid scope: `write` required', { type: 'forbidden', code: 'FORBIDDEN' }),
        400,
      )
    : withErrors(
        new Refusal('Authentication required, not authenticated', {
          type: 'authentication error',
          code: 'AUTHENTICATION_ERROR',
        }),
        401,
      );

/** Linear tells in milliseconds since the epoch when a limit ends. */
const limits = (remaining: number, seconds: number) => ({
  'x-ratelimit-requests-limit': String(LIMIT_AN_HOUR),
  'x-ratelimit-requests-remaining': String(remaining),
  'x-ratelimit-requests-reset': String(Date.now() + seconds * 1000),
});

const limited = ({ retryAfter }: Limit): Reply =>
  withErrors(
    new Refusal('Rate limit exceeded', { type: 'ratelimited', code: 'RATELIMITED', statusCode: 429 }),
    400,
    retryAfter === undefined ? {} : limits(0, retryAfter),
  );

export const linear: Vendor = {
  id: 'linear',
  routes: ROUTES,
  credential,
  refuse,
  notFound: () => json({ error: 'There is nothing here.' }, 404),
  limited,
  headers: (world) => limits(Math.max(1, LIMIT_AN_HOUR - (world.answered.get('linear') ?? 0)), 3600),
  firstPage: (request) => request,
};
