import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const STYLES = ['media/preview.css', 'src/core/render/export/page.css'];
const SEARCH = 'src/core/render/export/site-search.js';

/** The styles of the preview with those of the exported page behind them, and the one script of a site's index, as texts. */
export async function pageStyle(root: URL): Promise<string> {
  const read = (file: string): Promise<string> => readFile(new URL(file, root), 'utf8');
  const styles = (await Promise.all(STYLES.map(read))).join('\n');
  const style = await transform(styles, { loader: 'css', minify: true });
  const script = await transform(await read(SEARCH), {
    loader: 'js',
    minify: true,
    target: 'es2020',
    format: 'iife',
  });
  const code = script.code.trim();
  const hash = createHash('sha256').update(code).digest('base64');
  return `// Made by npm run generate from ${[...STYLES, SEARCH].join(', ')}.
export const PAGE_STYLE = ${JSON.stringify(style.code.trim())};

export const SEARCH_SCRIPT = ${JSON.stringify(code)};

/** What the policy of the page names the script by. */
export const SEARCH_HASH = ${JSON.stringify(`sha256-${hash}`)};
`;
}
