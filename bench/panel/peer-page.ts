import { build } from 'esbuild';
import type { Page } from '../../test/support/host/playwright.ts';
import type { PanelBrowser } from './panel-page.ts';

export type PeerName = 'vis-timeline' | 'd3-svg' | 'echarts';

/** A page with nothing but a peer. */
export async function peerPage(browser: PanelBrowser, name: PeerName): Promise<Page> {
  const bundle = await build({
    entryPoints: [`bench/panel/peers/${name}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    nodePaths: ['bench/node_modules'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.setContent('<!doctype html><body style="margin:0">');
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  return page;
}
