import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startReplay } from '../host/replay.mjs';
import { replayTokens, writeDesktopSettings } from '../host/settings.mjs';
import { freshWorkspace } from '../host/workspace.mjs';
import { run } from '../support/run.mjs';
import { root } from '../support/root.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { next } from './next.mjs';
import { sayWhenEnded } from './replay-ended.mjs';

/** The `code` command, where a person can see its window: undefined without a display, without it, and in CI. */
export function desktopCommand() {
  const { CI, DISPLAY, WAYLAND_DISPLAY, PATH = '' } = process.env;
  const display = process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
  if (CI !== undefined || !display) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/**
 * Opens desktop VS Code on a fresh workspace, and returns its exit code when its window is closed.
 * A profile of its own: otherwise a VS Code that runs already takes the call over, the environment is lost
 * and Ctrl-C ends nothing.
 * @param {string} code
 */
export async function startDesktop(code) {
  const profile = temporaryFolder();
  const userData = join(profile.path, 'u');
  const workspace = await freshWorkspace(undefined, { keepSaved: true });
  const replay = await startReplay();
  void sayWhenEnded(replay.ended);
  writeDesktopSettings(userData, replay.origin);
  console.log(`\nVS Code opens on ${workspace.path}\n${next}\n`);
  const own = [
    '--user-data-dir',
    userData,
    '--extensions-dir',
    join(profile.path, 'x'),
    '--disable-workspace-trust',
  ];
  const args = ['--wait', '--new-window', ...own, `--extensionDevelopmentPath=${root}`, workspace.path];
  const shell = process.platform === 'win32';
  // Windows starts a batch file only through its shell, which wants paths with spaces quoted.
  const quoted = shell ? args.map((argument) => `"${argument}"`) : args;
  const result = await run(shell ? `"${code}"` : code, quoted, {
    env: { ...process.env, ...replayTokens },
    shell,
  });
  return result.code;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
