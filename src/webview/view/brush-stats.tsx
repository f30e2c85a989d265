import { useContext, useMemo } from 'preact/hooks';
import { counted, formatCount, formatDuration } from '../../core/timeline/format.ts';
import type { Columns } from '../drawing/event-index.ts';
import { statsIndexOf, statsOf } from '../drawing/range-stats.ts';
import { timeText } from '../model/clock.ts';
import type { Range } from '../model/scale.ts';
import { ClockContext } from './clock-context.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly brush: Range;
  readonly columns: Columns;
  readonly kinds: readonly string[];
  readonly lanes: readonly { readonly label: string }[];
  readonly onFit: () => void;
  readonly onClose: () => void;
}

/** The figures of a stretch: how long it is, and how many events of each lane and kind are in it. */
export function BrushStats({ brush, columns, kinds, lanes, onFit, onClose }: Props) {
  const clock = useContext(ClockContext);
  const index = useMemo(
    () => statsIndexOf(columns, lanes.length, kinds.length),
    [columns, lanes.length, kinds],
  );
  const { duration, count, byLane, byKind } = statsOf(index, brush);
  const named = (names: readonly string[], counts: readonly number[]): string =>
    names.flatMap((name, each) => (counts[each] ? [`${name} ${formatCount(counts[each])}`] : [])).join(' · ');
  return (
    <div class="brush-stats" role="group" aria-label="Figures of the stretch">
      <div role="status">
        <strong>{formatDuration(duration)}</strong>{' '}
        <span class="mono secondary">
          {timeText(brush.start, clock)}–{timeText(brush.end, clock)}
        </span>
        <strong>{counted(count, 'event')}</strong>
        {count > 0 && (
          <>
            <span>
              {named(
                lanes.map(({ label }) => label),
                byLane,
              )}
            </span>
            <span class="secondary kinds" title={named(kinds, byKind)}>
              {named(kinds, byKind)}
            </span>
          </>
        )}
      </div>
      <button class="tool" title="Zoom to this stretch" aria-label="Zoom to this stretch" onClick={onFit}>
        <Icon name="zoom-in" />
      </button>
      <button class="tool" title="Close (Esc)" aria-label="Close the figures" onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
