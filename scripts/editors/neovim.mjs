// A Neovim for test/cli/lsp/neovim.test.ts: the one on the PATH, else Debian's package, unpacked into out/neovim without
// being installed. Alone: node scripts/editors/neovim.mjs. POSTMORTEM_NEOVIM=no leaves it alone.
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../support/root.mjs';
import { run } from '../support/run.mjs';

const place = inRoot('out/neovim');
const program = `${place}/usr/bin/nvim`;

/**
 * @typedef {object} Neovim
 * @property {string} command
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Unpacks it where that is possible.
 * @returns {Promise<Neovim | string>} Why there is none.
 */
export async function findNeovim() {
  if (process.env['POSTMORTEM_NEOVIM'] === 'no') return 'POSTMORTEM_NEOVIM says no';
  if ((await output('nvim', ['--version'])) !== undefined) return { command: 'nvim', env: {} };
  if (!existsSync(program)) {
    if (!existsSync('/etc/debian_version')) return 'it is not on the PATH, and this is no Debian';
    console.log('Unpacking Neovim from Debian (6 MB, once).');
    const failed = await unpack();
    if (failed !== undefined) return failed;
  }
  const found = { command: program, env: await environment() };
  const works = (await output(program, ['--version'], found.env)) !== undefined;
  return works ? found : `${program} can't be run`;
}

const BESIDE = ['libluajit-5.1-2', 'libuv1'];

/** @returns {Promise<string | undefined>} Why it can't be. */
async function unpack() {
  await mkdir(place, { recursive: true });
  const uris = await output('apt-get', [
    '-qq',
    '--print-uris',
    '--no-install-recommends',
    'install',
    'neovim',
  ]);
  const packages = (uris ?? '').split('\n').flatMap((line) => /\/([^/_]+)_[^/]*\.deb'/.exec(line)?.[1] ?? []);
  if (!packages.includes('neovim')) return 'apt-get has no neovim; apt-get update may help';
  const files = await output('apt-get', ['-qq', 'download', ...packages], {}, place);
  // Unpacked, it needs what apt may hold for installed already, by another name.
  for (const one of BESIDE) await output('apt-get', ['-qq', 'download', one], {}, place);
  if (files === undefined) return `apt-get can't download ${packages.join(' ')}`;
  for (const file of (await readdir(place)).filter((name) => name.endsWith('.deb')))
    if ((await output('dpkg', ['-x', file, '.'], {}, place)) === undefined)
      return `dpkg can't unpack ${file}`;
  return existsSync(program) ? undefined : `${program} is not in the packages`;
}

async function environment() {
  const libraries = (await readdir(`${place}/usr/lib`)).map((name) => `${place}/usr/lib/${name}`);
  return { LD_LIBRARY_PATH: libraries.join(':'), VIMRUNTIME: `${place}/usr/share/nvim/runtime` };
}

/**
 * What a program prints; undefined where it fails or there is none.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 */
async function output(command, args, env = {}, cwd = inRoot('.')) {
  try {
    const options = { env: { ...process.env, ...env }, quiet: true, timeoutSeconds: 120, cwd };
    const { code, output: said } = await run(command, [...args], options);
    return code === 0 ? said : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await findNeovim();
  console.log(
    typeof found === 'string' ? `There is no Neovim: ${found}` : `Neovim is there: ${found.command}`,
  );
  process.exit(typeof found === 'string' ? 1 : 0);
}
