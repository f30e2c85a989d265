import type { Arguments } from './arguments/spec.ts';
import type { Side } from '../core/actions/sync/sync-plan.ts';
import type { SYNC } from './help/sync.ts';

export interface SyncOptions {
  readonly files: readonly string[];
  /** `check` and `dry-run` change nothing; `ask` asks a person at a terminal; `yes` does what needs no choice. */
  readonly mode: 'check' | 'dry-run' | 'ask' | 'yes';
  readonly format: 'text' | 'json';
  /** What a person chose beforehand: `A1.status` → the side that holds. */
  readonly take: ReadonlyMap<string, Side>;
  /** Items whose ticket is gone and whose key is to be taken out. */
  readonly unlink: readonly string[];
}

/** The options, or why they can't be taken. */
export function syncOptions({ values, files }: Arguments<typeof SYNC>): SyncOptions | string {
  const { check, yes, format, unlink, 'dry-run': dryRun } = values;
  const take = new Map<string, Side>();
  for (const one of values.take) {
    const [, field, side] = /^(.+\.(?:status|action|due))=(document|ticket)$/.exec(one) ?? [];
    if (field === undefined) return '--take is written as A1.status=ticket or A1.status=document.';
    take.set(field, side === 'ticket' ? 'ticket' : 'document');
  }
  const mode = check ? 'check' : dryRun ? 'dry-run' : yes ? 'yes' : 'ask';
  return { files, mode, format, take, unlink };
}
