/** What the status page told of the recorded incident. */
export const PAGE = { id: 'kctbh9vrtdwd', name: 'Acme Status', url: 'https://status.example.com' };

const component = { id: 'cmp000000001', name: 'Checkout', status: 'operational' };
const affected = (from: string, to: string) => [
  { code: component.id, name: component.name, old_status: from, new_status: to },
];

const update = (id: string, status: string, time: string, body: string, was: string, is: string) => ({
  id,
  incident_id: 'q9k2m4xw7d1z',
  status,
  body,
  created_at: `2026-11-18T${time}.000Z`,
  display_at: `2026-11-18T${time}.000Z`,
  affected_components: affected(was, is),
});

export const INCIDENT = {
  id: 'q9k2m4xw7d1z',
  page_id: PAGE.id,
  name: 'Some customers cannot complete checkout',
  status: 'resolved',
  impact: 'major',
  created_at: '2026-11-18T14:12:05.000Z',
  started_at: '2026-11-18T14:12:05.000Z',
  monitoring_at: '2026-11-18T14:44:12.000Z',
  resolved_at: '2026-11-18T15:10:06.000Z',
  updated_at: '2026-11-18T15:10:06.000Z',
  shortlink: 'https://stspg.io/q9k2m4xw7d1z',
  postmortem_published_at: null,
  components: [component],
  incident_updates: [
    update(
      'upd05',
      'resolved',
      '15:10:06',
      'Resolved. No order was lost and nobody was charged twice.',
      'operational',
      'operational',
    ),
    update(
      'upd04',
      'monitoring',
      '14:44:12',
      '<p>A fix is in place.</p><br />We keep watching.',
      'major_outage',
      'operational',
    ),
    update(
      'upd03',
      'identified',
      '14:26:44',
      'The cause is in our own database connections.',
      'major_outage',
      'major_outage',
    ),
    update(
      'upd02',
      'investigating',
      '14:21:30',
      'About three in ten checkouts fail.',
      'partial_outage',
      'major_outage',
    ),
    update('upd01', 'investigating', '14:12:05', 'We are looking into it.', 'operational', 'partial_outage'),
  ],
};

/** Older ones: more than the page shows to everybody, and more than one page of the manage API. */
export const OTHERS = Array.from({ length: 120 }, (_, index) => {
  const at = new Date(Date.UTC(2026, 10, 1) - index * 86_400_000).toISOString();
  return {
    id: `older${String(index).padStart(7, '0')}`,
    page_id: PAGE.id,
    name: `Slow reports ${index}`,
    status: 'resolved',
    impact: index % 10 === 0 ? 'maintenance' : 'minor',
    created_at: at,
    started_at: at,
    resolved_at: at,
    shortlink: `https://stspg.io/older${index}`,
    components: [component],
    incident_updates: [],
  };
});
