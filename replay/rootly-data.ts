/** What Rootly kept of the recorded incident, as JSON:API. */
const resource = (type: string, id: string, attributes: Readonly<Record<string, unknown>>) => ({
  id,
  type,
  attributes,
});
const inside = (type: string, id: string, attributes: Readonly<Record<string, unknown>>) => ({
  data: resource(type, id, attributes),
});
const person = (id: string, name: string) =>
  inside('users', id, { full_name: name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com` });

const DANA = person('11', 'Dana Okafor');
const LIN = person('12', 'Lin Zhao');

export const SLUG = 'checkout-api-5xx';
export const ME = inside('users', '11', { full_name: 'Dana Okafor', email: 'dana@example.com' });

export const INCIDENT = resource('incidents', '7d0c3c1e-2041-4a19-b321-8948ddc9d30d', {
  sequential_id: 2041,
  title: 'checkout-api 5xx above 5 %',
  slug: SLUG,
  kind: 'normal',
  private: false,
  status: 'resolved',
  url: `https://rootly.com/account/incidents/${SLUG}`,
  severity: inside('severities', 's1', { name: 'SEV1', slug: 'sev1', severity: 'critical' }),
  services: [inside('services', 'v1', { name: 'checkout-api', slug: 'checkout-api' })],
  user: DANA,
  started_by: DANA,
  mitigated_by: LIN,
  resolved_by: DANA,
  created_at: '2026-11-18T14:09:30.000Z',
  started_at: '2026-11-18T14:09:30.000Z',
  detected_at: '2026-11-18T14:03:12.000Z',
  acknowledged_at: '2026-11-18T14:06:41.000Z',
  mitigated_at: '2026-11-18T14:43:00.000Z',
  resolved_at: '2026-11-18T15:10:04.000Z',
  closed_at: null,
  mitigation_message: 'Pool size back to 20',
  resolution_message: null,
});

export const OTHERS = Array.from({ length: 120 }, (_, index) =>
  resource('incidents', `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, {
    sequential_id: 2040 - index,
    title: `Older incident ${2040 - index}`,
    slug: `older-${2040 - index}`,
    started_at: new Date(Date.UTC(2026, 9, 30) - index * 36_000_000).toISOString(),
  }),
);

export const ROLES = [
  resource('incident_role_assignments', 'ra1', {
    created_at: '2026-11-18T14:09:40.000Z',
    user: DANA,
    incident_role: inside('incident_roles', 'ir1', { name: 'Commander', slug: 'commander' }),
  }),
];

const told = (id: string, time: string, event: string, more: Readonly<Record<string, unknown>> = {}) =>
  resource('incident_events', id, {
    event,
    visibility: 'internal',
    occurred_at: `2026-11-18T${time}Z`,
    created_at: `2026-11-18T${time}Z`,
    ...more,
  });

/** More than one page of it. */
export const EVENTS = [
  told('e1', '13:54:00', 'checkout-api v318 deployed'),
  told('e2', '14:31:40', 'Every query waits for a connection', { user: LIN }),
  ...Array.from({ length: 118 }, (_, index) =>
    told(
      `n${index}`,
      new Date(Date.UTC(2026, 10, 18, 14, 10) + index * 20_000).toISOString().slice(11, 19),
      `Message ${index} from Slack`,
    ),
  ),
];

export const ACTIONS = [
  resource('incident_action_items', 'a1', {
    summary: 'Ask payments whether the gateway is slow',
    kind: 'task',
    status: 'done',
    assigned_to: LIN,
    created_by: DANA,
    created_at: '2026-11-18T14:13:20.000Z',
  }),
  resource('incident_action_items', 'a2', {
    summary: 'Alert on pool exhaustion',
    kind: 'follow_up',
    status: 'open',
    assigned_to: null,
    created_by: DANA,
    created_at: '2026-11-18T15:12:00.000Z',
  }),
];
