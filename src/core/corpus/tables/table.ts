/** `day` is `YYYY-MM-DD`, `instant` is milliseconds since the epoch. */
export type CellType = 'text' | 'integer' | 'boolean' | 'day' | 'instant';

/** Undefined: nothing is said of it. */
export type Cell = string | number | boolean | undefined;

export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly about: string;
}

/** A table of the star: one row a thing, its columns in order. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
}

export type Row = Readonly<Record<string, Cell>>;
