import { configFor, UnreadConfig } from '../config.ts';

interface WithConfig {
  /** The files whose `.postmortem.yaml` is known, or that have none. */
  readonly known: readonly string[];
  /** Why the others can't be checked, in a sentence for each configuration that can't be read. */
  readonly unread: readonly string[];
}

/** Parts files by whether it is known what holds for them. */
export async function withConfig(files: readonly string[]): Promise<WithConfig> {
  const known: string[] = [];
  const below = new Map<string, string[]>();
  for (const file of files) {
    const what = await configFor(file).then(() => undefined, whatIsUnread);
    if (what === undefined) known.push(file);
    else below.set(what, [...(below.get(what) ?? []), file]);
  }
  const unread = [...below].map(
    ([what, own]) =>
      `${what}, so ${own.length === 1 ? `${own[0]} was` : `the ${own.length} files below it were`} not checked. Make it readable, or take it away.`,
  );
  return { known, unread };
}

function whatIsUnread(error: unknown): string {
  if (error instanceof UnreadConfig) return error.what;
  throw error;
}
