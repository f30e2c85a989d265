import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from './run.mjs';

/**
 * Runs npm in a folder. `spawn('npm')` doesn't work on Windows (npm is a batch file there), so we call the
 * script that npm itself tells its children about.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export const npm = (args, cwd) =>
  runNode([npmScript(), ...args], { cwd, env: cleanEnvironment(), quiet: true });

function npmScript() {
  const told = process.env['npm_execpath'];
  if (told !== undefined && /npm-cli\.c?js$/.test(told)) return told;
  const bin = dirname(process.execPath);
  const candidates = [
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined)
    throw new Error('npm was not found beside Node. Run this through npm: "npm start" or "npm test".');
  return found;
}

/** An npm inside an npm script must not take the outer package for its own. */
function cleanEnvironment() {
  const own =
    /^(npm_config_local_prefix|npm_config_(omit|include|workspace|workspaces|prefix|global)|npm_package_.*|npm_lifecycle_.*|npm_command|INIT_CWD|NODE_ENV)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
