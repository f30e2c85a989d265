import type { Bar, BarsChart } from '../../../core/insights/model.ts';
import { counted } from '../../../core/timeline/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps, Open } from './chart-props.ts';
import { fitted } from './fitted.ts';
import { Mark } from './mark.tsx';
import { textWidth } from './measure-text.ts';

const ROW = 30;
const NAME = 13;
const SMALL = 11;
const SIGN = 18;
const LONGEST_BAR = 110;
const SHORTEST_BAR = 64;
/** Room for the number behind a bar. */
const COUNT = 40;
const NARROWEST = 380;

export const barsFit = (_: BarsChart, width: number): boolean => width >= NARROWEST;

/** Where the parts of a row begin, and how much room they have. */
interface Places {
  readonly width: number;
  readonly name: number;
  readonly about: number;
  readonly bar: number;
  readonly longest: number;
  readonly aside: number;
}

/** A row a thing, with a bar as long as its count. */
export function BarsPlot({ chart, width, onOpen }: ChartProps<BarsChart>) {
  const { title, summary, bars, max, unit } = chart;
  const places = placesIn(bars, width);
  return (
    <ChartFrame name={title} summary={summary} width={width} height={bars.length * ROW}>
      {bars.map((bar, index) => (
        <Row
          key={`${index} ${bar.label}`}
          bar={bar}
          words={wordsOf(bar, unit)}
          y={index * ROW}
          places={places}
          long={(bar.count / Math.max(1, max)) * places.longest}
          onOpen={onOpen}
        />
      ))}
    </ChartFrame>
  );
}

function placesIn(bars: readonly Bar[], width: number): Places {
  const widest = (of: (bar: Bar) => number): number => Math.ceil(Math.max(0, ...bars.map(of)));
  const aside = Math.min(
    width * 0.3,
    widest((bar) => textWidth(bar.aside, SMALL) + (bar.cameBack ? SIGN : 0)),
  );
  const about = Math.min(
    width * 0.18,
    widest((bar) => textWidth(bar.about, SMALL)),
  );
  const between = 18 + (about > 0 ? about + 20 : 0);
  const forNames = width - between - SHORTEST_BAR - COUNT - aside;
  const name = Math.max(
    48,
    Math.min(
      forNames,
      widest((bar) => textWidth(bar.label, NAME)),
    ),
  );
  const bar = name + between;
  const longest = Math.max(12, Math.min(Math.max(LONGEST_BAR, width / 4), width - bar - aside - COUNT));
  return { width, name, about: name + 18, bar, longest, aside };
}

interface RowProps {
  readonly bar: Bar;
  /** For a hover. */
  readonly words: string;
  readonly y: number;
  readonly places: Places;
  readonly long: number;
  readonly onOpen: Open;
}

function Row({ bar, words, y, places, long, onOpen }: RowProps) {
  const { label, about, count, aside, cameBack, behind } = bar;
  const base = y + 19;
  const cut = (text: string, room: number, size: number): string =>
    fitted(text, room, (shown) => textWidth(shown, size));
  const told = cut(aside, places.aside - (cameBack ? SIGN : 0) + 1, SMALL);
  return (
    <g>
      <Mark label={words} behind={behind} onOpen={onOpen}>
        <rect class="target of-row" x="0" y={y + 2} width={places.width} height={ROW - 4} rx="4" />
        <rect
          class="data"
          x={places.bar}
          y={y + 10}
          width={Math.max(count > 0 ? 3 : 0, long)}
          height="10"
          rx="2"
        />
      </Mark>
      <g class="words" aria-hidden="true">
        <text class="bar-name" x="0" y={base}>
          {cut(label, places.name + 1, NAME)}
        </text>
        <text class="axis-label" x={places.about} y={base}>
          {cut(about, places.bar - places.about - 12, SMALL)}
        </text>
        <text class="bar-name strong" x={places.bar + long + 8} y={base}>
          {String(count)}
        </text>
        {cameBack && <CameBack x={places.width - textWidth(told, SMALL) - SIGN} y={y + 8} />}
        <text
          class={cameBack ? 'axis-label plain' : 'axis-label'}
          text-anchor="end"
          x={places.width}
          y={base}
        >
          {told}
        </text>
      </g>
    </g>
  );
}

/** With the first reason: the others stand behind "show why". */
const wordsOf = ({ label, about, count, aside, why }: Bar, unit: string): string =>
  [
    [label, about, counted(count, unit), aside].filter((words) => words !== '').join(', '),
    ...why.slice(0, 1),
  ].join('. ');

/** Two arrows in a circle, as codicon `issue-reopened`: an exported drawing has no icon font. */
const CameBack = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g class="came-back" transform={`translate(${x} ${y})`}>
    <path d="M2 5.2 A5.2 5.2 0 0 1 11.6 4.4 M12 8.8 A5.2 5.2 0 0 1 2.4 9.6 M11.8 1.4 V4.6 H8.6 M2.2 12.6 V9.4 H5.4" />
    <circle cx="7" cy="7" r="1.1" />
  </g>
);
