import type { Arguments } from './arguments/spec.ts';
import type { PUBLISH } from './help/publish.ts';
import type { Resolution } from './push-options.ts';

export interface PublishOptions {
  readonly file: string;
  /** `dry-run` sends nothing; `ask` asks a person at a terminal; `yes` sends what is shown. */
  readonly mode: 'dry-run' | 'ask' | 'yes';
  /** Ids of publishers; empty where all that are configured are meant. */
  readonly to: Arguments<typeof PUBLISH>['values']['to'];
  /** Clears up what is unclear, instead of publishing. */
  readonly resolve: Resolution | undefined;
}

/** The options, or why they can't be taken. */
export function publishOptions({ values, file }: Arguments<typeof PUBLISH>): PublishOptions | string {
  const { yes, resolve, to, key, 'dry-run': dryRun, 'not-made': notMade } = values;
  const said: Resolution =
    key !== undefined ? { kind: 'key', key } : notMade ? { kind: 'not-made' } : { kind: 'look' };
  if (said.kind !== 'look' && to.length !== 1)
    return 'Say where: --resolve --to confluence --key KEY, or --not-made.';
  const mode = dryRun ? 'dry-run' : yes ? 'yes' : 'ask';
  return { file, mode, to, resolve: resolve ? said : undefined };
}
