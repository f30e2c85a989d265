import type { Server } from 'node:http';
import { serveByHand, servePage } from '../serve-page.ts';
import { insightsStates } from './insights-states.ts';

/** The insights, in a state of `insightsStates`. Run them by hand: `npx tsx test/webview/insights/insights-harness.ts`. */
export const serveInsights = async (port: number): Promise<Server> =>
  servePage(port, {
    title: 'Insights',
    script: 'src/webview/insights/main.tsx',
    host: 'test/webview/insights/insights-page-host.ts',
    styles: ['panel.css', 'insights.css'],
    states: await insightsStates(),
    stateName: 'insightsState',
    policy: 'img-src data:',
  });

if (process.argv[1]?.endsWith('/insights-harness.ts')) await serveByHand(serveInsights, 4174);
