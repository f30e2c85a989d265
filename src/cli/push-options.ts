import type { Arguments } from './arguments/spec.ts';
import type { PUSH } from './help/push.ts';

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
export function pushOptions({ values, file }: Arguments<typeof PUSH>): PushOptions | string {
  const { yes, resolve, item: items, 'dry-run': dryRun } = values;
  const said = resolution(values, items);
  if (typeof said === 'string') return said;
  const mode = dryRun ? 'dry-run' : yes ? 'yes' : 'ask';
  return { file, mode, items, resolve: resolve ? said : undefined };
}

function resolution(
  { key, 'not-made': notMade }: Arguments<typeof PUSH>['values'],
  items: readonly string[],
): Resolution | string {
  if (key === undefined && !notMade) return { kind: 'look' };
  if (items.length !== 1) return 'Say which item: --resolve --item A1 --key KEY, or --not-made.';
  return key === undefined ? { kind: 'not-made' } : { kind: 'key', key };
}
