/** What GitHub knows of changes around the recorded incident, newest first. */
const user = (login: string, type = 'User') => ({ login, type });
const SITE = 'https://github.com/acme/checkout-api';
const at = (time: string): string => `2026-11-18T${time}Z`;

const deployment = (id: number, time: string, ref: string) => ({
  id,
  sha: 'add237f6852e6108ee8e0246780a54ce909c6087',
  ref,
  task: 'deploy',
  environment: 'production',
  description: null,
  creator: user('deploy-bot[bot]', 'Bot'),
  created_at: at(time),
  updated_at: at(time),
});

export const DEPLOYMENTS = [
  deployment(3003, '14:38:10', 'v319'),
  deployment(3002, '13:54:00', 'v318'),
  { ...deployment(3001, '09:00:00', 'v317'), created_at: '2026-11-17T09:00:00Z' },
];

const status = (id: number, time: string, state: string, description = '') => ({
  id,
  state,
  description,
  environment: 'production',
  creator: user('deploy-bot[bot]', 'Bot'),
  log_url: `${SITE}/actions/runs/${id}`,
  created_at: at(time),
});

const STATUSES: Readonly<Record<string, readonly unknown[]>> = {
  '3003': [status(9004, '14:42:40', 'success'), status(9003, '14:38:20', 'in_progress')],
  '3002': [status(9002, '14:01:00', 'failure', '60 % of pods'), status(9001, '13:54:10', 'in_progress')],
  '3001': [],
};

export const statusesOf = (id: string): readonly unknown[] | undefined =>
  Object.hasOwn(STATUSES, id) ? STATUSES[id] : undefined;

export const RELEASES = [
  {
    id: 5002,
    tag_name: 'v319',
    name: 'v319',
    draft: false,
    author: user('tomas'),
    html_url: `${SITE}/releases/tag/v319`,
    published_at: at('14:37:00'),
  },
  {
    id: 5001,
    tag_name: 'v318',
    name: 'Pool',
    draft: false,
    author: user('tomas'),
    html_url: null,
    published_at: at('13:50:00'),
  },
  { id: 5000, tag_name: 'v400', name: 'Next', draft: true, author: user('tomas'), published_at: null },
];

const pull = (number: number, merged: string | null, title: string, login: string) => ({
  id: 700_000 + number,
  number,
  title,
  state: 'closed',
  user: user(login),
  base: { ref: 'main' },
  html_url: `${SITE}/pull/${number}`,
  created_at: at('08:00:00'),
  updated_at: merged ?? at('12:30:00'),
  merged_at: merged,
});

/** More than one page of them; most were closed without being merged. */
export const PULLS = [
  pull(4475, at('14:36:30'), 'Revert "Pool 20 to 40 a pod"', 'lin'),
  pull(4471, at('13:52:10'), 'Pool 20 to 40 a pod', 'tomas'),
  ...Array.from({ length: 120 }, (_, index) => pull(4000 + index, null, `Draft ${index}`, 'mei')),
  pull(3000, at('12:10:00'), 'Mail templates', 'mei'),
];
