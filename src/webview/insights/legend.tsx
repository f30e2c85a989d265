import { useMemo } from 'preact/hooks';
import { Block, lookOf, patternPrefix, SeriesPatterns } from './charts/series-fill.tsx';

/** Which pattern is what. */
export function Legend({ series }: { readonly series: readonly string[] }) {
  const prefix = useMemo(patternPrefix, []);
  return (
    <span class="legend">
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
