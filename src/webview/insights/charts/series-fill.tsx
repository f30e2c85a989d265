/** How a series is told from another without a second colour: filled, hatched, outlined, dotted, then lines. */
const LOOKS = ['filled', 'hatched', 'outlined', 'dotted', 'lined'] as const;
export type SeriesLook = (typeof LOOKS)[number];

export const lookOf = (series: number): SeriesLook => LOOKS[series % LOOKS.length] ?? 'filled';

let made = 0;
/** Patterns are named in the whole page, so each drawing has its own. */
export const patternPrefix = (): string => `p${(made += 1)}`;

/** The patterns that a drawing refers to. */
export const SeriesPatterns = ({ prefix }: { readonly prefix: string }) => (
  <defs>
    <pattern id={`${prefix}-hatched`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path class="line-of-data" d="M-1.5 1.5 L1.5 -1.5 M0 6 L6 0 M4.5 7.5 L7.5 4.5" />
    </pattern>
    <pattern id={`${prefix}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
      <circle class="data" cx="3" cy="3" r="1.2" />
    </pattern>
    <pattern id={`${prefix}-lined`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path class="line-of-data" d="M0 3 L6 3" />
    </pattern>
  </defs>
);

interface SwatchProps {
  readonly look: SeriesLook;
  readonly prefix: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A block in the looks of its series. */
export function Block({ look, prefix, x, y, width, height }: SwatchProps) {
  if (look === 'filled') return <rect class="data" x={x} y={y} width={width} height={height} rx="2" />;
  return (
    <g>
      <rect
        class="outline-of-data"
        x={x + 0.5}
        y={y + 0.5}
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        rx="2"
      />
      {look !== 'outlined' && (
        <rect fill={`url(#${prefix}-${look})`} x={x} y={y} width={width} height={height} rx="2" />
      )}
    </g>
  );
}
