import type { EventKind } from '../../timeline/event.ts';

/** The log entry types that PagerDuty documents, without their ending `_log_entry`. Source: its REST API reference. */
export const DOCUMENTED: Readonly<Record<string, EventKind>> = {
  acknowledge: 'status',
  annotate: 'note',
  assign: 'page',
  delegate: 'page',
  escalate: 'page',
  exhaust_escalation_path: 'page',
  notify: 'page',
  reach_ack_limit: 'status',
  reach_trigger_limit: 'status',
  repeat_escalation_path: 'page',
  resolve: 'status',
  snooze: 'status',
  trigger: 'alert',
  unacknowledge: 'status',
  urgency_change: 'severity',
  field_value_change: 'other',
  custom_field_value_change: 'other',
};

/** Types that are sent though they are not documented; no other request answers with what they say. */
export const UNDOCUMENTED: Readonly<Record<string, EventKind>> = {
  status_update: 'status',
  responder_request: 'page',
  responder_accept: 'page',
  priority_change: 'severity',
  event_rule_action: 'other',
};
