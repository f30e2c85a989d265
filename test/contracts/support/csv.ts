/** The fields of one column, by RFC 4180: quoted ones may hold commas, line ends and doubled quotes. */
export function fieldsOf(text: string, column: string): readonly string[] {
  const [head = [], ...rows] = rowsOf(text);
  const index = head.indexOf(column);
  return index < 0 ? [] : rows.flatMap((row) => row[index] ?? []);
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of text.matchAll(FIELD)) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows;
}
