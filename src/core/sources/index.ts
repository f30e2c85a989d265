import type { Source } from '../timeline/source.ts';
import { datadog } from './datadog/datadog.ts';
import { incidentio } from './incidentio/incidentio.ts';
import { pagerduty } from './pagerduty/pagerduty.ts';
import { rootly } from './rootly/rootly.ts';
import { slack } from './slack/slack.ts';
import { statuspage } from './statuspage/statuspage.ts';

/** Every source that asks a vendor. The sample is made by the host, which knows where the recording lies. */
export const SOURCES: readonly Source[] = [pagerduty, slack, datadog, statuspage, rootly, incidentio];

export const sourceById = (id: string): Source | undefined => SOURCES.find((source) => source.id === id);

export { sampleSource, type SampleRecording } from './sample.ts';
