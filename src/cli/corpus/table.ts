export interface Column {
  readonly title: string;
  /** Figures stand at the right. */
  readonly right?: boolean;
}

/** Columns with two spaces between them; the last one is as long as it is. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => lengthOf(row[index] ?? ''))));
  return all
    .map((row) => {
      const cells = row.map((cell, index) =>
        padded(cell, widths[index] ?? 0, columns[index]?.right === true),
      );
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

const letters = new Intl.Segmenter();
const lengthOf = (text: string): number => [...letters.segment(text)].length;

function padded(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(cell)));
  return right ? space + cell : cell + space;
}
