/** What GitLab knows of changes around the recorded incident, newest first. */
export const PROJECT = 'acme/shop/checkout-api';

const SITE = `https://gitlab.com/${PROJECT}`;
const person = (name: string) => ({ name, username: name.split(' ')[0]?.toLowerCase() });
const at = (time: string): string => `2026-11-18T${time}.000Z`;

const deployment = (id: number, begun: string, ended: string, ref: string, status: string) => ({
  id,
  iid: id - 100,
  ref,
  sha: 'add237f6852e6108ee8e0246780a54ce909c6087',
  status,
  created_at: at(begun),
  updated_at: at(ended),
  user: person('Tomas Berg'),
  environment: { id: 1, name: 'production' },
  deployable: {
    id: id * 10,
    status,
    finished_at: status === 'running' ? null : at(ended),
    web_url: `${SITE}/-/jobs/${id * 10}`,
  },
});

export const DEPLOYMENTS = [
  deployment(304, '14:50:00', '14:50:10', 'v320', 'running'),
  deployment(303, '14:38:10', '14:42:40', 'v319', 'success'),
  deployment(302, '13:54:00', '14:01:00', 'v318', 'failed'),
];

export const RELEASES = [
  {
    tag_name: 'v319',
    name: 'v319',
    released_at: at('14:37:00'),
    author: person('Tomas Berg'),
    _links: { self: `${SITE}/-/releases/v319` },
  },
];

const merged = (iid: number, time: string, title: string) => ({
  id: 70_000 + iid,
  iid,
  title,
  state: 'merged',
  target_branch: 'main',
  merged_at: at(time),
  updated_at: at(time),
  merged_by: person('Lin Zhao'),
  author: person('Tomas Berg'),
  web_url: `${SITE}/-/merge_requests/${iid}`,
});

/** More than one page of them. */
export const MERGED = [
  merged(475, '14:36:30', 'Revert "Pool 20 to 40 a pod"'),
  merged(471, '13:52:10', 'Pool 20 to 40 a pod'),
  ...Array.from({ length: 108 }, (_, index) =>
    merged(
      470 - index,
      new Date(Date.UTC(2026, 10, 18, 13, 50) - index * 30_000).toISOString().slice(11, 19),
      `Change ${index}`,
    ),
  ),
];
