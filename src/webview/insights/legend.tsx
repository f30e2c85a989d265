import { useMemo } from 'preact/hooks';
import { textWidth } from './charts/measure-text.ts';
import { Block, lookOf, patternPrefix, SeriesPatterns } from './charts/series-fill.tsx';

interface Props {
  readonly series: readonly string[];
  /** On a line of its own, since there is no room beside the title. */
  readonly isBelow: boolean;
}

/** How wide a legend is with its signs. */
export const legendWidth = (series: readonly string[]): number =>
  series.reduce((sum, name) => sum + textWidth(name, 11) + 24, 0);

/** Which pattern is what. */
export function Legend({ series, isBelow }: Props) {
  const prefix = useMemo(patternPrefix, []);
  return (
    <span class={isBelow ? 'legend below' : 'legend'}>
      {series.map((name, index) => (
        <span key={name} class="legend-item">
          <svg width="10" height="10" aria-hidden="true">
            <SeriesPatterns prefix={`${prefix}-${index}`} />
            <Block look={lookOf(index)} prefix={`${prefix}-${index}`} x={0} y={0} width={10} height={10} />
          </svg>
          {name}
        </span>
      ))}
    </span>
  );
}
