import assert from 'node:assert/strict';
import { pagerduty } from '../../../../src/core/sources/pagerduty/pagerduty.ts';
import { slack } from '../../../../src/core/sources/slack/slack.ts';
import { gather } from '../../../../src/core/timeline/gather.ts';
import { quickConnection } from '../../../support/connection.ts';
import { useReplay } from '../../../support/replay.ts';
import { REPLAYED } from '../../sources/support/replayed-vendors.ts';
import { checkDraft } from './draft-law.ts';
import { checkoutEvents } from './support.ts';

describe('a first draft of every incident that is replayed', () => {
  const replay = useReplay();

  it('is calm for the recorded checkout outage', () => {
    assert.ok(checkDraft(checkoutEvents(), ['pagerduty:Q2X7ABCDE12345']) > 0);
  });

  for (const { source, base = source.id, uri, window = {} } of REPLAYED)
    it(`is calm for ${base}`, async () => {
      const connection = quickConnection(`${replay().origin}/${base}`);
      const { events } = await gather([{ source, connection }], { incidents: [uri], ...window });
      assert.ok(checkDraft(events, [uri]) > 0);
    });

  it('is calm for all that PagerDuty and Slack answer', async () => {
    const sources = [
      { source: pagerduty, connection: quickConnection(`${replay().origin}/pagerduty`) },
      { source: slack, connection: quickConnection(`${replay().origin}/slack/api`) },
    ];
    const incidents = ['pagerduty:Q2X7ABCDE12345', 'slack:C0INC2041', 'slack:C0CHKOUT1'];
    const { events } = await gather(sources, { incidents });
    assert.ok(checkDraft(events, incidents) > 0);
  });
});
