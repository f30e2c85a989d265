import type { InsightDocument, SpreadBucket, SpreadChart } from '../../../core/insights/model.ts';
import { placeOn, type Scale } from '../../../core/insights/scale.ts';
import { formatLongDuration } from '../../../core/timeline/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import { documentWords, type ChartProps, type Open } from './chart-props.ts';
import { fitted } from './fitted.ts';
import { Mark } from './mark.tsx';
import { textWidth } from './measure-text.ts';
import { swarm } from './swarm.ts';

const HEIGHT = 136;
const [TOP, BOTTOM] = [10, 96];
const GUTTER = 28;
/** Of labels, in pixels. */
const SIZE = 11;
const GAP = 5;
const HALF_WIDTH = 19;
/** Below this, a bucket has no room for its name. */
const NARROWEST = 46;

export const spreadFits = ({ buckets }: SpreadChart, width: number): boolean =>
  width - GUTTER >= buckets.length * NARROWEST;

const heightOf = (scale: Scale, ms: number): number => BOTTOM - placeOn(scale, ms) * (BOTTOM - TOP);

/** A dot an incident, over their middle half and their median, on a scale where twice as long is as far everywhere. */
export function SpreadPlot({ chart, documents, width, onOpen }: ChartProps<SpreadChart>) {
  const { title, summary, buckets, scale } = chart;
  const room = (width - GUTTER) / Math.max(1, buckets.length);
  return (
    <ChartFrame name={title} summary={summary} width={width} height={HEIGHT}>
      {scale.ticks.map(({ ms, label }) => (
        <g key={ms}>
          <line
            class="grid"
            x1={GUTTER}
            x2={width}
            y1={Math.round(heightOf(scale, ms)) + 0.5}
            y2={Math.round(heightOf(scale, ms)) + 0.5}
          />
          <text class="axis-label" x="0" y={heightOf(scale, ms) + 4}>
            {label}
          </text>
        </g>
      ))}
      {buckets.map((bucket, index) => (
        <Bucket
          key={bucket.label}
          bucket={bucket}
          documents={documents}
          scale={scale}
          middle={Math.round(GUTTER + room * (index + 0.5))}
          room={room}
          onOpen={onOpen}
        />
      ))}
    </ChartFrame>
  );
}

interface BucketProps {
  readonly bucket: SpreadBucket;
  readonly documents: readonly InsightDocument[];
  readonly scale: Scale;
  readonly middle: number;
  readonly room: number;
  readonly onOpen: Open;
}

function Bucket({ bucket, documents, scale, middle, room, onOpen }: BucketProps) {
  const { label, n, dots, median } = bucket;
  const name = inRoom(label, room - 1);
  const heights = dots.map(({ ms }) => heightOf(scale, ms));
  const sides = swarm(heights, GAP, Math.max(GAP, room / 2 - 6));
  return (
    <g>
      <Mark label={wordsOf(bucket)} behind={dots.map(({ document }) => document)} onOpen={onOpen}>
        <rect class="target" x={middle - room / 2} y={BOTTOM + 4} width={room} height={34} />
        {median !== undefined && (
          <Middle bucket={bucket} scale={scale} middle={middle} reach={Math.min(HALF_WIDTH, room / 2 - 3)} />
        )}
      </Mark>
      <g class="words" aria-hidden="true">
        <text class="axis-label" text-anchor="middle" x={middle} y={BOTTOM + 22}>
          {n}
        </text>
        <text
          class={name.size < SIZE ? 'axis-label small' : 'axis-label'}
          text-anchor="middle"
          x={middle}
          y={BOTTOM + 35}
        >
          {name.text}
        </text>
      </g>
      {dots.map(({ ms, document }, index) => (
        <Mark
          key={index}
          label={`${documentWords(documents, document)}: ${formatLongDuration(ms)}`}
          behind={[document]}
          onOpen={onOpen}
        >
          <circle class="target" cx={middle + (sides[index] ?? 0)} cy={heights[index]} r="5" />
          <circle class="dot" cx={middle + (sides[index] ?? 0)} cy={heights[index]} r="2" />
        </Mark>
      ))}
    </g>
  );
}

/** `2015–2017` is `2015–17` where there is not enough room; then it is smaller, and at last cut. */
function inRoom(label: string, room: number): { readonly text: string; readonly size: number } {
  const short = label.replace(/(\d{4})–\d\d(\d\d)/, '$1–$2');
  if (textWidth(label, SIZE) <= room) return { text: label, size: SIZE };
  if (textWidth(short, SIZE) <= room) return { text: short, size: SIZE };
  return { text: fitted(short, room, (text) => textWidth(text, SIZE - 1)), size: SIZE - 1 };
}

interface MiddleProps extends Pick<BucketProps, 'bucket' | 'scale' | 'middle'> {
  readonly reach: number;
}

function Middle({ bucket: { median = 0, middleHalf, isFew }, scale, middle, reach }: MiddleProps) {
  const y = Math.round(heightOf(scale, median));
  const [low, high] = (middleHalf ?? []).map((ms) => heightOf(scale, ms));
  return (
    <g>
      {low !== undefined && high !== undefined && (
        <rect
          class="half"
          x={middle - reach}
          y={high}
          width={reach * 2}
          height={Math.max(2, low - high)}
          rx="3"
        />
      )}
      <line class={isFew ? 'median few' : 'median'} x1={middle - reach} x2={middle + reach} y1={y} y2={y} />
    </g>
  );
}

function wordsOf({ label, n, median, middleHalf, isFew }: SpreadBucket): string {
  const [low, high] = (middleHalf ?? []).map(formatLongDuration);
  return [
    `${label}, ${n}`,
    median === undefined ? undefined : `median ${formatLongDuration(median)}`,
    low === undefined || high === undefined ? undefined : `middle half ${low} to ${high}`,
    isFew && median !== undefined ? 'too few for more than the median' : undefined,
  ]
    .filter((words) => words !== undefined)
    .join(', ');
}
