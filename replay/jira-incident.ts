/** The incident's own issue, as Jira Service Management keeps it: read only, beside the tickets that are made. */
export const KEY = 'OPS-204';

const person = (id: string, name: string) => ({
  accountId: `712020:${id}`,
  accountType: 'atlassian',
  displayName: name,
  active: true,
});
const DANA = person('dana', 'Dana Okafor');
const LIN = person('lin', 'Lin Zhao');
const BOT = { ...person('bot', 'Automation for Jira'), accountType: 'app' };

/** Jira's way to write a time. */
const at = (time: string): string => `2026-11-18T${time}.000+0100`;

export const FIELDS = {
  summary: 'checkout-api 5xx above 5 %',
  created: at('15:09:31'),
  resolutiondate: at('16:10:04'),
  status: { name: 'Resolved', statusCategory: { key: 'done' } },
  priority: { name: 'Highest' },
  issuetype: { name: '[System] Incident' },
  project: { key: 'OPS', name: 'Operations', projectTypeKey: 'service_desk' },
  components: [{ name: 'Checkout' }],
  security: null,
  reporter: DANA,
};

const change = (id: number, time: string, author: unknown, ...items: readonly (readonly string[])[]) => ({
  id: String(id),
  author,
  created: at(time),
  items: items.map(([field, from, to]) => ({
    field,
    fieldtype: 'jira',
    from: null,
    fromString: from === '' ? null : from,
    to: null,
    toString: to === '' ? null : to,
  })),
});

/** More than one page: what an automation writes down beside what people do. */
export const CHANGES = [
  change(1, '15:09:40', DANA, ['assignee', '', 'Tomas Berg']),
  change(2, '15:21:35', DANA, ['priority', 'High', 'Highest'], ['status', 'Open', 'In progress']),
  ...Array.from({ length: 110 }, (_, index) =>
    change(
      100 + index,
      new Date(Date.UTC(2026, 10, 18, 15, 22) + index * 10_000).toISOString().slice(11, 19),
      BOT,
      ['Time to resolution', String(index), String(index + 1)],
    ),
  ),
  change(900, '15:43:20', LIN, ['status', 'In progress', 'Mitigated']),
  change(901, '16:10:04', DANA, ['resolution', '', 'Fixed'], ['status', 'Mitigated', 'Resolved']),
  change(902, '16:30:00', DANA, ['description', 'a long text', 'a longer text']),
];

const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const words = (text: string) => ({ type: 'text', text });
const document = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });

const comment = (id: number, time: string, author: unknown, body: unknown, isPublic: boolean) => ({
  id: String(id),
  author,
  body,
  created: at(time),
  updated: at(time),
  jsdPublic: isPublic,
});

export const COMMENTS = [
  comment(
    501,
    '15:14:00',
    DANA,
    document(
      paragraph({ type: 'mention', attrs: { id: '712020:lin', text: '@Lin Zhao' } }, words(' can you look?')),
      paragraph(words('The pool is '), { ...words('full'), marks: [{ type: 'strong' }] }, words('.')),
    ),
    false,
  ),
  comment(502, '15:44:30', LIN, document(paragraph(words('Checkouts succeed again.'))), true),
  comment(
    503,
    '15:50:00',
    LIN,
    document(
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('one'))] }] },
      paragraph({ type: 'inlineCard', attrs: { url: 'https://dashboards.example.com/pool' } }),
    ),
    false,
  ),
];
