const LANES = [10, 28, 46, 64, 82];
const PHASES = [
  ['Detect', 15, 7.2],
  ['', 22.4, 4],
  ['Mitigate', 26.6, 38],
  ['Resolve', 64.8, 27.7],
] as const;

/** What will be here: the drawing without an incident. Only for the eye. */
export const Ghost = () => (
  <svg class="ghost" width="100%" height={118} aria-hidden="true">
    {PHASES.map(([name, x, width]) => (
      <g key={x}>
        <rect x={`${x}%`} y={1} width={`${width}%`} height={16} rx={3} />
        <text x={`${x + 0.9}%`} y={13}>
          {name}
        </text>
      </g>
    ))}
    {LANES.map((y, lane) => (
      <g key={y}>
        <line x1={0} x2="100%" y1={y + 16} y2={y + 16} />
        {Array.from({ length: 22 }, (_, index) => (
          <rect
            key={index}
            class="tick"
            x={`${15 + ((index * 37 + lane * 23 + ((index * index * 7) % 11) * 3) % 780) / 10}%`}
            y={y + 21}
            width={2}
            height={8}
          />
        ))}
      </g>
    ))}
  </svg>
);
