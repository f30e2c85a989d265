import type { Server } from 'node:http';
import { serveByHand, servePage } from './serve-page.ts';
import { panelStates } from './states.ts';

/** The timeline panel, in a state of `panelStates`. Run it by hand: `npx tsx test/webview/harness.ts`. */
export const servePanel = async (port: number): Promise<Server> =>
  servePage(port, {
    title: 'Timeline',
    script: 'src/webview/main.tsx',
    host: 'test/webview/page-host.ts',
    styles: ['panel.css'],
    states: await panelStates(),
    stateName: 'state',
    attributes: 'data-document="file:///a.postmortem.md"',
  });

if (process.argv[1]?.endsWith('/harness.ts')) await serveByHand(servePanel, 4173);
