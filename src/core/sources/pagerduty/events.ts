import { at, httpsLink, instant, list, text, type JsonObject } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { defined, first, line, LONGEST_TEXT, own, type Extra } from '../fields.ts';
import { pagerdutyUri } from './incident.ts';
import { logText } from './log-text.ts';
import { DOCUMENTED, UNDOCUMENTED } from './log-types.ts';

type Suggestions = NonNullable<TimelineEvent['suggests']>;

interface Basis {
  readonly uri: string;
  readonly at: number;
  readonly source: 'pagerduty';
}

/** What every event has; undefined where the record has no id or no time and so can't stand in a timeline. */
function basis(incident: string, record: JsonObject, time: unknown): Basis | undefined {
  const id = text(record['id']);
  const when = instant(time);
  if (id === undefined || when === undefined) return undefined;
  return { uri: pagerdutyUri(incident, id), at: when, source: 'pagerduty' };
}

/** One entry of an incident's log. */
export function logEntryEvent(incident: string, entry: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, entry, entry['created_at']);
  if (!shared) return undefined;
  const type = (line(entry['type']) ?? 'unknown_log_entry').replace(/_log_entry$/, '');
  const documented = own(DOCUMENTED, type);
  return {
    ...shared,
    kind: documented ?? own(UNDOCUMENTED, type) ?? 'other',
    text: cut(logText(type, entry), LONGEST_TEXT),
    ...who(type === 'notify' ? (entry['user'] ?? entry['agent']) : entry['agent']),
    ...defined<Extra>({
      place: line(at(entry, 'service', 'summary')),
      level: type === 'trigger' ? 'error' : undefined,
      permalink: httpsLink(entry['html_url']),
      suggests: own(LOG_SUGGESTIONS, type),
      raw: documented ? undefined : type,
    }),
  };
}

const LOG_SUGGESTIONS: Readonly<Record<string, Suggestions>> = {
  trigger: [
    { mark: 'detected', reason: 'the first alert of the incident' },
    { mark: 'alerted', reason: 'PagerDuty opened the incident' },
  ],
  acknowledge: [{ mark: 'acknowledged', reason: 'a responder acknowledged the page' }],
  resolve: [{ mark: 'resolved', reason: 'the PagerDuty incident was resolved' }],
};

/** A person, or a service or integration that acts by itself. */
function who(agent: unknown): Extra {
  const actor = first(at(agent, 'summary'), at(agent, 'name'));
  if (actor === undefined) return {};
  const type = text(at(agent, 'type')) ?? '';
  return type === '' || /^user(?:_reference)?$/.test(type) ? { actor } : { actor, bot: true };
}

const LEVELS: Readonly<Record<string, 'error' | 'warning'>> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
};

/** An alert that a monitoring tool raised. */
export function alertEvent(incident: string, alert: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, alert, alert['created_at']);
  if (!shared) return undefined;
  return {
    ...shared,
    kind: 'alert',
    text: cut(first(alert['summary'], at(alert, 'body', 'details', 'description')) ?? 'Alert', LONGEST_TEXT),
    ...defined<Extra>({
      actor: first(at(alert, 'integration', 'summary'), at(alert, 'body', 'cef_details', 'client')),
      bot: true,
      place: line(at(alert, 'service', 'summary')),
      level: own(LEVELS, text(alert['severity']) ?? ''),
      permalink: httpsLink(alert['html_url']),
      suggests: LOG_SUGGESTIONS['trigger']?.slice(0, 1),
    }),
  };
}

/** A note that a responder or a tool wrote. */
export function noteEvent(incident: string, note: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, note, note['created_at']);
  const content = first(note['content']);
  if (!shared || content === undefined) return undefined;
  const changed = instant(note['updated_at']);
  return {
    ...shared,
    kind: 'note',
    text: cut(content, LONGEST_TEXT),
    ...who(note['user']),
    ...defined<Extra>({ edited: changed !== undefined && changed > shared.at ? changed : undefined }),
  };
}

const DEPLOY = /\b(?:deploy|release|roll(?:ed|ing)?[ -]?(?:out|back))/i;

/** A change that PagerDuty found related. */
export function changeEvent(incident: string, change: JsonObject): TimelineEvent | undefined {
  const shared = basis(incident, change, change['timestamp']);
  if (!shared) return undefined;
  const summary = first(change['summary']) ?? 'Change';
  const links = list(change['links']).map((link) => httpsLink(at(link, 'href')));
  return {
    ...shared,
    kind: DEPLOY.test(summary) ? 'deploy' : 'change',
    text: cut(summary, LONGEST_TEXT),
    ...defined<Extra>({
      actor: first(change['source'], at(change, 'integration', 'summary')),
      bot: true,
      place: line(at(list(change['services'])[0], 'summary')),
      permalink: links.find((link) => link !== undefined) ?? httpsLink(change['html_url']),
    }),
  };
}
