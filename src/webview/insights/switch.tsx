interface Props {
  readonly name: string;
  readonly asTable: boolean;
  /** False where there is no room for the drawing. */
  readonly canDraw: boolean;
  readonly onTable: (asTable: boolean) => void;
}

/** Chart or table. */
export const Switch = ({ name, asTable, canDraw, onTable }: Props) => (
  <div class="chart-switch" role="group" aria-label={`${name}, shown as`}>
    <button
      aria-pressed={!asTable}
      disabled={!canDraw}
      title={canDraw ? undefined : 'Too narrow for the chart'}
      onClick={() => onTable(false)}
    >
      Chart
    </button>
    <button aria-pressed={asTable} onClick={() => onTable(true)}>
      Table
    </button>
  </div>
);
