import { parseArgs } from 'node:util';

export interface PushOptions {
  readonly file: string;
  /** `dry-run` sends nothing; `ask` asks a person at a terminal; `yes` sends what is shown. */
  readonly mode: 'dry-run' | 'ask' | 'yes';
  /** The items that are meant; empty where all are. */
  readonly items: readonly string[];
  /** Clears up what is unclear, instead of pushing: by looking again, or as a person says of one item. */
  readonly resolve: Resolution | undefined;
}

export type Resolution =
  { readonly kind: 'look' } | { readonly kind: 'key'; readonly key: string } | { readonly kind: 'not-made' };

/** The options, or why they can't be taken. */
export function pushOptions(args: readonly string[]): PushOptions | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    return 'Name the one postmortem to push: postmortem push postmortems/checkout.postmortem.md';
  const { yes = false, resolve = false, item: items = [] } = values;
  const dryRun = values['dry-run'] ?? false;
  if (yes && dryRun) return '--dry-run and --yes exclude each other.';
  const said = resolution(values, items);
  if (typeof said === 'string') return said;
  if (said.kind !== 'look' && !resolve) return '--key and --not-made go with --resolve.';
  if (resolve && (yes || dryRun)) return '--resolve goes without --dry-run and --yes.';
  const mode = dryRun ? 'dry-run' : yes ? 'yes' : 'ask';
  return { file, mode, items, resolve: resolve ? said : undefined };
}

function resolution(
  { key, 'not-made': notMade = false }: { readonly key?: string; readonly 'not-made'?: boolean },
  items: readonly string[],
): Resolution | string {
  if (key === undefined && !notMade) return { kind: 'look' };
  if (key !== undefined && notMade) return '--key and --not-made exclude each other.';
  if (items.length !== 1) return 'Say which item: --resolve --item A1 --key KEY, or --not-made.';
  return key === undefined ? { kind: 'not-made' } : { kind: 'key', key };
}

const parseStrictly = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      yes: { type: 'boolean' },
      item: { type: 'string', multiple: true },
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
