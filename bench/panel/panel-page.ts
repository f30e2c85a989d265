import { launchBrowser } from '../../scripts/host/browser.mjs';

export type PanelBrowser = Awaited<ReturnType<typeof launchBrowser>>;
