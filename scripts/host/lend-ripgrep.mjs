import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hosts } from './hosts.mjs';

const lent = join(
  hosts.newest.vscodeFolder,
  'node_modules/@vscode/ripgrep-universal/bin',
  `${process.platform}-${process.arch}`,
  'rg',
);
const missing = join(hosts.oldest.vscodeFolder, 'node_modules/@vscode/ripgrep/bin');

/** The oldest host downloads its search program in an install script, which we don't run; the newest ships one. */
export function lendRipgrep() {
  const target = join(missing, 'rg');
  if (existsSync(target) || !existsSync(lent)) return;
  mkdirSync(missing, { recursive: true });
  copyFileSync(lent, target);
}
