import { parseArgs } from 'node:util';

export interface ReviewOptions {
  readonly files: readonly string[];
  readonly format: 'markdown' | 'github';
  readonly post: boolean;
  /** Number of the request; else what the CI, or the branch, says. */
  readonly pull: string | undefined;
  readonly since: string | undefined;
}

/** The options, or why they can't be taken. */
export function reviewOptions(args: readonly string[]): ReviewOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        post: { type: 'boolean' },
        pull: { type: 'string' },
        since: { type: 'string' },
      },
    });
    const { format = 'markdown', post = false, pull, since } = values;
    if (format !== 'markdown' && format !== 'github') return '--format takes markdown, github.';
    if (pull !== undefined && !/^\d+$/.test(pull))
      return '--pull takes the number of a pull or merge request.';
    if (positionals.length === 0)
      return 'Name the postmortems: postmortem review postmortems/*.postmortem.md';
    return { files: positionals, format, post, pull, since };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
