import type { MarkdownIt } from 'markdown-it';
import { postmortemPlugin, type Renderer } from '../core/render/plugin.ts';
import type { Exports } from './extension.ts';

/** What `activate()` returns to the built-in Markdown preview: our plugin, which loads the rest with the first postmortem. */
export const preview: Exports = {
  extendMarkdownIt: (md) => postmortemPlugin(md as MarkdownIt, loadRenderer) as typeof md,
};

/** markdown-it renders in one go, so that import() would come too late; the bundler keeps this apart (esbuild.mjs). */
function loadRenderer(): Renderer {
  const { renderer } = require('./preview-renderer.ts') as typeof import('./preview-renderer.ts');
  return renderer;
}
