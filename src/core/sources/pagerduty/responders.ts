import { at, instant, objects, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { defined, first, LONGEST_TEXT, type Extra } from '../fields.ts';
import { pagerdutyUri } from './incident.ts';

/**
 * Who was asked to help, and what they answered, as the incident itself says it. PagerDuty has no request that lists
 * them, and its log tells them by undocumented entries only: for a log that has none of these.
 */
export function responderEvents(incident: JsonObject): readonly TimelineEvent[] {
  const id = text(incident['id']);
  if (id === undefined) return [];
  return objects(incident['incidents_responders']).flatMap((responder) => [
    ...asked(id, responder),
    ...answered(id, responder),
  ]);
}

/** Whether the log tells of responders by itself. */
export const tellsResponders = (entry: JsonObject): boolean =>
  (text(entry['type']) ?? '').startsWith('responder_');

function asked(incident: string, responder: JsonObject): readonly TimelineEvent[] {
  const { who, person, when } = read(responder, 'requested_at');
  if (person === undefined || when === undefined) return [];
  const message = first(responder['message']);
  const said = `${who} was asked to help${message === undefined ? '' : `: ${message}`}`;
  return [
    {
      uri: pagerdutyUri(incident, `asked-${person}`),
      at: when,
      source: 'pagerduty',
      kind: 'page',
      text: cut(said, LONGEST_TEXT),
      ...defined<Extra>({ actor: first(at(responder, 'requester', 'summary')) }),
    },
  ];
}

const ANSWERS: ReadonlyMap<unknown, string> = new Map([
  ['joined', 'joined as responder'],
  ['declined', 'declined to help'],
]);

function answered(incident: string, responder: JsonObject): readonly TimelineEvent[] {
  const { who, person, when } = read(responder, 'updated_at');
  const answer = ANSWERS.get(responder['state']);
  if (person === undefined || when === undefined || answer === undefined) return [];
  return [
    {
      uri: pagerdutyUri(incident, `answer-${person}`),
      at: when,
      source: 'pagerduty',
      kind: 'page',
      text: cut(`${who} ${answer}`, LONGEST_TEXT),
      actor: who,
    },
  ];
}

function read(responder: JsonObject, time: string) {
  const person = text(at(responder, 'user', 'id'));
  const who = first(at(responder, 'user', 'summary'), at(responder, 'user', 'name')) ?? 'A responder';
  return { who, person, when: instant(responder[time]) };
}
