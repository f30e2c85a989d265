import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../support/root.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { broken, nothing } from './record.mjs';

const guard = inRoot('scripts/support/refuse-network.cjs');

/**
 * From here on every Node process that is started reaches nothing outside of this machine, browsers included (see
 * `browser.mjs`), and what tries is written down.
 * @returns {() => import('./record.mjs').Results} What was tried until then: a test of its own.
 */
export function refuseNetwork() {
  const log = join(temporaryFolder().path, 'refused');
  process.env['POSTMORTEM_REFUSED'] = log;
  process.env['NODE_OPTIONS'] =
    `${process.env['NODE_OPTIONS'] ?? ''} --require ${JSON.stringify(guard)}`.trim();
  return () => {
    const tried = existsSync(log) ? [...new Set(readFileSync(log, 'utf8').trim().split('\n'))] : [];
    return tried.length === 0
      ? { ...nothing, passed: 1, lines: ['  ✔ nothing outside of this machine was asked for'] }
      : broken('nothing outside of this machine is asked for', tried.join('\n'));
  };
}

const wanted = () => process.env['POSTMORTEM_REFUSED'] !== undefined;

/** Extensions that bring the guard into the editor's extension host. */
export const guardExtensions = () => (wanted() ? [inRoot('scripts/host/network-guard')] : []);

/** The guard, for a process whose environment is made anew. */
export const guardEnvironment = () =>
  !wanted()
    ? {}
    : {
        POSTMORTEM_REFUSED: process.env['POSTMORTEM_REFUSED'],
        NODE_OPTIONS: process.env['NODE_OPTIONS'],
        POSTMORTEM_GUARD: guard,
        // The editor's own: it would look there for other extensions.
        EXTENSIONS_GALLERY: '{"serviceUrl":""}',
      };
