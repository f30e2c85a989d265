import type { Snapshot } from '../../core/panel/snapshot.ts';
import { formatCount, formatDuration } from '../../core/timeline/format.ts';
import { timeText, type Clock } from '../model/clock.ts';
import type { Range } from '../model/scale.ts';
import { Icon } from './icon.tsx';
import type { NamedLane } from './use-scene.ts';
import { ZoneMenu } from './zone-menu.tsx';

interface Props {
  readonly snapshot: Snapshot;
  /** Those that are drawn. */
  readonly lanes: readonly NamedLane[];
  readonly whole: Range;
  /** The moment of foresight. */
  readonly until: number | undefined;
  readonly clock: Clock;
  /** The instant of what is selected. */
  readonly selected: number | undefined;
  readonly onClock: (clock: Clock) => void;
}

/** The names and counts at the left of the drawing, under the switches of the clock. */
export function Gutter({ snapshot, lanes, whole, until, clock, selected, onClock }: Props) {
  const { entries } = snapshot;
  const { zero } = clock;
  const reach = `${timeText(whole.start, clock, false)}–${timeText(whole.end, clock, false)}`;
  return (
    <div class={clock.beside === undefined ? 'gutter' : 'gutter two'}>
      <div class="tools">
        <ZoneMenu snapshot={snapshot} clock={clock} selected={selected} onClock={onClock} />
        {zero !== undefined && (
          <div class="switch" role="group" aria-label="Show times as">
            <button aria-pressed={!clock.relative} onClick={() => onClock({ ...clock, relative: false })}>
              Clock
            </button>
            <button
              aria-pressed={clock.relative}
              title="Since the impact started, or another zero (Shift+T)"
              onClick={() => onClock({ ...clock, relative: true })}
            >
              T+
            </button>
          </div>
        )}
      </div>
      <div class="label phases">
        <span class="name">Phases</span> <span class="secondary">from marks</span>
      </div>
      <div class="label rail">
        <Icon name="file" /> <span class="name">Document</span>{' '}
        <span class="secondary">{formatCount(entries.length)}</span>
      </div>
      {lanes.map(({ key, label, icon, count, skew, skewed }) => (
        <div key={key} class="label lane" title={label}>
          <Icon name={icon} /> <span class="name">{label}</span>{' '}
          {skewed !== undefined && (
            <span class="skew" title={skewed}>
              <Icon name="watch" /> {signed(skew)}
            </span>
          )}
          <span class="secondary">{count === 0 ? 'none' : formatCount(count)}</span>
        </div>
      ))}
      <div class="label known">
        <Icon name={until === undefined ? 'eye' : 'eye-closed'} /> <span class="name">As known at</span>{' '}
        <span class="secondary">{until === undefined ? 'end' : timeText(until, clock, false)}</span>
      </div>
      <div class="label all">
        <span class="name">Captured</span> <span class="secondary">{reach}</span>
      </div>
    </div>
  );
}

function signed(ms: number): string {
  const rounded = Math.round(ms / 1000) * 1000;
  return rounded < 0 ? formatDuration(rounded) : `+${formatDuration(rounded)}`;
}
