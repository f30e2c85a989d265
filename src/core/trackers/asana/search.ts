import type { Client } from '../../http/client.ts';
import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { expectList } from '../../http/expect-list.ts';
import { at, object, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import { ASANA, asanaClient } from './api.ts';
import { asanaMark, asanaProject, isOfApp } from './fields.ts';

export const SHOWN = 'name,notes,permalink_url';

/** What a run has read of a project: the tasks by their marks, and when it began to read. */
interface Read {
  /** Which project, and where. */
  readonly of: string;
  readonly since: number;
  readonly marked: ReadonlyMap<string, string>;
}

/**
 * A project can have thousands of tasks, and a push asks for each of its items. What the run that these secrets were
 * taken out for has read once, it only asks for changes of; every answer is looked at again before it is believed.
 */
const reads = new WeakMap<Connection['secrets'], Read>();

/** A list may show a task later than it was made; changes from so far back are asked for again (ms). */
const LATEST = 15 * 60_000;

/** A personal token can't be asked for a task by a name of ours, and search lags: the project's tasks are listed. */
export async function markedTask(marker: string, connection: Connection): Promise<JsonObject | undefined> {
  const client = asanaClient(connection);
  if (isOfApp(connection.options)) return taskNamed(`external:${asanaMark(marker)}`, client);
  const of = `${connection.baseUrl} ${asanaProject(connection.options)}`;
  const before = reads.get(connection.secrets);
  const read = await readTasks(before?.of === of ? before : { of }, connection, client);
  const found = await taskIn(read, marker, client);
  if (found !== 'wrong') return found;
  const again = await taskIn(await readTasks({ of }, connection, client), marker, client);
  return again === 'wrong' ? undefined : again;
}

async function readTasks(
  before: Read | Pick<Read, 'of'>,
  connection: Connection,
  client: Client,
): Promise<Read> {
  const since = Date.now();
  const known = 'since' in before ? before : undefined;
  const marked = new Map(known?.marked);
  const changed = known && new Date(known.since - LATEST).toISOString();
  for await (const tasks of listed(connection, client, changed))
    for (const { gid, notes } of tasks)
      for (const [, marker = ''] of (text(notes) ?? '').matchAll(MARKS))
        if (!marked.has(marker)) marked.set(marker, text(gid) ?? '');
  const read = { of: before.of, since, marked };
  reads.set(connection.secrets, read);
  return read;
}

const MARKS = new RegExp(asanaMark('([0-9a-f]{16})'), 'g');

function listed(connection: Connection, client: Client, changed: string | undefined) {
  const query = {
    project: asanaProject(connection.options),
    limit: '100',
    opt_fields: 'notes',
    ...(changed !== undefined && { modified_since: changed }),
  };
  return pages<JsonObject>({
    name: ASANA,
    signal: connection.signal,
    idOf: ({ gid }) => text(gid) ?? '',
    fetch: async (offset) => {
      const from = { ...query, ...(offset !== undefined && { offset }) };
      const answer = await client({ method: 'GET', path: '/tasks', query: from });
      return {
        items: expectList(answer, 'data', ASANA),
        next: text(at(answer.body, 'next_page', 'offset')),
      };
    },
  });
}

/** `wrong` where what was read of the task does not hold any more: it is gone, or its mark is. */
async function taskIn(
  { marked }: Read,
  marker: string,
  client: Client,
): Promise<JsonObject | 'wrong' | undefined> {
  const gid = marked.get(marker);
  if (gid === undefined) return undefined;
  const task = await taskNamed(gid, client);
  return task && text(task['notes'])?.includes(asanaMark(marker)) === true ? task : 'wrong';
}

/** Undefined where there is no such task. */
async function taskNamed(gid: string, client: Client): Promise<JsonObject | undefined> {
  try {
    const path = `/tasks/${encodeURIComponent(gid).replaceAll('%3A', ':')}`;
    const { body } = await client({ method: 'GET', path, query: { opt_fields: SHOWN } });
    return object(at(body, 'data'));
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return undefined;
    throw error;
  }
}
