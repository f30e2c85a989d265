import { at, instant, isObject, text } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { IncidentRef } from '../../timeline/source.ts';
import { defined, first, line } from '../fields.ts';
import { uriPart } from '../uri-part.ts';

/** `pagerduty:Q2X7ABCDE12345`, and of one of its records `pagerduty:Q2X7ABCDE12345/R1`. */
export const pagerdutyUri = (incident: string, id?: string): string =>
  `pagerduty:${uriPart(incident)}${id === undefined ? '' : `/${uriPart(id)}`}`;

/** An incident as a list shows it. */
export function incidentRef(incident: unknown): IncidentRef | undefined {
  if (!isObject(incident)) return undefined;
  const id = text(incident['id']);
  const startedAt = instant(incident['created_at']);
  if (id === undefined || startedAt === undefined) return undefined;
  const over = incident['status'] === 'resolved';
  return {
    uri: pagerdutyUri(id),
    title: cut(first(incident['title'], incident['summary']) ?? id, 200),
    startedAt,
    ...defined<Partial<IncidentRef>>({
      severity: first(at(incident, 'priority', 'summary'), at(incident, 'priority', 'name')),
      service: line(at(incident, 'service', 'summary')),
      endedAt: over
        ? (instant(incident['resolved_at']) ?? instant(incident['last_status_change_at']))
        : undefined,
    }),
  };
}
