import { spawnSync } from 'node:child_process';
import { median } from './median.ts';
import type { Figure } from './figure.ts';

const RUNS = 20;
const BUDGET = 30;

/** What the editor waits for before `activate`: the entry required in a fresh process, with `vscode` stubbed. */
const SCRIPT = `
const Module = require('node:module');
const load = Module._load;
const stub = new Proxy({}, { get: () => class {} });
Module._load = (name, ...rest) => (name === 'vscode' ? stub : load(name, ...rest));
const start = process.hrtime.bigint();
require('./dist/main.cjs');
console.log(Number(process.hrtime.bigint() - start) / 1e6);
`;

/** Requiring the extension's entry, against the budget of 30 ms. Build first: `npm run build -- --production`. */
export function requireEntry(): readonly Figure[] {
  const times = Array.from({ length: RUNS }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', SCRIPT], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return Number(stdout);
  });
  return [{ bench: 'require', ours_ms: median(times), peer: 'budget', peer_ms: BUDGET }];
}
