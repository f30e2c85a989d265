import type { Connection } from '../connection.ts';

interface Patience {
  /** Waits in ms before each look-up, as long as a search may not show what is new. */
  readonly settles: readonly number[];
  readonly connection: Pick<Connection, 'wait'>;
  /** What is said while it waits. */
  readonly why: string;
  /** How long ago it was sent (ms); waits that would have been over by then are left out. */
  readonly elapsed?: number;
}

/** Looks until the vendor's search must have seen it; undefined where it never shows. @throws ConnectorError */
export async function lookPatiently<T>(
  look: () => Promise<T | undefined>,
  { settles, connection, why, elapsed = 0 }: Patience,
): Promise<T | undefined> {
  let due = 0;
  for (const ms of settles) {
    due += ms;
    if (due <= elapsed) continue;
    await connection.wait(ms, why);
    const found = await look();
    if (found) return found;
  }
  return undefined;
}
