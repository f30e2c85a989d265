import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { guardExtensions } from '../suites/network.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { installVsix, unpackExtension } from './extension.mjs';
import { hosts } from './hosts.mjs';
import { startReplay } from './replay.mjs';
import { startServer } from './server.mjs';
import { replayTokens, writeServerSettings } from './settings.mjs';
import { freshWorkspace } from './workspace.mjs';

/**
 * @typedef {object} HostOptions
 * @property {import('./hosts.mjs').Host} [host]
 * @property {'built' | 'none' | { readonly vsix: string }} [extension] What is installed: the built
 *   extension unpacked, nothing (it will be loaded under development), or a packed one.
 * @property {boolean} [driver] See ServerOptions.
 * @property {readonly string[]} [helpers] Folders of extensions that are installed beside it.
 * @property {string} [folder] What the workspace is a copy of; the examples where it is unset.
 * @property {boolean} [keepSaved] The workspace stays at the end where something was saved in it.
 * @property {NodeJS.ProcessEnv} [env]
 * @property {Readonly<Record<string, unknown>>} [settings] User settings over the quiet ones.
 */

/**
 * Starts all that a person, or a test in their place, needs: the replay services, a fresh copy of the
 * examples, and a VS Code server set up to use both.
 * @param {HostOptions} [options]
 */
export async function openHost({
  host = hosts.newest,
  extension = 'built',
  driver = false,
  helpers = [],
  folder,
  keepSaved = false,
  env = {},
  settings = {},
} = {}) {
  /** @type {(() => void)[]} */
  const ends = [];
  const stop = () =>
    ends
      .splice(0)
      .reverse()
      .forEach((end) => end());
  try {
    const data = temporaryFolder();
    ends.push(data.remove);
    const workspace = await freshWorkspace(folder, { keepSaved });
    ends.push(workspace.remove);
    const replay = await startReplay();
    ends.push(replay.stop);
    writeServerSettings(join(data.path, 'u'), replay.origin, settings);
    await addExtension(host, extension, data.path);
    for (const helper of [...helpers, ...guardExtensions()])
      cpSync(helper, join(data.path, 'x', basename(helper)), { recursive: true });
    const tests = { POSTMORTEM_REPLAY: replay.origin };
    const server = await startServer({
      host,
      folder: data.path,
      driver,
      env: { ...replayTokens, ...tests, ...env },
    });
    ends.push(server.stop);
    return {
      server,
      workspace: workspace.path,
      replay: replay.origin,
      replayEnded: replay.ended,
      data: data.path,
      url: folderUrl(server, workspace.path),
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** @typedef {Awaited<ReturnType<typeof openHost>>} OpenHost */

/**
 * @param {import('./hosts.mjs').Host} host
 * @param {NonNullable<HostOptions['extension']>} extension
 * @param {string} folder
 */
async function addExtension(host, extension, folder) {
  const extensions = join(folder, 'x');
  mkdirSync(extensions, { recursive: true });
  if (extension === 'built') unpackExtension(extensions);
  else if (extension !== 'none') await installVsix(host, extension.vsix, folder);
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {string} workspace
 */
const folderUrl = (server, workspace) => `${server.origin}/?folder=${encodeURI(workspace)}`;
