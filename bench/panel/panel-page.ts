import { readFileSync } from 'node:fs';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { parsePostmortem } from '../../src/core/document/parse.ts';
import { createFeed, type Feed } from '../../src/core/panel/feed.ts';
import type { ToPanel } from '../../src/core/panel/protocol.ts';
import type { TimelineEvent } from '../../src/core/timeline/event.ts';
import type { Page } from '../../test/support/host/playwright.ts';
import { THEMES } from '../../test/webview/themes.ts';
import { packed, type Packed } from './packed.ts';
import { panelScript } from './panel-script.ts';

export type PanelBrowser = Awaited<ReturnType<typeof launchBrowser>>;

declare global {
  interface Window {
    told?: readonly ToPanel[];
    /** Has the host search, in its own process; its answer is a message to the panel. */
    askHost?: (search: string) => Promise<Packed>;
  }
}

const SOURCES = Object.fromEntries(
  ['Slack', 'PagerDuty', 'Datadog', 'GitHub', 'Statuspage'].map((label) => [
    label.toLowerCase(),
    { label, icon: 'pulse' },
  ]),
);
/** The document of the recorded incident, so that phases and entries are drawn as well. */
const DRAFT = 'examples/postmortems/2026-11-18-checkout-pool.postmortem.md';

/** All that the host tells a new panel, as it tells it. */
export const messagesFor = async (events: readonly TimelineEvent[]): Promise<readonly ToPanel[]> =>
  (await hostWith(events)).told;

/** The host of a new panel, and all that it has told it. */
export async function hostWith(
  events: readonly TimelineEvent[],
): Promise<{ readonly feed: Feed; readonly told: readonly ToPanel[] }> {
  const told: ToPanel[] = [];
  const feed = createFeed((message) => told.push(message), SOURCES);
  // As while an import runs: looking for copies is the host's work, and not measured here.
  await feed.capture(events, true);
  feed.update(parsePostmortem(readFileSync(DRAFT, 'utf8')), {
    total: events.length,
    imports: [],
    running: false,
    documentOpen: true,
    canImport: true,
    sources: SOURCES,
  });
  feed.restart();
  return { feed, told };
}

/** The panel's script as it ships, in a page of its own that holds the host's messages ready. */
export async function panelPage(browser: PanelBrowser, told: readonly ToPanel[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const style = Object.entries(THEMES['vscode-dark'] ?? {}).map(
    ([name, value]) => `--vscode-${name}:${value}`,
  );
  await page.setContent(
    `<!doctype html><html style="${style.join(';')}"><body class="vscode-dark"><div id="root"></div>`,
  );
  for (const path of ['dist/webview/codicon.css', 'media/panel.css']) await page.addStyleTag({ path });
  // What runs our sources names every function, by a helper that a page has not.
  await page.addScriptTag({ content: 'globalThis.__name = (named) => named' });
  await page.evaluate(become, told.map(packed));
  await page.addScriptTag({ content: panelScript() });
  await page.locator('.waiting').waitFor({ state: 'attached' });
  return page;
}

/** Runs in the page. */
function become(messages: readonly Packed[]): void {
  const unpacked = (message: Packed): ToPanel =>
    JSON.parse(message, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('array' in value) || !('bytes' in value))
        return value;
      const bytes = Uint8Array.from(atob(String(value.bytes)), (letter) => letter.charCodeAt(0)).buffer;
      switch (value.array) {
        case 'Float64Array':
          return new Float64Array(bytes);
        case 'Uint32Array':
          return new Uint32Array(bytes);
        case 'Uint16Array':
          return new Uint16Array(bytes);
        default:
          return new Uint8Array(bytes);
      }
    });
  window.told = messages.map(unpacked);
  window.acquireVsCodeApi = () => ({
    getState: () => undefined,
    setState: () => undefined,
    postMessage: (intent) => {
      const { type, events, search } = intent as {
        readonly type: string;
        readonly events: readonly number[];
        readonly search: string;
      };
      if (type === 'search')
        void window.askHost?.(search).then((answer) => window.postMessage(unpacked(answer)));
      if (type !== 'read') return;
      window.postMessage({
        type: 'texts',
        texts: events.map((event) => ({
          event,
          text: `checkout error rate ${event}`,
          replies: 0,
          also: [],
        })),
      });
    },
  });
  window.peer = {
    paint: () => {
      for (const message of window.told ?? []) window.postMessage(message);
      delete window.told;
    },
    show: (start) => {
      const plan = document.querySelector('canvas.plan');
      const box = plan?.getBoundingClientRect();
      const deltaY = Math.round(start) % 2 === 0 ? 40 : -40;
      plan?.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY,
          shiftKey: Math.round(start) % 3 === 0,
          clientX: (box?.left ?? 0) + 400,
          clientY: (box?.top ?? 0) + 80,
          cancelable: true,
        }),
      );
    },
  };
}
