import type { TicketState } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { JIRA } from '../../http/jira-api.ts';
import { at, object, objects, text, type JsonObject } from '../../http/json.ts';
import { isGivenUp, jiraStatus, readIssue, statusNames } from './statuses.ts';

type Options = Connection['options'];

/** Moves the issue to a status that means the state; one that means it already is left. @throws ConnectorError where no way leads there */
export async function moveIssue(
  key: string,
  state: TicketState,
  options: Options,
  client: Client,
): Promise<void> {
  const issue = await readIssue(key, client);
  if (jiraStatus(issue, options).state === state) return;
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`;
  const answer = await client({ method: 'GET', path, query: { expand: 'transitions.fields' } });
  const all = expectList(answer, 'transitions', JIRA);
  const ways = all.flatMap((transition) => wayTo(state, transition, options) ?? []);
  const [way] = ways.toSorted((a, b) => a.detour - b.detour);
  if (!way) throw noWay(key, state, issue, all);
  await client({ method: 'POST', path, body: way.body });
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
  if (asksForMore(transition)) return undefined;
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

const asksForMore = (transition: JsonObject): boolean =>
  Object.entries(object(transition['fields'])).some(
    ([name, field]) =>
      name !== 'resolution' && at(field, 'required') === true && at(field, 'hasDefaultValue') !== true,
  );

function noWay(
  key: string,
  state: TicketState,
  issue: JsonObject,
  all: readonly JsonObject[],
): ConnectorError {
  const from = text(at(issue, 'fields', 'status', 'name')) ?? 'where it is';
  const to = all.map((one) => text(at(one, 'to', 'name')) ?? '').join(', ');
  return new ConnectorError(
    'bad-response',
    `${JIRA}: no transition that needs nothing else leads ${key} from "${from}" to a status that means ${state}. From there it goes to: ${to === '' ? 'nowhere' : to}. Move it in Jira, or name the status under \`trackers.jira.states\` in .postmortem.yaml.`,
  );
}
