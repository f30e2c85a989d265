import type { VendorId } from './exchange.ts';
import { asana } from './asana.ts';
import { confluence } from './confluence.ts';
import { datadog } from './datadog.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { incidentio } from './incidentio.ts';
import { jira } from './jira.ts';
import { linear } from './linear.ts';
import { pagerduty } from './pagerduty.ts';
import { redmine } from './redmine.ts';
import { rootly } from './rootly.ts';
import { slack } from './slack.ts';
import { statuspage } from './statuspage.ts';
import { zoom } from './zoom.ts';
import type { Vendor } from './vendor.ts';

export const VENDORS: Readonly<Record<VendorId, Vendor>> = {
  pagerduty,
  slack,
  zoom,
  datadog,
  statuspage,
  rootly,
  incidentio,
  jira,
  github,
  gitlab,
  asana,
  redmine,
  linear,
  confluence,
};
