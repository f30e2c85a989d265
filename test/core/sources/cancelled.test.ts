import assert from 'node:assert/strict';
import type { Http } from '../../../src/core/http/http.ts';
import { pagerduty } from '../../../src/core/sources/pagerduty/pagerduty.ts';
import { slack } from '../../../src/core/sources/slack/slack.ts';
import { zoom } from '../../../src/core/sources/zoom/zoom.ts';
import { gather } from '../../../src/core/timeline/gather.ts';
import type { IncidentQuery, Source } from '../../../src/core/timeline/source.ts';
import { nodeHttp } from '../../../src/node/http.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { REPLAYED } from './support/replayed-vendors.ts';

interface Target {
  readonly source: Source;
  readonly base?: string | undefined;
  readonly query: IncidentQuery;
  readonly secrets?: Readonly<Record<string, string>>;
}

const targets: readonly Target[] = [
  { source: pagerduty, query: { incidents: ['pagerduty:Q2X7ABCDE12345'] } },
  { source: slack, query: { incidents: ['slack:C0INC2041'], since: Date.parse('2026-11-18T14:00:00Z') } },
  {
    source: zoom,
    query: { incidents: ['zoom:81234567890'] },
    secrets: { accountId: 'acme', clientId: 'app', clientSecret: 'replay-token' },
  },
  ...REPLAYED.map(({ source, base, uri, window }) => ({
    source,
    base,
    query: { incidents: [uri], ...window },
  })),
];

for (const { source, base = source.id, query, secrets } of targets) {
  describe(`${source.label} at ${base}, cancelled`, () => {
    const replay = useReplay();

    /** Stops at one of the requests: before it is sent, while it is on its way, or once its answer is there. */
    async function stoppedAt(which: number, when: 'before' | 'meanwhile' | 'behind') {
      const controller = new AbortController();
      let asked = 0;
      let late = 0;
      const http: Http = async (request) => {
        asked += 1;
        if (controller.signal.aborted) late += 1;
        if (asked === which && when === 'before') controller.abort();
        if (asked === which && when === 'meanwhile') setTimeout(() => controller.abort(), 1);
        const response = await nodeHttp(request);
        if (asked === which && when === 'behind') controller.abort();
        return response;
      };
      const connection = quickConnection(`${replay().origin}/${base}`, {
        http,
        signal: controller.signal,
        ...(secrets && { secrets }),
      });
      const { outcomes } = await gather([{ source, connection }], query);
      return { asked, late, outcome: outcomes[0] };
    }

    it('ends at each of its requests, keeps what came, and asks nothing more', async function () {
      this.timeout(60_000);
      const { asked: all, outcome } = await stoppedAt(0, 'before');
      assert.equal(outcome?.state, 'complete', outcome?.error?.message);
      for (let which = 1; which <= all; which += 1)
        for (const when of ['before', 'meanwhile', 'behind'] as const) {
          const stopped = await stoppedAt(which, when);
          const where = `${when} request ${which} of ${all}`;
          assert.equal(stopped.late, 0, `asked on, stopped ${where}`);
          assert.equal(stopped.outcome?.error, undefined, where);
          // What is on its way may arrive before it is stopped, and be the last.
          const isOver = when !== 'before' && stopped.outcome?.state === 'complete';
          assert.ok(isOver || stopped.outcome?.stopped === true, where);
        }
    });
  });
}
