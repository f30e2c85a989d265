import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countCell, durationCell, number, text, words } from '../../../src/core/insights/cells.ts';
import { tableAsCsv } from '../../../src/core/insights/table-as-csv.ts';

const DOCUMENTS = [{ name: 'PM-1' }, { name: 'PM-2' }];
const COLUMNS = [text('Service', 'service'), number('n', 'n'), number('Median', 'median_minutes')];

const csv = (...names: readonly string[]): string =>
  tableAsCsv(
    {
      columns: COLUMNS,
      rows: names.map((name) => ({
        isTotal: false,
        cells: [words(name), countCell([1, 0]), durationCell(undefined)],
      })),
    },
    DOCUMENTS,
  );

/** Reads RFC 4180, so that what is read is what a spreadsheet has. */
function fieldsOf(line: string): readonly string[] {
  const fields: string[] = [];
  const form = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (const [, quoted, plain = ''] of line.matchAll(form))
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
  return fields;
}

describe('the table of a chart as CSV', () => {
  it('has names with their units, numbers without, what is unknown empty, and the postmortems behind', () => {
    const table = {
      columns: COLUMNS,
      rows: [{ isTotal: false, cells: [words('api'), countCell([0]), durationCell(90_000)] }],
    };
    assert.equal(tableAsCsv(table, DOCUMENTS), 'service,n,median_minutes,postmortems\r\napi,1,1.5,PM-1\r\n');
    assert.equal(csv('db'), 'service,n,median_minutes,postmortems\r\ndb,2,,PM-1 PM-2\r\n');
  });

  for (const formula of ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|a', '"=1', '＝1', "'=1"])
    it(`takes ${JSON.stringify(formula)} for text`, () => {
      const [first = ''] = fieldsOf(csv(formula).split('\r\n').slice(1).join('\r\n'));
      assert.equal(first, `'${formula}`);
    });

  it('keeps every text whole, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', ',', '"', '\r\n', ';'),
        (name, more) => {
          const whole = csv(`a${name}${more}`).slice('service,n,median_minutes,postmortems\r\n'.length);
          const fields = fieldsOf(whole);
          assert.deepEqual(fields, [`a${name}${more}`, '2', '', 'PM-1 PM-2']);
        },
      ),
    );
  });
});
