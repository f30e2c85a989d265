import type { TicketState, TicketStatus } from '../../actions/tracker.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, object, objects, text, type JsonObject } from '../../http/json.ts';
import { ASANA, asanaClient, asanaProblem } from './api.ts';

type Options = Readonly<Record<string, unknown>>;

/** So many requests go into one. Source: Asana API 1.0, POST /batch. */
const MOST_AT_ONCE = 10;
export const STATUS_FIELDS = [
  'name',
  'completed',
  'due_on',
  'memberships.project',
  'memberships.section',
  'memberships.section.name',
];

/** How far each task is, by its key; those that were deleted are left out. */
export async function asanaStatuses(
  tasks: readonly (readonly [key: string, gid: string])[],
  connection: Connection,
): Promise<ReadonlyMap<string, TicketStatus>> {
  const client = asanaClient(connection);
  const found = new Map<string, TicketStatus>();
  for (let start = 0; start < tasks.length; start += MOST_AT_ONCE) {
    const asked = tasks.slice(start, start + MOST_AT_ONCE);
    const actions = asked.map(([, gid]) => ({
      method: 'get',
      relative_path: `/tasks/${gid}`,
      options: { fields: STATUS_FIELDS },
    }));
    const answer = await client({
      method: 'POST',
      path: '/batch',
      body: { data: { actions } },
      repeatable: true,
    });
    const answers = expectList(answer, 'data', ASANA);
    for (const [index, [key]] of asked.entries()) {
      const status = statusIn(answers[index], connection.options);
      if (status) found.set(key, status);
    }
  }
  return found;
}

/** Undefined where the task is gone. @throws ConnectorError where this one was not answered */
function statusIn(answer: JsonObject | undefined, options: Options): TicketStatus | undefined {
  const status = Number(answer?.['status_code']);
  const task = object(at(answer, 'body', 'data'));
  if (status === 200 && typeof task['completed'] === 'boolean') return statusOf(task, options);
  if (status === 404 || status === 410) return undefined;
  if (status === 403) return { state: undefined, label: 'not open to this token' };
  const said = asanaProblem(answer?.['body']) ?? 'nothing that could be read';
  throw new ConnectorError(
    status === 429 ? 'rate-limited' : 'bad-response',
    `Asana did not tell of a task (HTTP ${status}). It says: ${said}`,
    { status },
  );
}

const INCOMPLETE = 'Incomplete';
const COMPLETED = 'Completed';

export function statusOf(task: JsonObject, options: Options): TicketStatus {
  const section = sectionOf(task, options);
  const isCompleted = task['completed'] === true;
  const mapped = OURS.find(
    (state) => section.gid !== undefined && sectionFor(options, state) === section.gid,
  );
  const title = text(task['name']);
  const due = text(task['due_on']);
  return {
    state: isCompleted
      ? mapped === 'wont_do'
        ? 'wont_do'
        : 'done'
      : mapped === 'in_progress'
        ? mapped
        : 'open',
    label: mapped === undefined ? (isCompleted ? COMPLETED : INCOMPLETE) : (section.name ?? INCOMPLETE),
    ...(title !== undefined && { title }),
    ...(due !== undefined && { due }),
  };
}

/** Where the task stands in the project that is pushed to; a task can be in several. */
function sectionOf(task: JsonObject, { project }: Options) {
  const memberships = objects(task['memberships']);
  const own = memberships.find((one) => text(at(one, 'project', 'gid')) === text(project));
  return { gid: text(at(own, 'section', 'gid')), name: text(at(own, 'section', 'name')) };
}

const OURS: readonly TicketState[] = ['open', 'in_progress', 'done', 'wont_do'];

/** The section that means the state, where one does. */
export const sectionFor = (options: Options, state: TicketState): string | undefined =>
  text(object(options['states'])[state]);

/** A task that stays in a section which means something else still reads as that. @throws ConnectorError that says what to set */
export function assertReads(wanted: TicketState, task: JsonObject, options: Options): void {
  const { state, label } = statusOf(task, options);
  if (state === wanted || !asanaStates(options).includes(wanted)) return;
  throw new ConnectorError(
    'misconfigured',
    `The task stands in "${label}", which means ${state}. Name the section that means ${wanted} under \`trackers.asana.states\` in .postmortem.yaml.`,
    { sent: true },
  );
}

/** Beyond incomplete and completed, Asana tells the states that a section means. */
export const asanaStates = (options: Options): readonly TicketState[] =>
  OURS.filter((state) => state === 'open' || state === 'done' || sectionFor(options, state) !== undefined);
