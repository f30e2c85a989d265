import type { TicketState } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { JIRA } from '../../http/jira-api.ts';
import { at, object, objects, text, type JsonObject } from '../../http/json.ts';
import { surelyNothingMade } from '../../http/once/surely-nothing-made.ts';
import { isGivenUp, jiraStatus, readIssue, statusNames } from './statuses.ts';

type Options = Connection['options'];

export interface Move {
  readonly state: TicketState;
  /** A status that may be passed on the way, for a person has seen it. */
  readonly through?: string | undefined;
}

/** Moves the issue to a status that means the state; one that means it already is left. @throws ConnectorError where no way leads there */
export async function moveIssue(
  key: string,
  { state, through }: Move,
  options: Options,
  client: Client,
): Promise<void> {
  const issue = await readIssue(key, client);
  if (jiraStatus(issue, options).state === state) return;
  const all = await transitionsOf(key, client);
  const way = bestWay(state, all, options);
  const step = way || through === undefined ? undefined : stepTo(through, all);
  if (!way && !step) throw noWay(key, { state, from: statusName(issue), all });
  const body = way?.body ?? { transition: { id: text(step?.['id']) ?? '' } };
  await client({ method: 'POST', path: transitionsPath(key), body });
  if (step) await moveOn(key, { state, from: statusName(issue), through: statusTo(step) }, options, client);
}

/** The second of two steps. */
async function moveOn(
  key: string,
  { state, from, through }: { readonly state: TicketState; readonly from: string; readonly through: string },
  options: Options,
  client: Client,
): Promise<void> {
  let sent = false;
  try {
    const all = await transitionsOf(key, client);
    const way = bestWay(state, all, options);
    if (!way) throw noWay(key, { state, from: through, all });
    sent = true;
    await client({ method: 'POST', path: transitionsPath(key), body: way.body });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const end = sent && !surelyNothingMade(error) ? 'and perhaps further' : 'and no further';
    throw halfway(error, `${key} went from "${from}" to "${through}", ${end}`);
  }
}

/** The first step is taken, whatever became of the second: who reads of the trouble reads of that first. */
function halfway({ code, message, cause, retryAfter, status }: ConnectorError, done: string): ConnectorError {
  return new ConnectorError(code, `${done}: ${message}`, { cause, retryAfter, status, sent: true });
}

const transitionsPath = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`;

/** The steps that the issue can take from where it is. */
export async function transitionsOf(key: string, client: Client): Promise<readonly JsonObject[]> {
  const query = { expand: 'transitions.fields' };
  return expectList(await client({ method: 'GET', path: transitionsPath(key), query }), 'transitions', JIRA);
}

export const bestWay = (state: TicketState, all: readonly JsonObject[], options: Options): Way | undefined =>
  all
    .flatMap((transition) => wayTo(state, transition, options) ?? [])
    .toSorted((a, b) => a.detour - b.detour)[0];

export const statusTo = (transition: JsonObject): string => text(at(transition, 'to', 'name')) ?? '';

const statusName = (issue: JsonObject): string =>
  text(at(issue, 'fields', 'status', 'name')) ?? 'where it is';

/** The one step to that status that asks for nothing. */
function stepTo(status: string, all: readonly JsonObject[]): JsonObject | undefined {
  const steps = all.filter((one) => statusTo(one) === status && !asksForMore(one));
  return steps.length === 1 ? steps[0] : undefined;
}

interface Way {
  readonly body: JsonObject;
  /** The lower the better: a configured status first, then one that needs nothing to be filled in. */
  readonly detour: number;
}

const CATEGORY: Readonly<Record<TicketState, string>> = {
  open: 'new',
  in_progress: 'indeterminate',
  done: 'done',
  wont_do: 'done',
};

/** How the transition leads to the state; undefined where it leads elsewhere, or asks for what only a person knows. */
function wayTo(state: TicketState, transition: JsonObject, options: Options): Way | undefined {
  const name = text(at(transition, 'to', 'name')) ?? '';
  const names = statusNames(state, options);
  const named = names.indexOf(name.toLowerCase());
  if (names.length > 0 ? named < 0 : text(at(transition, 'to', 'statusCategory', 'key')) !== CATEGORY[state])
    return undefined;
  const resolution = resolutionFor(state, transition);
  // Without a resolution that says so, only the status itself can tell that work was given up.
  if (named < 0 && isGivenUp(name) !== (state === 'wont_do') && !(state === 'wont_do' && resolution))
    return undefined;
  if (asksForMore(transition, resolution === undefined ? [] : ['resolution'])) return undefined;
  const fields = resolution && { fields: { resolution: { name: resolution } } };
  const body = { transition: { id: text(transition['id']) ?? '' }, ...fields };
  return { body, detour: named < 0 ? (resolution === undefined ? 100 : 200) : named };
}

const SETTLED = /^(?:done|fixed|resolved|completed?)$/i;

/** The resolution to give where the transition's screen asks for one. */
function resolutionFor(state: TicketState, transition: JsonObject): string | undefined {
  const field = object(at(transition, 'fields', 'resolution'));
  const names = objects(field['allowedValues']).flatMap(({ name }) => text(name) ?? []);
  if (state === 'wont_do') return names.find(isGivenUp);
  if (state !== 'done') return undefined;
  return names.find((name) => SETTLED.test(name)) ?? names.find((name) => !isGivenUp(name));
}

/** Whether Jira refuses the step for the want of a field that is not given. */
export const asksForMore = (transition: JsonObject, given: readonly string[] = []): boolean =>
  Object.entries(object(transition['fields'])).some(
    ([name, field]) =>
      !given.includes(name) && at(field, 'required') === true && at(field, 'hasDefaultValue') !== true,
  );

interface Stuck {
  readonly state: TicketState;
  readonly from: string;
  readonly all: readonly JsonObject[];
}

function noWay(key: string, { state, from, all }: Stuck): ConnectorError {
  const to = all.map(statusTo).join(', ');
  return new ConnectorError(
    'bad-response',
    `${JIRA}: no transition that needs nothing else leads ${key} from "${from}" to a status that means ${state}. From there it goes to: ${to === '' ? 'nowhere' : to}. Move it in Jira, or name the status under \`trackers.jira.states\` in .postmortem.yaml.`,
  );
}
