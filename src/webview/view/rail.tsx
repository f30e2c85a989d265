import type { EntryView } from '../../core/panel/snapshot.ts';
import { placeLabels } from '../model/labels.ts';
import { BANDS, RULER } from './sizes.ts';

interface Props {
  readonly entries: readonly EntryView[];
  readonly x: (at: number) => number;
  readonly width: number;
  readonly selected: string | undefined;
  readonly onEntry: (key: string) => void;
}

const Y = RULER + BANDS + 30;

/** What the document tells: diamonds for marks, circles for the rest, with the marks' names on two tiers. */
export function Rail({ entries, x, width, selected, onEntry }: Props) {
  const placed = entries.flatMap((entry) =>
    entry.at === undefined ? [] : [{ key: entry.key, x: x(entry.at), marks: entry.marks, entry }],
  );
  const inView = placed.filter((each) => each.x >= -6 && each.x <= width + 6);
  return (
    <g class="rail">
      <line class="line" x1={0} x2={width} y1={Y} y2={Y} />
      {placeLabels(inView, width).map(({ key, at, text, tier, end }) => (
        <g key={key}>
          <line class="stem" x1={at} x2={at} y1={RULER + BANDS} y2={Y} />
          <text
            x={end ? at - 4 : at + 4}
            y={RULER + BANDS + 11 + tier * 12}
            text-anchor={end ? 'end' : 'start'}
          >
            {text}
          </text>
        </g>
      ))}
      {inView.map(({ key, x: at, entry }) => (
        <g
          key={key}
          class={`entry${key === selected ? ' selected' : ''}`}
          transform={`translate(${at} ${Y})`}
          onClick={() => onEntry(key)}
        >
          <title>{`${entry.clock} ${entry.text}`}</title>
          <rect class="target" x={-7} y={-9} width={14} height={18} />
          {entry.marks.length > 0 ? <path class="mark" d="M0-5.5 5.5 0 0 5.5-5.5 0z" /> : <circle r={4} />}
        </g>
      ))}
    </g>
  );
}
