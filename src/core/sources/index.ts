import type { Source } from '../timeline/source.ts';
import { datadog } from './datadog/datadog.ts';
import { files } from './files/files.ts';
import { git } from './git/git.ts';
import { github } from './github/github.ts';
import { gitlab } from './gitlab/gitlab.ts';
import { incidentio } from './incidentio/incidentio.ts';
import { jira } from './jira/jira.ts';
import { pagerduty } from './pagerduty/pagerduty.ts';
import { rootly } from './rootly/rootly.ts';
import { slack } from './slack/slack.ts';
import { statuspage } from './statuspage/statuspage.ts';
import { zoom } from './zoom/zoom.ts';

/** Every source. The sample is made by the host, which knows where the recording lies. */
export const SOURCES: readonly Source[] = [
  pagerduty,
  slack,
  zoom,
  files,
  git,
  datadog,
  statuspage,
  rootly,
  incidentio,
  jira,
  github,
  gitlab,
];

export const sourceById = (id: string): Source | undefined => SOURCES.find((source) => source.id === id);

export { sampleSource, type SampleRecording } from './sample.ts';
