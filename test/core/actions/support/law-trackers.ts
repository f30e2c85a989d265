import type { Tracker } from '../../../../src/core/actions/tracker.ts';
import { asana } from '../../../../src/core/trackers/asana/asana.ts';
import { github } from '../../../../src/core/trackers/github/github.ts';
import { gitlab } from '../../../../src/core/trackers/gitlab/gitlab.ts';
import { jira } from '../../../../src/core/trackers/jira/jira.ts';
import { linear } from '../../../../src/core/trackers/linear/linear.ts';
import { redmine } from '../../../../src/core/trackers/redmine/redmine.ts';

/** A tracker as the laws push to it: where its double is, and what `.postmortem.yaml` would say. */
export interface LawTracker {
  readonly tracker: Tracker;
  /** Behind the origin of the replay service. */
  readonly path: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Every tracker of the registry has a line; a test holds that. */
export const LAW_TRACKERS: readonly LawTracker[] = [
  { tracker: jira, path: '/jira', options: { project: 'CHK' } },
  { tracker: github, path: '/github', options: { repository: 'acme/checkout-api' } },
  { tracker: gitlab, path: '/gitlab/api/v4', options: { project: 'acme/shop/checkout-api' } },
  { tracker: linear, path: '/linear', options: { team: 'CHK' } },
  { tracker: asana, path: '/asana/api/1.0', options: { project: '1204017342912345' } },
  { tracker: redmine, path: '/redmine', options: { project: 'checkout' } },
];
