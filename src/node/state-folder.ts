import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where state of this user on this machine lives: XDG_STATE_HOME, or what the platform has in its place. */
export function stateFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const xdg = env['XDG_STATE_HOME'];
  // The base directory specification has relative paths ignored.
  if (xdg?.startsWith('/')) return join(xdg, 'postmortem');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'postmortem');
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'postmortem', 'State');
  return join(home, '.local', 'state', 'postmortem');
}
