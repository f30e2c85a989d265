import { httpsLink } from '../../http/json.ts';
import { cut } from '../../http/one-line.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import { readTimes, type ReadTimes } from '../../timeline/paste/read-times.ts';
import { defined, first, LONGEST_TEXT, type Extra } from '../fields.ts';
import { readCsv, type CsvRow } from './csv.ts';
import { guessColumns, type Columns } from './csv-columns.ts';
import type { FileAnswers, OpenTimes } from './given.ts';
import { recordUri } from './identity.ts';
import { troublesOf } from './trouble.ts';

export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
}

export function readTable(text: string): Table {
  const [head, ...rows] = readCsv(text);
  return { headings: (head?.cells ?? []).map((cell) => cell.trim()), rows };
}

/** The times of the columns as they are understood: what they leave open has to be asked for. */
export function timesOf(
  { rows }: Table,
  columns: Columns,
  answers: FileAnswers & { readonly today?: string } = {},
): ReadTimes & OpenTimes {
  const written = rows.map((row) => timeIn(row, columns));
  const read = readTimes(written.map(fromEpoch), answers);
  return { ...read, found: read.at.length };
}

function timeIn({ cells }: CsvRow, { time, day }: Columns): string {
  const parts = [day === undefined ? undefined : cells[day], cells[time]];
  return parts
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** Seconds (with a fraction, as Slack has them) or milliseconds since the epoch, as an ISO time; else as it stands. */
function fromEpoch(written: string): string {
  const [, whole, fraction = ''] = /^(\d{10}|\d{13})(?:\.(\d{1,9}))?$/.exec(written) ?? [];
  if (whole === undefined) return written;
  const at =
    whole.length === 13 ? Number(whole) : Number(whole) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return new Date(at).toISOString();
}

/** One event a row. @throws ConnectorError behind the last where rows could not be read, naming them */
export function* tableEvents(file: string, table: Table, answers: FileAnswers): Generator<TimelineEvent> {
  const columns = answers.columns ?? guessColumns(table.headings);
  const troubles = troublesOf(file, { one: 'row', many: 'rows' });
  const { at: times, toTheMinute } = columns ? timesOf(table, columns, answers) : { at: [], toTheMinute: [] };
  for (const [index, row] of table.rows.entries()) {
    const at = times[index];
    const said = columns && first(row.cells[columns.text]);
    if (!columns || at === undefined) troubles.add(`line ${row.line}`, 'no time that can be read');
    else if (said === undefined) troubles.add(`line ${row.line}`, 'no text');
    else
      yield {
        uri: recordUri(file, at, row.cells.join('\n')),
        at,
        source: 'file',
        kind: 'note',
        text: cut(said, LONGEST_TEXT),
        place: cut(file, 60),
        ...(toTheMinute[index] === true && { precision: 'minute' }),
        ...defined<Extra>({
          actor: columns.author === undefined ? undefined : first(row.cells[columns.author]),
          permalink: columns.link === undefined ? undefined : httpsLink(row.cells[columns.link]),
        }),
      };
  }
  troubles.throwIfAny();
}
