// A real Redmine, from Debian's own packages, for the tests in test/contracts/redmine.test.ts. Run by
// npm run test:contracts, or alone: node scripts/contracts/redmine.mjs. POSTMORTEM_REDMINE=no leaves it alone.
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';
import { pathToFileURL } from 'node:url';
import { run } from '../support/run.mjs';

const place = '/usr/share/redmine/bin/rails';
const packages = ['redmine', 'redmine-sqlite', 'puma', 'sqlite3'];

/** The packages' own step behind the installation picks another Bundler otherwise, and fails. */
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', BUNDLER_VERSION: '2.3.15' };

/**
 * Installs it where that is possible.
 * @returns {Promise<string | undefined>} why there is none; undefined where there is one now
 */
export async function installRedmine() {
  if (existsSync(place)) return undefined;
  if (process.env['POSTMORTEM_REDMINE'] === 'no') return 'POSTMORTEM_REDMINE says no';
  if (!existsSync('/etc/debian_version')) return 'this is no Debian';
  if (getuid?.() !== 0) return 'only root can install packages';
  console.log('Installing Redmine with SQLite from Debian (about 100 packages, a minute, once).');
  const failed = (await apt('update')) ?? (await apt('install', '--no-install-recommends', ...packages));
  if (failed !== undefined) return failed;
  return existsSync(place) ? undefined : `${place} is not there after the installation`;
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>}
 */
async function apt(...args) {
  try {
    const { code, output } = await run('apt-get', ['-qq', '--yes', ...args], {
      env,
      quiet: true,
      timeoutSeconds: 600,
    });
    return code === 0 ? undefined : `apt-get ${args[0]} failed:\n${output.slice(-1500)}`;
  } catch (error) {
    return `apt-get can't be run: ${error instanceof Error ? error.message : String(error)}`;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const why = await installRedmine();
  console.log(why === undefined ? 'Redmine is there.' : `There is no Redmine: ${why}`);
  process.exit(why === undefined ? 0 : 1);
}
