/** What incident.io kept of the recorded incident. */
export const ID = '01KAFZ2041TYPT98WGR2N7W91A';

const person = (name: string) => ({ id: `01USER${name.slice(0, 3).toUpperCase()}`, name, role: 'responder' });
const DANA = person('Dana Okafor');
const LIN = person('Lin Zhao');

const timestamp = (rank: number, name: string, value: string | null) => ({
  incident_timestamp: { id: `01TIME000000000000000000${String(rank).padStart(2, '0')}`, name, rank },
  value: value === null ? null : { value },
});

export const INCIDENT = {
  id: ID,
  reference: 'INC-2041',
  name: 'checkout-api 5xx above 5 %',
  summary: 'About three in ten checkouts fail.',
  mode: 'standard',
  visibility: 'public',
  permalink: 'https://app.incident.io/acme/incidents/2041',
  call_url: 'https://meet.example.com/inc-2041',
  created_at: '2026-11-18T14:09:30.000Z',
  updated_at: '2026-11-18T15:30:00.000Z',
  creator: { user: DANA },
  severity: { id: '01SEV', name: 'Critical', rank: 3 },
  incident_status: { id: '01ST', name: 'Closed', category: 'closed', rank: 4 },
  incident_timestamp_values: [
    timestamp(1, 'Impact started', '2026-11-18T13:56:00.000Z'),
    timestamp(2, 'Reported at', '2026-11-18T14:09:30.000Z'),
    timestamp(3, 'Fixed at', '2026-11-18T14:43:00.000Z'),
    timestamp(4, 'Resolved at', '2026-11-18T15:10:04.000Z'),
    timestamp(5, 'Documented at', null),
  ],
  incident_role_assignments: [
    { role: { id: '01ROLE1', name: 'Incident Lead', role_type: 'lead' }, assignee: DANA },
    { role: { id: '01ROLE2', name: 'Scribe', role_type: 'custom' }, assignee: null },
  ],
};

export const OTHERS = Array.from({ length: 70 }, (_, index) => ({
  id: `01KAFZ${String(2040 - index)}TYPT98WGR2N7W9AA`,
  reference: `INC-${2040 - index}`,
  name: `Older incident ${2040 - index}`,
  created_at: new Date(Date.UTC(2026, 9, 30) - index * 36_000_000).toISOString(),
  incident_status: { category: 'live' },
  visibility: 'public',
}));

/** More than one page of it. */
export const UPDATES = Array.from({ length: 61 }, (_, index) => ({
  id: `01UPD${String(index).padStart(4, '0')}`,
  incident_id: ID,
  created_at: new Date(Date.UTC(2026, 10, 18, 15, 10) - index * 60_000).toISOString(),
  message: index === 0 ? 'Pool size pinned; status page green' : `Update ${61 - index}`,
  updater: index === 1 ? { workflow: { id: '01WF', name: 'Nudge' } } : { user: LIN },
  ...(index === 0 && { new_incident_status: { name: 'Resolved', category: 'learning' } }),
  ...(index === 49 && { new_severity: { name: 'Critical', rank: 3 }, message: null }),
}));

export const ALERTS = [
  {
    id: '01IA1',
    alert: {
      id: '01ALERT1',
      title: 'checkout-api 5xx above 5 %',
      description: 'Over 5 minutes',
      created_at: '2026-11-18T14:03:12.000Z',
      source_url: 'https://monitoring.example.com/alerts/88213',
      status: 'resolved',
    },
    incident: { id: ID, reference: 'INC-2041' },
  },
];

export const FOLLOW_UPS = [
  {
    id: '01FOLLOW1',
    incident_id: ID,
    title: 'Alert on pool exhaustion',
    status: 'outstanding',
    assignee: LIN,
    creator: { user: DANA },
    created_at: '2026-11-18T15:12:00.000Z',
    external_issue_reference: {
      provider: 'jira',
      issue_name: 'CHK-1290',
      issue_permalink: 'https://acme.atlassian.net/browse/CHK-1290',
    },
  },
];
