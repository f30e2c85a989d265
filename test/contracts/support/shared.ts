import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The vendors' specifications and recorded answers, which are not the project's to keep. */
export const SHARED = env['POSTMORTEM_API_SPECS'] ?? join(ROOT, '../shared/apis');
const PACKAGES = join(ROOT, 'test-contracts/node_modules');
export const PRISM = join(PACKAGES, '@stoplight/prism-cli/dist/index.js');
export const EMULATE = join(PACKAGES, 'emulate/dist/index.js');
export const GRAPHQL = join(PACKAGES, 'graphql/index.js');

/** Skips the tests around it, and says aloud why, where what they need is not there. */
export function needs(suite: Mocha.Context, ...paths: readonly string[]): void {
  const missing = paths.find((path) => !existsSync(path));
  if (missing === undefined) return;
  console.log(`      skipped: ${missing} is not there`);
  suite.skip();
}
