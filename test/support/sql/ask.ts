import { DuckDBInstance } from '@duckdb/node-api';

export type Answer = Readonly<Record<string, unknown>>;

/** A database in memory that reads files of this machine and asks nobody else. */
export async function useDuckDb<T>(
  use: (ask: (sql: string) => Promise<readonly Answer[]>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    return await use(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
