import { parseArgs } from 'node:util';
import type { Side } from '../core/actions/sync/sync-plan.ts';

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
export function syncOptions(args: readonly string[]): SyncOptions | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const { check = false, yes = false, format = 'text' } = values;
  const dryRun = values['dry-run'] ?? false;
  if ([check, yes, dryRun].filter(Boolean).length > 1)
    return '--check, --dry-run and --yes exclude each other.';
  if (format !== 'text' && format !== 'json') return '--format takes text or json.';
  const take = new Map<string, Side>();
  for (const one of values.take ?? []) {
    const [, field, side] = /^(.+\.(?:status|action|due))=(document|ticket)$/.exec(one) ?? [];
    if (field === undefined) return '--take is written as A1.status=ticket or A1.status=document.';
    take.set(field, side === 'ticket' ? 'ticket' : 'document');
  }
  const mode = check ? 'check' : dryRun ? 'dry-run' : yes ? 'yes' : 'ask';
  return {
    files: positionals.length > 0 ? positionals : ['.'],
    mode,
    format,
    take,
    unlink: values.unlink ?? [],
  };
}

const parseStrictly = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      yes: { type: 'boolean' },
      format: { type: 'string' },
      take: { type: 'string', multiple: true },
      unlink: { type: 'string', multiple: true },
    },
  });

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> | string {
  try {
    return parseStrictly(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
