/**
 * All of the extension in one file, as the build makes it: the entry of the web host, which can load no other file, and
 * what the small entry of the Node host loads the rest from. So nothing ships twice.
 */
export { activate } from './web.ts';
export { parts } from './parts.ts';

/** What only a Node host may load. */
export const nodeParts = {
  git: () => import('../node/git-review.ts'),
  http: () => import('../node/http.ts'),
  moved: () => import('../node/moved-files.ts'),
  outbox: () => import('../node/outbox.ts'),
  proofs: () => import('../node/proofs.ts'),
  syncBases: () => import('../node/sync-bases.ts'),
};
