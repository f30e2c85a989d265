import { at, instant, object, strings, text, type JsonObject } from '../../http/json.ts';
import type { EventKind, TimelineEvent } from '../../timeline/event.ts';
import { eventOf } from '../event-of.ts';
import { first, own } from '../fields.ts';
import type { DatadogIncident } from './incident.ts';

const LEVELS: Readonly<Record<string, 'error' | 'warning'>> = {
  failure: 'error',
  error: 'error',
  warning: 'warning',
};

const DEPLOY = /\b(?:deploy(?:ed|ment|s)?|releas(?:e|ed)|roll(?:ed)?[ -]?(?:out|back))\b/i;
/** Tools whose events tell of changes, by the `source` tag. */
const CHANGERS = /^source:(?:github|gitlab|jenkins|argocd|circleci|terraform|kubernetes|amazon_codedeploy)$/;

/** One event of the event stream: a monitor that fired or recovered, a deploy, anything that was sent. */
export function streamEvent(
  incident: DatadogIncident,
  record: JsonObject,
  app: string | undefined,
): readonly TimelineEvent[] {
  const outer = object(record['attributes']);
  const inner = object(outer['attributes']);
  const title = first(inner['title'], inner['event_object']);
  const said = first(title, outer['message']);
  const tags = [...strings(outer['tags']), ...strings(inner['tags'])];
  const monitor = inner['monitor_id'] !== undefined && inner['monitor_id'] !== null;
  const id = text(at(inner, 'evt', 'id'));
  const kind = kindOf(monitor, said ?? '', tags);
  return eventOf(
    'datadog',
    {
      ids: [incident.id, id ?? record['id']],
      at: instant(outer['timestamp']) ?? milliseconds(inner['timestamp']),
      kind,
      said,
    },
    {
      actor: first(at(inner, 'monitor', 'name'), tagged(tags, 'source'), inner['source_type_name']),
      bot: true,
      place: first(inner['service'] === 'undefined' ? undefined : inner['service'], tagged(tags, 'service')),
      level: kind === 'alert' ? own(LEVELS, text(inner['status']) ?? '') : undefined,
      permalink:
        app === undefined || id === undefined
          ? undefined
          : `${app}/event/event?id=${encodeURIComponent(id.replaceAll(/\W/g, ''))}`,
      restricted: incident.restricted || undefined,
    },
  );
}

function kindOf(monitor: boolean, said: string, tags: readonly string[]): EventKind {
  if (monitor || tags.includes('source:alert')) return 'alert';
  if (DEPLOY.test(said)) return 'deploy';
  return tags.some((tag) => CHANGERS.test(tag)) ? 'change' : 'other';
}

const tagged = (tags: readonly string[], name: string): string | undefined =>
  first(tags.find((tag) => tag.startsWith(`${name}:`))?.slice(name.length + 1));

const milliseconds = (value: unknown): number | undefined =>
  typeof value === 'number' && Math.abs(value) < 8.64e15 ? value : undefined;
