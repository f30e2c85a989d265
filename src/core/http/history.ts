/** The history of a repository on this machine, whoever reads it: the editor's Git extension or `git` itself. */
export interface History {
  /** The commits between two instants (ms since the epoch) that the checked-out branch has, in any order. */
  commits(since: number, until: number, signal: AbortSignal): Promise<readonly Commit[]>;
  /** Names of the tags by the hash of their commit. */
  tags(signal: AbortSignal): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Where it is pushed to, as Git has it: may hold a password, so it is never shown. */
  readonly remote: string | undefined;
}

export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: string | undefined;
  /** When it came into the history, in milliseconds since the epoch. */
  readonly at: number;
  readonly message: string;
}
