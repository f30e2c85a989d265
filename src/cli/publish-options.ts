import { parseArgs } from 'node:util';
import type { Resolution } from './push-options.ts';

export interface PublishOptions {
  readonly file: string;
  /** `dry-run` sends nothing; `ask` asks a person at a terminal; `yes` sends what is shown. */
  readonly mode: 'dry-run' | 'ask' | 'yes';
  /** Ids of publishers; empty where all that are configured are meant. */
  readonly to: readonly string[];
  /** Clears up what is unclear, instead of publishing. */
  readonly resolve: Resolution | undefined;
}

/** The options, or why they can't be taken. */
export function publishOptions(args: readonly string[]): PublishOptions | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    return 'Name the one postmortem to publish: postmortem publish postmortems/checkout.postmortem.md --to confluence';
  const { yes = false, resolve = false, to = [], key } = values;
  const [dryRun, notMade] = [values['dry-run'] ?? false, values['not-made'] ?? false];
  if (yes && dryRun) return '--dry-run and --yes exclude each other.';
  if (resolve && (yes || dryRun)) return '--resolve goes without --dry-run and --yes.';
  if (key !== undefined && notMade) return '--key and --not-made exclude each other.';
  const said: Resolution =
    key !== undefined ? { kind: 'key', key } : notMade ? { kind: 'not-made' } : { kind: 'look' };
  if (said.kind !== 'look' && !resolve) return '--key and --not-made go with --resolve.';
  if (said.kind !== 'look' && to.length !== 1)
    return 'Say where: --resolve --to confluence --key KEY, or --not-made.';
  const mode = dryRun ? 'dry-run' : yes ? 'yes' : 'ask';
  return { file, mode, to, resolve: resolve ? said : undefined };
}

const parseStrictly = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      yes: { type: 'boolean' },
      resolve: { type: 'boolean' },
      key: { type: 'string' },
      'not-made': { type: 'boolean' },
    },
  });

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> | string {
  try {
    return parseStrictly(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
