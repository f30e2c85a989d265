import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, CellType, Column, Row } from '../../core/corpus/tables/table.ts';

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** Days and instants keep their types; every column may be null. */
export function asParquet(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const schema: Element[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): Element => ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[type] })),
  ];
  const columnData = columns.map(({ name, type }) => ({
    name,
    data: rows.map((row) => valueOf(type, row[name])),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema }));
}

const ELEMENTS: Readonly<Record<CellType, Pick<Element, 'type' | 'converted_type' | 'logical_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
};

function valueOf(type: CellType, cell: Cell): unknown {
  if (cell === undefined) return undefined;
  if (type === 'integer') return BigInt(Math.round(Number(cell)));
  if (type === 'day') return new Date(`${String(cell)}T00:00:00Z`);
  return type === 'instant' ? new Date(Number(cell)) : cell;
}
