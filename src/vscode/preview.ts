import type { MarkdownIt } from 'markdown-it';
import { postmortemPlugin } from '../core/render/plugin.ts';
import type { Parts } from './parts.ts';

/** What the built-in Markdown preview asks of an extension. */
export interface Preview {
  extendMarkdownIt<T>(md: T): T;
}

/** What `activate()` returns to the built-in Markdown preview: our plugin, which loads the rest with the first postmortem. */
export const preview = ({ loadRenderer }: Parts): Preview => ({
  extendMarkdownIt: (md) => postmortemPlugin(md as MarkdownIt, loadRenderer) as typeof md,
});
