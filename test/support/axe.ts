import { readFile } from 'node:fs/promises';
import type { Page } from './host/playwright.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}
interface Axe {
  run(context: unknown, options: unknown): Promise<AxeResults>;
}
declare global {
  interface Window {
    axe?: Axe;
  }
}

/** What of a page is against the rules of accessibility, a line each. The page's own policy forbids no evaluation of ours. */
export async function violations(page: Page): Promise<readonly string[]> {
  const source = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
  await page.evaluate(source);
  const results = await page.evaluate(() => window.axe?.run(document, { resultTypes: ['violations'] }));
  if (!results) throw new Error('axe-core did not start.');
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
}
