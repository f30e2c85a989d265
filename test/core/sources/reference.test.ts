import assert from 'node:assert/strict';
import { pagerduty } from '../../../src/core/sources/pagerduty/pagerduty.ts';
import { datadog } from '../../../src/core/sources/datadog/datadog.ts';
import { slack } from '../../../src/core/sources/slack/slack.ts';
import { github } from '../../../src/core/sources/github/github.ts';
import { gitlab } from '../../../src/core/sources/gitlab/gitlab.ts';
import { incidentio } from '../../../src/core/sources/incidentio/incidentio.ts';
import { jira } from '../../../src/core/sources/jira/jira.ts';
import { rootly } from '../../../src/core/sources/rootly/rootly.ts';
import { SOURCES } from '../../../src/core/sources/index.ts';
import { statuspage } from '../../../src/core/sources/statuspage/statuspage.ts';
import type { Source } from '../../../src/core/timeline/source.ts';

describe('what a person types', () => {
  const table: readonly (readonly [source: Source, typed: string, uri: string | undefined])[] = [
    [pagerduty, 'Q2X7ABCDE12345', 'pagerduty:Q2X7ABCDE12345'],
    [pagerduty, ' pt4khlk1 ', 'pagerduty:PT4KHLK1'],
    [pagerduty, 'pagerduty:Q2X7ABCDE12345', 'pagerduty:Q2X7ABCDE12345'],
    [pagerduty, 'https://acme.pagerduty.com/incidents/Q2X7ABCDE12345?tab=log', 'pagerduty:Q2X7ABCDE12345'],
    [pagerduty, 'PROBLEM', undefined],
    [pagerduty, '2041', undefined],
    [pagerduty, '', undefined],
    [pagerduty, '../users', undefined],
    [slack, 'C0INC2041', 'slack:C0INC2041'],
    [slack, 'slack:C0INC2041', 'slack:C0INC2041'],
    [slack, 'https://acme.slack.com/archives/C0INC2041/p1795011972000664', 'slack:C0INC2041'],
    [slack, 'https://app.slack.com/client/T0ACME001/C0INC2041', 'slack:C0INC2041'],
    [slack, '#inc-2041', undefined],
    [slack, 'CHECKOUT', undefined],
    [slack, 'https://evil.example/archives/C0INC2041', undefined],
    [datadog, 'IR-338018', 'datadog:338018'],
    [datadog, 'datadog:338018', 'datadog:338018'],
    [datadog, 'https://app.datadoghq.com/incidents/338018', 'datadog:338018'],
    [datadog, 'https://us3.datadoghq.com/incidents/338018/overview', 'datadog:338018'],
    [datadog, 'https://app.datadoghq.eu/incidents/IR-12', 'datadog:12'],
    [datadog, '6443dedf-4664-5a19-b321-8948ddc9d30c', 'datadog:6443dedf-4664-5a19-b321-8948ddc9d30c'],
    [datadog, '338018', undefined],
    [datadog, 'https://datadoghq.com.evil.example/incidents/1', undefined],
    [statuspage, 'q9k2m4xw7d1z', 'statuspage:q9k2m4xw7d1z'],
    [statuspage, 'https://status.example.com/incidents/q9k2m4xw7d1z', 'statuspage:q9k2m4xw7d1z'],
    [
      statuspage,
      'https://manage.statuspage.io/pages/kctbh9vrtdwd/incidents/q9k2m4xw7d1z#updates',
      'statuspage:q9k2m4xw7d1z',
    ],
    [statuspage, 'https://acme.pagerduty.com/incidents/Q2X7ABCDE12345', undefined],
    [statuspage, 'incidents', undefined],
    [rootly, 'https://rootly.com/account/incidents/5-checkout-api-5xx', 'rootly:5-checkout-api-5xx'],
    [rootly, '7d0c3c1e-2041-4a19-b321-8948ddc9d30d', 'rootly:7d0c3c1e-2041-4a19-b321-8948ddc9d30d'],
    [rootly, 'checkout', undefined],
    [incidentio, 'INC-123', 'incidentio:123'],
    [incidentio, 'incidentio:123', 'incidentio:123'],
    [incidentio, 'https://app.incident.io/acme/incidents/123', 'incidentio:123'],
    [incidentio, '01FDAG4SAP5TYPT98WGR2N7W91', 'incidentio:01FDAG4SAP5TYPT98WGR2N7W91'],
    [incidentio, '123', undefined],
    [jira, 'OPS-14', 'jira:OPS-14'],
    [jira, 'ops-14', 'jira:OPS-14'],
    [jira, 'https://acme.atlassian.net/browse/OPS-14', 'jira:OPS-14'],
    [jira, 'https://acme.atlassian.net/servicedesk/customer/portal/2/OPS-14?sla=1', 'jira:OPS-14'],
    [jira, 'https://acme.atlassian.net/jira/servicedesk/projects/OPS/queues/custom/1/OPS-14', 'jira:OPS-14'],
    [jira, 'OPS', undefined],
    [github, 'acme/checkout-api', 'github:acme/checkout-api'],
    [github, 'https://github.com/acme/checkout-api/pull/4471', 'github:acme/checkout-api'],
    [github, 'https://github.com/acme/checkout-api.git', 'github:acme/checkout-api'],
    [github, 'acme', undefined],
    [github, '../..', undefined],
    [gitlab, 'acme/shop/checkout-api', 'gitlab:acme/shop/checkout-api'],
    [
      gitlab,
      'https://gitlab.com/acme/shop/checkout-api/-/merge_requests/12',
      'gitlab:acme/shop/checkout-api',
    ],
    [gitlab, 'https://gitlab.example.com/acme/shop/', 'gitlab:acme/shop'],
    [gitlab, 'https://evil.example/acme/shop', undefined],
    [gitlab, 'acme/../secrets', undefined],
  ];
  for (const [source, typed, uri] of table)
    it(`${source.label}: ${typed || 'nothing'}`, () => assert.equal(source.reference(typed), uri));

  for (const { label, ask, reference } of SOURCES.filter(({ secrets }) => secrets.length > 0))
    it(`${label} is told with an example that it takes`, () => {
      const example = /\((.+?)\)/.exec(ask)?.[1] ?? assert.fail(ask);
      assert.notEqual(reference(example), undefined);
    });
});
