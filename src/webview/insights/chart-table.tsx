import type { Chart, TableCell, TableColumn } from '../../core/insights/model.ts';
import type { Open } from './charts/chart-props.ts';
import { OpenButton } from './open-button.tsx';

interface Props {
  readonly chart: Chart;
  readonly onOpen: Open;
}

/** What a drawing says, in rows: every number opens the postmortems behind it. */
export const ChartTable = ({ chart: { title, table }, onOpen }: Props) => (
  <div class="table-room" role="group" aria-label={`${title}, rows`} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {table.columns.map(({ label, isNumber }) => (
            <th key={label} scope="col" class={isNumber ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cells, isTotal }, row) => (
          <tr key={row} class={isTotal ? 'total' : undefined}>
            {cells.map((cell, index) => (
              <Cell
                key={index}
                cell={cell}
                column={table.columns[index]}
                isFirst={index === 0}
                about={[cells[0]?.text, table.columns[index]?.label].filter(Boolean).join(', ')}
                onOpen={onOpen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface CellProps {
  readonly cell: TableCell;
  readonly column: TableColumn | undefined;
  readonly isFirst: boolean;
  readonly about: string;
  readonly onOpen: Open;
}

function Cell({ cell: { text, behind, value }, column, isFirst, about, onOpen }: CellProps) {
  const isNumber = column?.isNumber === true;
  const shown = (
    <OpenButton behind={behind} about={about} onOpen={onOpen} link={!isFirst && !isNumber}>
      {text}
    </OpenButton>
  );
  const looks =
    [isNumber ? 'number' : '', value === undefined ? 'unknown' : ''].join(' ').trim() || undefined;
  return isFirst ? (
    <th scope="row" class={looks}>
      {shown}
    </th>
  ) : (
    <td class={looks}>{shown}</td>
  );
}
