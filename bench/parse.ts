import MarkdownIt from 'markdown-it';
import { readFileSync } from 'node:fs';
import { parsePostmortem } from '../src/core/document/parse.ts';
import { median } from './median.ts';
import type { Figure } from './figure.ts';

const RUNS = 15;
const EXAMPLE = 'examples/postmortems/2026-11-18-checkout-pool.postmortem.md';

/** Reading a keystroke's document, sections cached as they are while typing, beside markdown-it's block parser. */
export function parse(): readonly Figure[] {
  const example = readFileSync(EXAMPLE, 'utf8');
  const long =
    example +
    '\n\nA paragraph that somebody wrote, with `code` and a [link](https://example.com).\n'.repeat(5000);
  return [figure('parse', example), figure('parse 15,000 lines', long)];
}

/** Ours and the peer's in turn, so that a slower moment of the machine meets both. */
function figure(bench: string, text: string): Figure {
  const peer = new MarkdownIt();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(time(() => parsePostmortem(`${text}${run}`)));
    theirs.push(time(() => peer.parse(`${text}${run}`, {})));
  }
  return { bench, ours_ms: median(ours), peer: 'markdown-it', peer_ms: median(theirs) };
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
