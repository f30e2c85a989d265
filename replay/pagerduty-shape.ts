import type { LogEntry, Recorded } from './recording.ts';

const SITE = 'https://acme.pagerduty.com';
const API = 'https://api.pagerduty.com';

/** What PagerDuty shows in an incident's overview; the rest is only in its full log. */
const OVERVIEW = new Set([
  'trigger_log_entry',
  'acknowledge_log_entry',
  'assign_log_entry',
  'escalate_log_entry',
  'delegate_log_entry',
  'annotate_log_entry',
  'snooze_log_entry',
  'urgency_change_log_entry',
  'priority_change_log_entry',
  'status_update_log_entry',
  'responder_request_log_entry',
  'resolve_log_entry',
]);

export const isOverview = (entry: LogEntry): boolean => OVERVIEW.has(entry.type);

/** A link to another thing, as PagerDuty embeds it. */
export const reference = (kind: string, id: string, summary?: string): Recorded => ({
  id,
  type: `${kind}_reference`,
  summary: summary ?? null,
  self: `${API}/${kind}s/${id}`,
  html_url: `${SITE}/${kind}s/${id}`,
});

/** The recording leaves out what follows from the id; here it is put back. */
export const expandIncident = (incident: Recorded & { readonly id: string }): Recorded => ({
  type: 'incident',
  summary: `[#${String(incident['incident_number'])}] ${String(incident['title'])}`,
  self: `${API}/incidents/${incident.id}`,
  html_url: `${SITE}/incidents/${incident.id}`,
  ...incident,
});

type Incident = Recorded & { readonly id: string };

export function expandLogEntry(entry: LogEntry, incident: Incident, channels: boolean): Recorded {
  const path = `/incidents/${incident.id}/log_entries/${entry.id}`;
  return {
    ...entry,
    self: `${API}/log_entries/${entry.id}?incident_id=${incident.id}`,
    html_url: SITE + path,
    channel: channels ? entry['channel'] : bareChannel(entry['channel']),
    incident: reference('incident', incident.id, String(incident['title'])),
    service: incident['service'] ?? null,
    teams: incident['teams'] ?? [],
    contexts: entry['contexts'] ?? [],
  };
}

/** Without `include[]=channels` a channel says only what kind it is. */
function bareChannel(channel: unknown): unknown {
  const type = (channel as { readonly type?: unknown } | undefined)?.type;
  return { type: type ?? 'auto' };
}
