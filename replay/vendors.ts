import type { VendorId } from './exchange.ts';
import { datadog } from './datadog.ts';
import { github } from './github.ts';
import { jira } from './jira.ts';
import { pagerduty } from './pagerduty.ts';
import { slack } from './slack.ts';
import { statuspage } from './statuspage.ts';
import type { Vendor } from './vendor.ts';

export const VENDORS: Readonly<Record<VendorId, Vendor>> = {
  pagerduty,
  slack,
  datadog,
  statuspage,
  jira,
  github,
};
