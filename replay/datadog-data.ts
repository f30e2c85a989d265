/** What Datadog kept of the recorded incident, in its own shape. */
export const UUID = '7d0c3c1e-2041-5a19-b321-8948ddc9d30c';

const DANA = '3ad549bf-eba0-11e9-a77a-070548660d01';
const user = (id: string, name: string, handle: string) => ({
  type: 'users',
  id,
  attributes: { name, handle },
});
const related = (type: string, id: string | null) => ({ data: id === null ? null : { type, id } });

export const USERS = [user(DANA, 'Dana Okafor', 'dana@example.com')];

const field = (type: string, value: unknown) => ({ type, value });

export const INCIDENT = {
  type: 'incidents',
  id: UUID,
  attributes: {
    public_id: 2041,
    title: 'checkout-api 5xx above 5 %',
    created: '2026-11-18T14:09:30.120+00:00',
    modified: '2026-11-18T15:12:00+00:00',
    detected: '2026-11-18T14:03:10+00:00',
    declared: '2026-11-18T14:09:30.120+00:00',
    resolved: '2026-11-18T15:10:02+00:00',
    customer_impacted: true,
    customer_impact_scope: 'About 3 in 10 checkouts fail',
    customer_impact_start: '2026-11-18T13:56:00+00:00',
    customer_impact_end: '2026-11-18T14:43:00+00:00',
    severity: 'SEV-1',
    state: 'resolved',
    visibility: 'organization',
    fields: {
      severity: field('dropdown', 'SEV-1'),
      state: field('dropdown', 'resolved'),
      services: field('autocomplete', ['checkout-api', 'orders-db']),
      summary: field('textbox', null),
    },
  },
  relationships: {
    created_by_user: related('users', DANA),
    commander_user: related('users', DANA),
    declared_by_user: related('users', DANA),
  },
};

/** Older ones, for the list: enough of them that it has two pages. */
export const OTHERS = Array.from({ length: 120 }, (_, index) => ({
  type: 'incidents',
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  attributes: {
    public_id: 2040 - index,
    title: `Older incident ${2040 - index}`,
    created: new Date(Date.UTC(2026, 9, 30) - index * 36_000_000).toISOString(),
    detected: null,
    resolved: null,
    severity: 'UNKNOWN',
    state: 'stable',
    fields: {},
  },
  relationships: {},
}));

export const IMPACTS = [
  {
    type: 'incident_impacts',
    id: '1f6c2f3e-0000-5000-8000-000000000001',
    attributes: {
      description: 'Customers see “Payment unavailable”',
      start_at: '2026-11-18T13:56:00+00:00',
      end_at: '2026-11-18T14:43:00+00:00',
      impact_type: 'customer',
    },
  },
];

export const INTEGRATIONS = [
  {
    type: 'incident_integrations',
    id: '2d47ae0b-0000-5000-8000-000000000001',
    attributes: {
      created: '2026-11-18T14:09:31+00:00',
      integration_type: 1,
      status: 3,
      metadata: {
        channels: [
          {
            channel_id: 'C0INC2041',
            channel_name: '#inc-2041',
            redirect_url: 'https://slack.com/app_redirect?channel=C0INC2041&team=T0ACME001',
          },
        ],
      },
    },
  },
];

export const ATTACHMENTS = [
  {
    type: 'incident_attachments',
    id: '3a47ae0b-0000-5000-8000-000000000001',
    attributes: {
      attachment_type: 'link',
      attachment: { title: 'Pool dashboard', documentUrl: 'https://dashboards.example.com/pool' },
      modified: '2026-11-18T14:31:00+00:00',
    },
    relationships: {},
  },
];

export const TODOS = [
  {
    type: 'incident_todos',
    id: '77595d1b-0000-5000-8000-000000000001',
    attributes: {
      created: '2026-11-18T14:50:00+00:00',
      completed: null,
      content: 'Alert on pool exhaustion before customers notice',
      assignees: ['@lin@example.com', { name: 'Tomas Berg', source: 'slack', id: 'U0TOMAS42', icon: '' }],
      incident_id: UUID,
    },
  },
];

interface Moment {
  readonly time: string;
  readonly title: string;
  readonly service: string;
  readonly status: string;
  readonly monitor?: number;
  readonly tag: string;
}

const told: readonly Moment[] = [
  {
    time: '13:54:00',
    title: 'Deployed checkout-api v318',
    service: 'checkout-api',
    status: 'info',
    tag: 'deploys',
  },
  {
    time: '14:03:05',
    title: '[Triggered] checkout-api 5xx above 5 %',
    service: 'checkout-api',
    status: 'error',
    monitor: 88_213,
    tag: 'alert',
  },
  {
    time: '14:24:37',
    title: '[Triggered] orders-db connections 800 of 800',
    service: 'orders-db',
    status: 'error',
    monitor: 88_214,
    tag: 'alert',
  },
  {
    time: '14:44:30',
    title: '[Recovered] checkout-api 5xx above 5 %',
    service: 'checkout-api',
    status: 'success',
    monitor: 88_213,
    tag: 'alert',
  },
];

/** The noise of an incident: more than one page of it. */
const restarts: readonly Moment[] = Array.from({ length: 230 }, (_, index) => ({
  time: new Date(Date.UTC(2026, 10, 18, 14, 4) + index * 7000).toISOString().slice(11, 19),
  title: 'Pod checkout-api restarted',
  service: 'checkout-api',
  status: 'info',
  tag: 'kubernetes',
}));

/** The event stream, newest first. */
export const EVENTS = [...told, ...restarts]
  .toSorted((a, b) => b.time.localeCompare(a.time))
  .map(({ time, title, service, status, monitor, tag }, index) => {
    const at = `2026-11-18T${time}Z`;
    return {
      type: 'event',
      id: `AgAAAYGCFXAgIVFvPg${String(index).padStart(6, '0')}`,
      attributes: {
        timestamp: at,
        message: `%%% \n${title}\n %%%`,
        tags: [`source:${tag}`, `service:${service}`, 'env:prod'],
        attributes: {
          title,
          service,
          status,
          timestamp: Date.parse(at),
          priority: 'normal',
          evt: { id: String(6_567_977_849_000_000 + index), type: 'api', source_id: 100 },
          ...(monitor !== undefined && {
            monitor_id: monitor,
            monitor: { id: monitor, name: title.replace(/^\[\w+\] /, '') },
          }),
        },
      },
    };
  });
