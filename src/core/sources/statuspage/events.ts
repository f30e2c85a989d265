import { httpsLink, instant, objects, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { IncidentRef } from '../../timeline/source.ts';
import { eventOf } from '../event-of.ts';
import { defined, first, own } from '../fields.ts';
import { uriPart } from '../uri-part.ts';

type Suggested = NonNullable<TimelineEvent['suggests']>;

const SUGGESTED: Readonly<Record<string, Suggested>> = {
  monitoring: [{ mark: 'mitigated', reason: 'the status page says that a fix is in place' }],
  resolved: [{ mark: 'resolved', reason: 'the status page says resolved' }],
};

const LEVELS: Readonly<Record<string, 'error' | 'warning'>> = {
  critical: 'error',
  major: 'error',
  minor: 'warning',
};

/** What customers were told, update by update, and that a postmortem was published. */
export function* statusEvents(incident: JsonObject): Generator<TimelineEvent> {
  const id = incident['id'];
  const permalink = httpsLink(incident['shortlink']);
  for (const update of objects(incident['incident_updates'])) {
    const status = text(update['status']) ?? '';
    const when = instant(update['display_at']) ?? instant(update['created_at']);
    yield* eventOf(
      'statuspage',
      { ids: [id, text(update['id']) ?? when], at: when, kind: 'status', said: updateText(status, update) },
      {
        place: placeOf(update) ?? placeOf(incident),
        level: own(LEVELS, text(incident['impact']) ?? ''),
        permalink,
        suggests: own(SUGGESTED, status),
      },
    );
  }
  yield* eventOf(
    'statuspage',
    {
      ids: [id, 'postmortem'],
      at: instant(incident['postmortem_published_at']),
      kind: 'note',
      said: 'Postmortem published on the status page',
    },
    { permalink },
  );
}

function updateText(status: string, update: JsonObject): string | undefined {
  const name = first(status.replaceAll('_', ' '));
  const body = first(withoutTags(text(update['body']) ?? ''));
  const heading = name && name.charAt(0).toUpperCase() + name.slice(1);
  return [heading, body].filter((part) => part !== undefined).join(': ');
}

const withoutTags = (html: string): string => html.replaceAll(/<\/?[a-z][^<>]{0,500}>/gi, ' ');

/** The components that are named, as one line. */
function placeOf(record: JsonObject): string | undefined {
  const named = [...objects(record['affected_components']), ...objects(record['components'])];
  const names = [...new Set(named.flatMap((one) => first(one['name']) ?? []))];
  return names.length === 0 ? undefined : cut(names.join(', '), 200);
}

/** An incident as a list shows it. */
export function statusRef(incident: JsonObject): IncidentRef | undefined {
  const id = text(incident['id']);
  const startedAt = instant(incident['started_at']) ?? instant(incident['created_at']);
  if (id === undefined || startedAt === undefined || incident['impact'] === 'maintenance') return undefined;
  return {
    uri: `statuspage:${uriPart(id)}`,
    title: cut(first(incident['name']) ?? id, 200),
    startedAt,
    ...defined<Partial<IncidentRef>>({
      severity: first(incident['impact']),
      service: placeOf(incident),
      endedAt: instant(incident['resolved_at']),
    }),
  };
}
