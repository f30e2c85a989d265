import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { isObject } from '../../http/json.ts';
import type { IncidentRef, Source } from '../../timeline/source.ts';
import { line } from '../fields.ts';
import { readEvent, timeOf } from '../files/captured.ts';
import { externalError } from './external-error.ts';
import { described, type Described } from './described.ts';
import { answerUntilAborted, untilAborted } from './until-aborted.ts';

/**
 * A source out of what another extension gave: its words are read once, its answers are looked at one by one.
 * @throws Error that says what of it can't be used
 */
export function externalSource(given: unknown): Source {
  const said = described(given);
  const call = (name: string, ...args: readonly unknown[]): unknown => methodOf(given, name)?.(...args);
  return {
    id: said.id,
    label: said.label,
    icon: said.icon,
    ask: said.ask,
    defaultBaseUrl: '',
    hosts: said.hosts,
    secrets: said.secrets,
    byExtension: said.extension,
    reference: (typed) => referenceIn(said, () => call('reference', typed)),
    events: (query, connection) =>
      each(said, connection, () => call('events', ownQuery(said, query), contextOf(connection)), eventOf),
    ...(methodOf(given, 'recent') && {
      recent: (connection: Connection) =>
        each(said, connection, () => call('recent', contextOf(connection)), incidentOf),
    }),
    ...(methodOf(given, 'verify') && {
      verify: async (connection: Connection) => {
        const ask = async (): Promise<unknown> => call('verify', contextOf(connection));
        const account = await asked(said, connection, () => answerUntilAborted(ask, connection.signal));
        const { name, detail } = isObject(account) ? account : {};
        const more = line(detail);
        return { name: line(name) ?? said.label, ...(more !== undefined && { detail: more }) };
      },
    }),
  };
}

function methodOf(given: unknown, name: string): ((...args: readonly unknown[]) => unknown) | undefined {
  const method = isObject(given) ? given[name] : undefined;
  return typeof method === 'function'
    ? (...args) => Reflect.apply(method, given, args) as unknown
    : undefined;
}

/** Nothing of ours beside what the secrets are and when to stop. */
const contextOf = ({ secrets, signal }: Connection): object => ({ secrets: { ...secrets }, signal });

const ownQuery = (said: Described, { incidents, since, until }: Parameters<Source['events']>[0]): object => ({
  incidents: incidents.filter((uri) => isOwn(said, uri)),
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
});

const isOwn = ({ id }: Described, uri: string): boolean =>
  uri.startsWith(`${id}:`) && /^\S+$/.test(uri.slice(id.length + 1)) && !/[<>\p{C}]/u.test(uri);

function referenceIn(said: Described, ask: () => unknown): string | undefined {
  try {
    const uri = ask();
    return typeof uri === 'string' && isOwn(said, uri) ? uri : undefined;
  } catch {
    return undefined;
  }
}

async function* each<Read>(
  said: Described,
  connection: Connection,
  start: () => unknown,
  read: (said: Described, value: unknown) => Read | undefined,
): AsyncGenerator<Read> {
  let count = 0;
  const values = untilAborted(start, connection.signal);
  try {
    for (;;) {
      const next = await asked(said, connection, async () => values.next());
      if (next.done === true) return;
      count += 1;
      const value = read(said, next.value);
      if (value === undefined) throw unread(said, count);
      yield value;
    }
  } finally {
    // Where nobody reads on, it is to know.
    await values.return(undefined);
  }
}

const unread = ({ id, label }: Described, count: number): ConnectorError =>
  new ConnectorError(
    'bad-response',
    `No. ${count} of what ${label} gave can't be read: it needs a uri that begins with "${id}:", a time and a text.`,
  );

async function asked<Answer>(
  said: Described,
  { signal, secrets }: Connection,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask();
  } catch (thrown) {
    signal.throwIfAborted();
    throw externalError(said, thrown, Object.values(secrets));
  }
}

function eventOf(said: Described, value: unknown): ReturnType<typeof readEvent> {
  // Whatever it says of its source, it is of this one.
  const event = readEvent(isObject(value) ? { ...value, source: said.id } : value);
  return event && isOwn(said, event.uri) ? event : undefined;
}

function incidentOf(said: Described, value: unknown): IncidentRef | undefined {
  if (!isObject(value)) return undefined;
  const [uri, title] = [line(value['uri']), line(value['title'])];
  const startedAt = timeOf(value['startedAt']);
  if (uri === undefined || title === undefined || startedAt === undefined || !isOwn(said, uri))
    return undefined;
  const endedAt = timeOf(value['endedAt']);
  const [severity, service] = [line(value['severity']), line(value['service'])];
  return {
    uri,
    title,
    startedAt,
    ...(endedAt !== undefined && { endedAt }),
    ...(severity !== undefined && { severity }),
    ...(service !== undefined && { service }),
  };
}
