import type { EntryView } from '../../core/panel/snapshot.ts';
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
  const labels = placeLabels(entries, x);
  return (
    <g class="rail">
      <line class="line" x1={0} x2={width} y1={Y} y2={Y} />
      {labels.map(({ key, at, text, tier }) => (
        <g key={key}>
          <line class="stem" x1={at} x2={at} y1={RULER + BANDS} y2={Y} />
          <text x={at + 4} y={RULER + BANDS + 11 + tier * 11}>
            {text}
          </text>
        </g>
      ))}
      {entries.map(
        (entry) =>
          entry.at !== undefined && (
            <g
              key={entry.key}
              class={`entry${entry.key === selected ? ' selected' : ''}`}
              transform={`translate(${x(entry.at)} ${Y})`}
              onClick={() => onEntry(entry.key)}
            >
              <title>{`${entry.clock} ${entry.text}`}</title>
              {entry.marks.length > 0 ? (
                <path class="mark" d="M0-5.5 5.5 0 0 5.5-5.5 0z" />
              ) : (
                <circle r={4} />
              )}
            </g>
          ),
      )}
    </g>
  );
}

interface Label {
  readonly key: string;
  readonly at: number;
  readonly text: string;
  readonly tier: number;
}

/** Labels take two tiers; one that would collide is left out: its diamond, hover and list row stay. */
function placeLabels(entries: readonly EntryView[], x: (at: number) => number): readonly Label[] {
  const free = [-Infinity, -Infinity];
  return entries.flatMap(({ key, at, marks }): readonly Label[] => {
    const [first, ...rest] = marks.map((mark) => mark.replaceAll('_', ' '));
    if (at === undefined || first === undefined) return [];
    const text = rest.length > 0 ? `${first} +${rest.length}` : first;
    const tier = free.findIndex((end) => end < x(at));
    if (tier < 0) return [];
    free[tier] = x(at) + 10 + text.length * 5.8;
    return [{ key, at: x(at), text, tier }];
  });
}
