import { env } from 'node:process';
import { hosts } from '../../../scripts/host/hosts.mjs';

/** The VS Code that POSTMORTEM_VSCODE asks for: `newest`, unless it says `oldest`. */
export const wantedHost = () => (env['POSTMORTEM_VSCODE'] === 'oldest' ? hosts.oldest : hosts.newest);

/** The extension to drive: the packed one that POSTMORTEM_VSIX names, else the built one. */
export const wantedExtension = () => {
  const vsix = env['POSTMORTEM_VSIX'];
  return vsix === undefined ? 'built' : { vsix };
};
