import type { Figure } from './figure.ts';
import { parse } from './parse.ts';
import { requireEntry } from './require-entry.ts';

const BENCHES: Readonly<Record<string, () => readonly Figure[]>> = { require: requireEntry, parse };

const wanted = process.argv.slice(2);
const names = wanted.length === 0 ? Object.keys(BENCHES) : wanted;
for (const name of names) {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench) throw new Error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  for (const figure of bench()) {
    const ratio = Math.round((figure.ours_ms / figure.peer_ms) * 100) / 100;
    console.log(JSON.stringify({ ...figure, ratio, goal: 1 }));
  }
}
