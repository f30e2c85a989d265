import { gzipSync } from 'node:zlib';
import type { Figure } from '../figure.ts';
import { panelScript } from './panel-script.ts';

const BUDGET_KB = 60;

/** What the panel's script weighs as it ships, compressed. */
export function scriptSize(): readonly Figure[] {
  const bytes = gzipSync(panelScript()).length;
  const ours_ms = Math.round(bytes / 100) / 10;
  return [{ bench: "panel: its script, gzip'ed", ours_ms, peer: 'budget', peer_ms: BUDGET_KB, unit: 'KB' }];
}
