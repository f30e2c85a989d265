import { at, list, object, objects, text, type JsonObject } from '../http/json.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { IncidentRef, Source } from '../timeline/source.ts';
import { alertEvent, changeEvent, logEntryEvent, noteEvent } from './pagerduty/events.ts';
import { incidentRef } from './pagerduty/incident.ts';
import { announcedBy, openedBy } from './pagerduty/once.ts';
import { responderEvents, tellsResponders } from './pagerduty/responders.ts';
import { isIncidentChannel, withDeclared } from './slack/declared.ts';
import { messageEvent, type SlackContext } from './slack/message.ts';
import { pinsByTs } from './slack/pins.ts';
import { userName } from './slack/users.ts';

/** A recorded incident, in the vendors' shapes: the JSON files of a folder under `examples/recordings`. */
export interface SampleRecording {
  /** Names it in uris: `checkout-pool`. */
  readonly name: string;
  /** Title, severity, and which records belong to the incident. */
  readonly incident: unknown;
  readonly pagerduty: unknown;
  readonly slack: unknown;
}

/** A source that reads a recording: no network, the same mapping as the live ones. `load` runs when it is asked. */
export function sampleSource(load: () => Promise<SampleRecording>): Source {
  return {
    id: 'sample',
    label: 'Sample',
    icon: 'beaker',
    defaultBaseUrl: '',
    secrets: [],
    ask: 'Name of a recorded incident',
    reference: (typed) => (/^sample:[\w-]+$/.test(typed.trim()) ? typed.trim() : undefined),
    async *events(_query, { signal }) {
      const recording = await load();
      signal.throwIfAborted();
      yield* recordedEvents(recording);
    },
    async *recent() {
      const ref = recordedIncident(await load());
      if (ref) yield ref;
    },
  };
}

function recordedIncident({ name, incident, pagerduty }: SampleRecording): IncidentRef | undefined {
  const ref = incidentRef(at(pagerduty, 'incident'));
  const title = text(at(incident, 'title'));
  return ref && { ...ref, uri: `sample:${name}`, ...(title !== undefined && { title }) };
}

/** Everything that was recorded of the incident; in no order. */
export function* recordedEvents(recording: SampleRecording): Generator<TimelineEvent> {
  yield* pagerdutyEvents(object(recording.pagerduty));
  const records = list(at(recording.incident, 'incidents'));
  for (const channel of objects(at(recording.slack, 'channels'))) {
    if (records.includes(`slack:${text(channel['id'])}`))
      yield* channelEvents(channel, object(recording.slack));
  }
}

function pagerdutyEvents({
  incident,
  log_entries,
  notes,
  alerts,
  change_events,
}: JsonObject): readonly TimelineEvent[] {
  const id = text(at(incident, 'id')) ?? '';
  const service = at(incident, 'service');
  const log = objects(log_entries);
  const [isAnnounced, isOpening] = [announcedBy(objects(notes)), openedBy(log)];
  const told = log.filter((entry) => !isAnnounced(entry));
  const fresh = objects(alerts).filter((alert) => !isOpening(alert));
  return [
    ...objects(notes).map((note) => noteEvent(id, note)),
    ...told.map((entry) => logEntryEvent(id, { service, ...entry })),
    ...(log.some(tellsResponders) ? [] : responderEvents(object(incident))),
    ...fresh.map((alert) => alertEvent(id, alert)),
    ...objects(change_events).map((change) => changeEvent(id, change)),
  ].filter((event) => event !== undefined);
}

function channelEvents(channel: JsonObject, slack: JsonObject): readonly TimelineEvent[] {
  const id = text(channel['id']) ?? '';
  const messages = objects(at(slack['messages'], id));
  const context = contextOf(channel, slack);
  const counts = replyCounts(messages);
  const events = messages
    .toReversed()
    .map((message) => ({ reply_count: counts.get(text(message['ts']) ?? '') ?? 0, ...message }))
    .flatMap((message) => messageEvent(message, context) ?? []);
  return isIncidentChannel(text(channel['name'])) ? withDeclared(events) : events;
}

function contextOf(channel: JsonObject, slack: JsonObject): SlackContext {
  const id = text(channel['id']) ?? '';
  const users = new Map(objects(slack['users']).map((user) => [text(user['id']) ?? '', user]));
  return {
    channel: { id, name: text(channel['name']), restricted: channel['is_private'] === true },
    teamUrl: text(at(slack['team'], 'url')),
    user: (user) => userName(users.get(user)),
    isBot: (user) => users.get(user)?.['is_bot'] === true,
    pins: pinsByTs(list(at(slack['pins'], id))),
  };
}

/** How many messages answer each one; the recording, unlike Slack, does not say it. */
function replyCounts(messages: readonly JsonObject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ts, thread_ts } of messages) {
    const parent = text(thread_ts);
    if (parent !== undefined && parent !== ts) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return counts;
}
