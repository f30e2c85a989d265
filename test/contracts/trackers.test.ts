import type { Tracker } from '../../src/core/actions/tracker.ts';
import { github } from '../../src/core/trackers/github.ts';
import { gitlab } from '../../src/core/trackers/gitlab.ts';
import { useReplay } from '../support/replay.ts';
import { holdRequests, type Held } from './support/hold-requests.ts';
import { pushRequests } from './support/record-pushes.ts';
import { gitlabAsDocumented } from './support/specification.ts';

interface Contract extends Omit<Held, 'id'> {
  readonly tracker: Tracker;
  readonly base: string;
  /** All that the options can make a tracker send. */
  readonly options: Readonly<Record<string, unknown>>;
}

const contracts: readonly Contract[] = [
  {
    tracker: github,
    base: 'github',
    options: {
      repository: 'acme/checkout-api',
      labels: ['postmortem'],
      type: 'Task',
      users: { lin: 'lin-zhao' },
      priorities: { P1: 'priority: high' },
      types: { prevent: 'prevention' },
      fields: { milestone: 4 },
    },
    file: 'github.api.github.com.openapi.json',
    wrong: '/repos/acme/checkout-api/issues?sort=newest',
  },
  {
    tracker: gitlab,
    base: 'gitlab/api/v4',
    options: {
      project: 'acme/shop/checkout-api',
      labels: ['postmortem'],
      type: 'issue',
      users: { lin: 'lin.zhao' },
      fields: { milestone_id: 4, weight: 3, confidential: true },
    },
    file: 'gitlab.unofficial-cjuenger.openapi.yaml',
    wrong: '/v4/projects/1/issues?state=newest',
    below: '/v4',
    derive: gitlabAsDocumented,
  },
];

for (const contract of contracts)
  describe(`pushes to ${contract.tracker.label}, held to ${contract.file}`, () => hold(contract));

function hold({ tracker, base, options, ...held }: Contract): void {
  const replay = useReplay();
  holdRequests(() => pushRequests(tracker, options, `${replay().origin}/${base}`), {
    id: tracker.id,
    ...held,
  });
}
