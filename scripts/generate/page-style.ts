import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** The styles of the preview and those of the exported page behind them, as one text that the core can put into a page. */
export async function pageStyle(root: URL): Promise<string> {
  const files = ['media/preview.css', 'src/core/render/export/page.css'];
  const styles = await Promise.all(files.map((file) => readFile(new URL(file, root), 'utf8')));
  const { code } = await transform(styles.join('\n'), { loader: 'css', minify: true });
  return `// Made by npm run generate from ${files.join(' and ')}.\nexport const PAGE_STYLE =\n  ${JSON.stringify(code.trim())};\n`;
}
