import type { Renderer } from '../core/render/plugin.ts';

/** What an entry loads at the first use of any of it. */
export interface Parts {
  /** All features in one go: many small parts would take longer to find than to read. */
  readonly loadFeatures: () => Promise<typeof import('./features/index.ts')>;
  /** Another extension adds a source: it wants to hear at once what of it can't be used. */
  loadSources(): typeof import('./captured/sources.ts');
  /** markdown-it renders in one go, so this can't wait. */
  readonly loadRenderer: () => Renderer;
}

/** The bundler evaluates neither before it is asked for. */
export const parts: Parts = {
  loadFeatures: () => import('./features/index.ts'),
  loadSources: () => require('./captured/sources.ts') as typeof import('./captured/sources.ts'),
  loadRenderer: () => {
    const { renderer } = require('./preview-renderer.ts') as typeof import('./preview-renderer.ts');
    return renderer;
  },
};
