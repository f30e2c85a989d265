import { at, instant, list, object, objects, strings, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { IncidentRef } from '../../timeline/source.ts';
import { defined, first } from '../fields.ts';
import { uriPart } from '../uri-part.ts';

/** What the parts of an incident share. */
export interface DatadogIncident {
  readonly uuid: string;
  /** As people know it: its number, else its UUID. */
  readonly id: string;
  readonly attributes: JsonObject;
  readonly services: readonly string[];
  readonly restricted: boolean;
  /** Name of the person behind a relationship: `commander_user`. */
  person(relationship: string): string | undefined;
}

/** Undefined where the answer holds no incident. */
export function datadogIncident(body: unknown): DatadogIncident | undefined {
  const data = object(at(body, 'data'));
  const uuid = text(data['id']);
  if (uuid === undefined) return undefined;
  const attributes = object(data['attributes']);
  const names = namesIn(at(body, 'included'));
  return {
    uuid,
    id: text(attributes['public_id']) ?? uuid,
    attributes,
    services: servicesOf(attributes),
    restricted: attributes['visibility'] === 'private',
    person: (relationship) => {
      const who = at(data, 'relationships', relationship, 'data', 'id');
      return typeof who === 'string' ? names.get(who) : undefined;
    },
  };
}

/** People by id, from what was included. */
export const namesIn = (included: unknown): ReadonlyMap<string, string> =>
  new Map(
    objects(included).flatMap((one) => {
      const name = first(at(one, 'attributes', 'name'), at(one, 'attributes', 'handle'));
      const id = text(one['id']);
      return id === undefined || name === undefined ? [] : [[id, name]];
    }),
  );

const servicesOf = (attributes: JsonObject): readonly string[] =>
  strings(at(attributes, 'fields', 'services', 'value'));

/** An incident as a list shows it. */
export function datadogRef(record: JsonObject): IncidentRef | undefined {
  const incident = datadogIncident({ data: record });
  if (!incident) return undefined;
  const { attributes, id, services } = incident;
  const startedAt = firstInstant(attributes, 'customer_impact_start', 'detected', 'declared', 'created');
  if (startedAt === undefined) return undefined;
  const severity = first(attributes['severity'], at(attributes, 'fields', 'severity', 'value'));
  return {
    uri: `datadog:${uriPart(id)}`,
    title: cut(first(attributes['title']) ?? `Incident ${id}`, 200),
    startedAt,
    ...defined<Partial<IncidentRef>>({
      severity: severity === 'UNKNOWN' ? undefined : severity,
      service: first(...list(services)),
      endedAt: firstInstant(attributes, 'resolved', 'customer_impact_end'),
    }),
  };
}

/** The first of the times that is told. */
export const firstInstant = (attributes: JsonObject, ...keys: readonly string[]): number | undefined =>
  keys.map((key) => instant(attributes[key])).find((when) => when !== undefined);
