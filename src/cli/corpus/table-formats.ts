export const TABLE_FORMATS = ['jsonl', 'csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface TablesOptions {
  readonly files: readonly string[];
  readonly format: TableFormat;
  readonly folder: string;
}
