import type { Tracker } from '../../src/core/actions/tracker.ts';
import { asana } from '../../src/core/trackers/asana/asana.ts';
import { github } from '../../src/core/trackers/github/github.ts';
import { gitlab } from '../../src/core/trackers/gitlab/gitlab.ts';
import { jira } from '../../src/core/trackers/jira/jira.ts';
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
    tracker: jira,
    base: 'jira',
    options: {
      project: 'CHK',
      labels: ['postmortem'],
      priorities: { P1: 'High' },
      users: { lin: '5b10ac8d82e05b22cc7d4ef5' },
      fields: { Area: 'Reliability', Effort: '3', Risk: 'High', Notes: 'a', components: ['Checkout'] },
    },
    file: 'jira.swagger-v3.v3.json',
    wrong: '/rest/api/3/issue/OPS-204/comment?maxResults=many',
  },
  {
    tracker: asana,
    base: 'asana/api/1.0',
    options: {
      project: '1204017342912345',
      section: '1204017342912350',
      labels: ['1204017342912399'],
      type: 'default_task',
      priority_field: 'Priority',
      priorities: { P1: 'High' },
      users: { lin: 'lin@acme.example' },
      fields: { Team: 'Reliability' },
      states: { open: '1204017342912350', in_progress: '1204017342912351', wont_do: '1204017342912352' },
    },
    file: 'asana.oas.yaml',
    wrong: undefined,
  },
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
