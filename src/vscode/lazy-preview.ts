import type { MarkdownIt } from 'markdown-it';
import type { Exports } from './extension.ts';

/** Hands the preview our plugin; the module behind it is evaluated when a document is first rendered. */
export const lazyPreview: Exports = {
  extendMarkdownIt: (md) => {
    const preview = require('./preview.ts') as typeof import('./preview.ts');
    return preview.extendMarkdownIt(md as MarkdownIt) as typeof md;
  },
};
