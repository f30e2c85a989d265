import { useMemo } from 'preact/hooks';
import type { Chart } from '../../core/insights/model.ts';
import { inLines } from './charts/in-lines.ts';
import { textWidth } from './charts/measure-text.ts';
import { Block, lookOf, patternPrefix, SeriesPatterns } from './charts/series-fill.tsx';

const MARGIN = 20;
const HEAD = 32;
const LEGEND = 24;
const LINE = 16;
const GAP = 14;

interface Props {
  readonly chart: Chart;
  readonly width: number;
  /** How high the drawing is. */
  readonly drawn: number;
}

/** Where the drawing stands in its frame. */
export const framePlaces = (chart: Chart, width: number) => ({
  margin: MARGIN,
  drawing: MARGIN + HEAD + (chart.form === 'columns' ? LEGEND : 0),
  notes: [wordsBelow(chart), ...chart.notes]
    .filter((words) => words !== '')
    .flatMap((words) => inLines(onPaper(words), width - MARGIN * 2, (text) => textWidth(text, 11))),
});

/** What a picture needs that stands by itself: its name above the drawing, what the patterns mean, and the notes below. */
export function PictureFrame({ chart, width, drawn }: Props) {
  const { drawing, notes } = framePlaces(chart, width);
  const below = drawing + drawn + GAP;
  const height = below + notes.length * LINE + MARGIN - 4;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{`${chart.title}. ${chart.summary}`}</title>
      <rect class="paper" width={width} height={height} />
      <text class="bar-name heading" x={MARGIN} y={MARGIN + 13}>
        {titleOf(chart)}
      </text>
      <text class="axis-label" text-anchor="end" x={width - MARGIN} y={MARGIN + 13}>
        {chart.form === 'spread' ? chart.wholeFormula : chart.n}
      </text>
      {chart.form === 'columns' && <PictureLegend series={chart.series} y={MARGIN + HEAD} />}
      {notes.map((note, index) => (
        <text key={index} class="axis-label" x={MARGIN} y={below + 10 + index * LINE}>
          {note}
        </text>
      ))}
    </svg>
  );
}

/** Without what a picture can't do. */
const onPaper = (note: string): string =>
  note.replace('; show why', '').replace(/ ?Every number opens its documents\./, '');

/** What it shows; of a metric its name in full, with which its summary begins. */
const titleOf = ({ form, title, summary }: Chart): string =>
  form === 'spread' ? `${title} · ${summary.slice(0, summary.indexOf(':'))}` : title;

/** What a page says in other places, or by marks that need a word. */
function wordsBelow(chart: Chart): string {
  if (chart.form === 'spread') return `${chart.median} ${chart.medianWords} · ${chart.detail}`;
  if (chart.form !== 'strip') return '';
  const { within, late, limit } = chart.legend;
  return [
    `Circles: ${within}`,
    late === '' ? '' : `triangles: ${late}`,
    limit === '' ? '' : `bar: ${limit}`,
    chart.medianWords,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function PictureLegend({ series, y }: { readonly series: readonly string[]; readonly y: number }) {
  const prefix = useMemo(patternPrefix, []);
  const starts = series.map((_, index) =>
    series.slice(0, index).reduce((sum, name) => sum + textWidth(name, 11) + 32, MARGIN),
  );
  return (
    <g>
      <SeriesPatterns prefix={prefix} />
      {series.map((name, index) => (
        <g key={name}>
          <Block
            look={lookOf(index)}
            prefix={prefix}
            x={starts[index] ?? 0}
            y={y - 3}
            width={10}
            height={10}
          />
          <text class="axis-label" x={(starts[index] ?? 0) + 16} y={y + 6}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
