import type { TicketState } from '../../actions/tracker.ts';
import type { Client } from '../../http/client.ts';
import { expectList } from '../../http/expect-list.ts';
import { list, object, text, type JsonObject } from '../../http/json.ts';
import { REDMINE } from './api.ts';
import { isCalled, lacking } from './names.ts';

type Options = Readonly<Record<string, unknown>>;

/** A status as Redmine has it; each installation names its own. */
export interface RedmineStatus {
  readonly id: number;
  readonly name: string;
  readonly isClosed: boolean;
}

export async function redmineStatuses(client: Client): Promise<readonly RedmineStatus[]> {
  const answer = await client({ method: 'GET', path: '/issue_statuses.json' });
  return expectList(answer, 'issue_statuses', REDMINE).map((one) => ({
    id: Number(one['id']),
    name: text(one['name']) ?? '',
    isClosed: one['is_closed'] === true,
  }));
}

/** What a new Redmine calls its statuses; `states` of the configuration comes before it. */
const NAMES: Readonly<Record<TicketState, readonly string[]>> = {
  open: ['New'],
  in_progress: ['In Progress', 'Feedback', 'Resolved'],
  done: ['Closed'],
  wont_do: ['Rejected'],
};

const STATES: readonly TicketState[] = ['wont_do', 'done', 'in_progress', 'open'];

function namesOf(state: TicketState, options: Options): readonly string[] {
  const set = object(options['states'])[state];
  const names = (Array.isArray(set) ? list(set) : [set]).flatMap((one) => text(one) ?? []);
  return names.length > 0 ? names : NAMES[state];
}

/** Our word for a status. A closed one of an unknown name is done; an open one is told by its name only. */
export function stateOf(
  { name, isClosed }: Pick<RedmineStatus, 'name' | 'isClosed'>,
  options: Options,
): TicketState | undefined {
  const known = STATES.find((state) => namesOf(state, options).some((one) => isCalled({ name }, one)));
  // What was configured wins; what is only a usual name must not call a closed ticket open.
  const contradicts = isClosed !== (known === 'done' || known === 'wont_do');
  if (known !== undefined && (!contradicts || object(options['states'])[known] !== undefined)) return known;
  return isClosed ? 'done' : undefined;
}

/** The status that means our word. @throws ConnectorError that tells what there is, where none does */
export function statusFor(
  state: TicketState,
  all: readonly RedmineStatus[],
  options: Options,
): RedmineStatus {
  const names = namesOf(state, options);
  const named = names.flatMap((name) => all.find((one) => isCalled({ ...one }, name)) ?? []);
  const found = named[0] ?? (state === 'done' ? all.find(({ isClosed }) => isClosed) : undefined);
  if (found) return found;
  const have = all.map(({ name }) => name).join(', ');
  throw lacking(`Redmine has no status that means ${state}. It has: ${have}. Name one under \`states\`.`);
}

export const statusNamed = (issue: JsonObject, all: readonly RedmineStatus[]): RedmineStatus => {
  const status = object(issue['status']);
  const known = all.find(({ id }) => id === Number(status['id']));
  const name = text(status['name']) ?? known?.name ?? 'unknown';
  return { id: Number(status['id']), name, isClosed: known?.isClosed ?? status['is_closed'] === true };
};
