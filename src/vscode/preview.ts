import type { MarkdownIt } from 'markdown-it';
import { postmortemPlugin, type Renderer } from '../core/render/plugin.ts';

/** What `activate()` returns to the built-in Markdown preview: our plugin, which loads what it needs with the first postmortem. */
export const extendMarkdownIt = (md: MarkdownIt): MarkdownIt =>
  // markdown-it renders in one go, so that import() would come too late; the bundler keeps this unevaluated.
  postmortemPlugin(md, () => require('../core/render/parts.ts') as Renderer);
