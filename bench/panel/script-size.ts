import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../figure.ts';

const BUDGET_KB = 60;

/** What the panel's script weighs as it ships, compressed. */
export function scriptSize(): readonly Figure[] {
  const bytes = gzipSync(readFileSync('dist/webview/timeline.js')).length;
  const ours_ms = Math.round(bytes / 100) / 10;
  return [{ bench: "panel: its script, gzip'ed", ours_ms, peer: 'budget', peer_ms: BUDGET_KB, unit: 'KB' }];
}
