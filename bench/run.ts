import { install } from '../scripts/install.mjs';
import { actions } from './actions.ts';
import { corpus } from './corpus.ts';
import { document } from './document.ts';
import type { Figure } from './figure.ts';
import { gather } from './gather.ts';
import { parse } from './parse.ts';
import { requireEntry } from './require-entry.ts';
import { wording } from './wording.ts';

const BENCHES: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  require: requireEntry,
  parse,
  document,
  gather,
  actions,
  wording,
  corpus,
  panel: async () => (await import('./panel.ts')).panel(),
  // Loaded only where it runs: it drives a whole VS Code.
  screen: async () => (await import('./screen.ts')).screen(),
};
/** Benches beside packages that only `bench/` has. */
const WITH_PEERS = ['document', 'wording', 'panel', 'corpus'];
/** Benches in the browser of the test host, or in a VS Code there. */
const HOSTED = ['panel', 'screen'];

const wanted = process.argv.slice(2);
const names = wanted.length === 0 ? Object.keys(BENCHES) : wanted;
await install({
  bench: names.some((name) => WITH_PEERS.includes(name)),
  host: names.some((name) => HOSTED.includes(name)),
});
for (const name of names) {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench) throw new Error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  for (const { goal = 1, ...figure } of await bench()) {
    const ratio = rounded(figure.ours_ms / figure.peer_ms);
    console.log(JSON.stringify({ ...figure, ratio, goal }));
  }
}

/** To three digits that count. */
function rounded(ratio: number): number {
  return Number(ratio.toPrecision(3));
}
